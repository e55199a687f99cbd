using System.Globalization;
using System.Text;
using VisionInspection.Documents.Input;

namespace VisionInspection.Documents.Tests.Input;

/// <summary>A PDF written by hand (ISO 32000-1, clause 7): pages of text in Helvetica, and whatever a test plants in them.</summary>
internal sealed class TinyPdf
{
    private readonly List<(string Content, string Box)> pages = [];

    /// <summary>Adds a page of content operators; the origin is at the bottom left, in points.</summary>
    public TinyPdf Page(string content, string box = "0 0 595 842")
    {
        pages.Add((content, box));
        return this;
    }

    /// <summary>Adds a page of lines in black, 14 points.</summary>
    public TinyPdf Lines(params string[] lines) => Page(Text(lines));

    /// <summary>Operators that show lines from the top down.</summary>
    public static string Text(params string[] lines) =>
        string.Concat(lines.Select((line, i) => Show(line, 72, 760 - (24 * i))));

    /// <summary>Operators that show one line.</summary>
    /// <param name="line">ASCII text without parentheses.</param>
    /// <param name="x">Points from the left.</param>
    /// <param name="y">Points from the bottom.</param>
    /// <param name="grey">0 is black, 1 is white.</param>
    /// <param name="mode">Text rendering mode; 3 shows nothing (clause 9.3.6).</param>
    public static string Show(string line, double x, double y, double grey = 0, int mode = 0) => string.Create(
        CultureInfo.InvariantCulture, $"BT {grey} g {mode} Tr /F1 14 Tf {x} {y} Td ({line}) Tj ET\n");

    /// <summary>The first page as PGM.</summary>
    public async Task<byte[]> DrawAsync(int resolution)
    {
        using var pages = await PdfPages.OpenAsync("drawn.pdf", ToArray(), new InputLimits(), CancellationToken.None);
        PageRaster raster = await pages.DrawAsync(1, resolution, CancellationToken.None);
        return [.. Encoding.ASCII.GetBytes($"P5\n{raster.Width} {raster.Height}\n255\n"), .. raster.Grey];
    }

    /// <summary>An A4 page that is one picture, as scanners write it, with operators over it.</summary>
    /// <param name="pgm">The picture.</param>
    /// <param name="content">Operators.</param>
    public static byte[] Scan(byte[] pgm, string content)
    {
        ReadOnlyMemory<byte> samples = PnmPicture.Split(pgm, out int width, out int height, out _)!.Value;
        string hex = Convert.ToHexString(samples.Span);
        string shown = $"q 595 0 0 842 0 0 cm /Im1 Do Q\n{content}";
        return Assemble(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Count 1 /Kids [4 0 R] >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 3 0 R >> /XObject << /Im1 6 0 R >> >> >>",
            $"<< /Length {shown.Length} >>\nstream\n{shown}\nendstream",
            $"<< /Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /ASCIIHexDecode /Length {hex.Length + 1} >>\nstream\n{hex}>\nendstream",
        ]);
    }

    /// <summary>An A4 page that is one picture in colour.</summary>
    public static byte[] ColourScan(byte[] rgb, int width, int height)
    {
        const string Shown = "q 595 0 0 842 0 0 cm /Im1 Do Q";
        string hex = Convert.ToHexString(rgb);
        return Assemble(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /Im1 5 0 R >> >> >>",
            $"<< /Length {Shown.Length} >>\nstream\n{Shown}\nendstream",
            $"<< /Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /ASCIIHexDecode /Length {hex.Length + 1} >>\nstream\n{hex}>\nendstream",
        ]);
    }

    /// <summary>The file.</summary>
    public byte[] ToArray()
    {
        var objects = new List<string>
        {
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select((_, i) => $"{4 + (2 * i)} 0 R"))}] >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        };
        for (int i = 0; i < pages.Count; i++)
        {
            (string content, string box) = pages[i];
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [{box}] /Contents {5 + (2 * i)} 0 R /Resources << /Font << /F1 3 0 R >> >> >>");
            objects.Add($"<< /Length {content.Length} >>\nstream\n{content}\nendstream");
        }

        return Assemble(objects);
    }

    private static byte[] Assemble(List<string> objects)
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
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
