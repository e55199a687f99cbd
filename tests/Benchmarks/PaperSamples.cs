using System.Globalization;
using System.Text;

namespace VisionInspection.Benchmarks;

/// <summary>PDFs of a known amount of print, written by hand (ISO 32000-1, clause 7).</summary>
internal static class PaperSamples
{
    /// <summary>A PDF whose pages each carry so many lines of goods.</summary>
    public static byte[] Pdf(int pages, int lines)
    {
        var objects = new List<string>
        {
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {pages} /Kids [{string.Join(' ', Enumerable.Range(0, pages).Select(page => $"{4 + (2 * page)} 0 R"))}] >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        };
        for (int page = 0; page < pages; page++)
        {
            string content = string.Concat(Enumerable.Range(0, lines).Select(line => string.Create(
                CultureInfo.InvariantCulture,
                $"BT /F1 11 Tf 60 {790 - (16 * line)} Td ({line + 1} cartons of machine parts, order {(page * 97) + (line * 131) + 1000}, price {line + 3}.50, amount {(line + 3) * 12}.00) Tj ET\n")));
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + (2 * page)} 0 R /Resources << /Font << /F1 3 0 R >> >> >>");
            objects.Add($"<< /Length {content.Length} >>\nstream\n{content}\nendstream");
        }

        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        foreach (string text in objects)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{offsets.Count} 0 obj\n{text}\nendobj\n");
        }

        int table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        offsets.ForEach(offset => file.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n"));
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
