using System.Globalization;

namespace VisionInspection.Documents.Input;

/// <summary>What pdfinfo says of a file, or of one page of it.</summary>
/// <param name="Pages">How many; 0 where it does not say.</param>
/// <param name="WidthPoints">Points across; 0 where it does not say.</param>
/// <param name="HeightPoints">Points down; 0 where it does not say.</param>
internal sealed record PdfInfo(int Pages, double WidthPoints, double HeightPoints)
{
    /// <summary>Reads the program's output: <c>Pages: 3</c>, <c>Page size: 595 x 842 pts (A4)</c>, <c>Page    2 size: ...</c>.</summary>
    public static PdfInfo Parse(string output)
    {
        int pages = 0;
        double width = 0;
        double height = 0;
        foreach (string line in output.Split('\n'))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            string key = colon > 0 ? line[..colon] : "";
            string[] words = colon > 0 ? line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];
            if (key == "Pages" && words.Length == 1)
            {
                _ = int.TryParse(words[0], CultureInfo.InvariantCulture, out pages);
            }
            else if (key.StartsWith("Page ", StringComparison.Ordinal) && key.EndsWith(" size", StringComparison.Ordinal) | key == "Page size" && words.Length >= 3)
            {
                _ = double.TryParse(words[0], CultureInfo.InvariantCulture, out width);
                _ = double.TryParse(words[2], CultureInfo.InvariantCulture, out height);
            }
        }

        return new PdfInfo(pages, width, height);
    }
}
