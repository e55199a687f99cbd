using System.Globalization;

namespace VisionInspection.Documents.Input;

/// <summary>What pdfinfo says of a file.</summary>
/// <param name="Pages">How many; 0 where it does not say.</param>
/// <param name="Sizes">Points across and down by page, from 1; none for a page of which it does not say.</param>
internal sealed record PdfInfo(int Pages, IReadOnlyDictionary<int, (double Width, double Height)> Sizes)
{
    /// <summary>Reads the program's output: <c>Pages: 3</c>, <c>Page    2 size: 595 x 842 pts (A4)</c>.</summary>
    public static PdfInfo Parse(string output)
    {
        int pages = 0;
        var sizes = new Dictionary<int, (double, double)>();
        foreach (string line in output.Split('\n'))
        {
            string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words is ["Pages:", string count])
            {
                _ = int.TryParse(count, CultureInfo.InvariantCulture, out pages);
            }
            else if (words is ["Page", string page, "size:", string width, "x", string height, ..]
                && int.TryParse(page, CultureInfo.InvariantCulture, out int number)
                && double.TryParse(width, CultureInfo.InvariantCulture, out double across)
                && double.TryParse(height, CultureInfo.InvariantCulture, out double down))
            {
                sizes[number] = (across, down);
            }
        }

        return new PdfInfo(pages, sizes);
    }
}
