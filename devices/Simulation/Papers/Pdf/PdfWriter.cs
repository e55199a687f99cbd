using System.Globalization;
using System.Text;

namespace VisionInspection.Devices.Simulation.Papers.Pdf;

/// <summary>Pages to a PDF 1.4 with the base fonts, which need not be embedded.</summary>
internal static class PdfWriter
{
    private static readonly string[] FontNames = ["Helvetica", "Helvetica-Bold", "Times-Roman", "Times-Bold", "Courier", "Courier-Bold"];

    // objects: 1 catalog | 2 page tree | 3..8 fonts | then a page and its content each
    private const int FirstFont = 3;
    private const int FirstPage = 9;

    /// <summary>Name of the graphics state that lays ink over print.</summary>
    public const string Ink = "Ink";

    public static byte[] Write(IReadOnlyList<PdfPage> pages)
    {
        string fonts = string.Concat(FontNames.Select((_, i) => $"/F{i} {FirstFont + i} 0 R "));
        List<string> objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            $"<</Type/Pages/Count {pages.Count}/Kids[{string.Concat(pages.Select((_, i) => $"{FirstPage + (2 * i)} 0 R "))}]>>",
            .. FontNames.Select(name => $"<</Type/Font/Subtype/Type1/BaseFont/{name}/Encoding/WinAnsiEncoding>>"),
        ];
        for (int i = 0; i < pages.Count; i++)
        {
            string size = string.Create(CultureInfo.InvariantCulture, $"{PdfPage.Width} {PdfPage.Height}");
            string states = pages[i].Content.Contains($"/{Ink} gs", StringComparison.Ordinal) ? $"/ExtGState<</{Ink}<</BM/Multiply>>>>" : "";
            objects.Add($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {size}]/Resources<</Font<<{fonts}>>{states}>>/Contents {FirstPage + (2 * i) + 1} 0 R>>");
            objects.Add($"<</Length {pages[i].Content.Length}>>stream\n{pages[i].Content}\nendstream");
        }

        return Encoding.Latin1.GetBytes(File(objects));
    }

    private static string File(List<string> objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (int i = 0; i < objects.Count; i++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        int table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        offsets.ForEach(offset => file.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n"));
        file.Append(CultureInfo.InvariantCulture, $"trailer<</Size {objects.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
        return file.ToString();
    }
}
