using System.Globalization;
using VisionInspection.Core.Comparison;
using VisionInspection.Core.Findings;

namespace VisionInspection.Service.Inspection;

/// <summary>What a comparison with an earlier scan says, as findings of the new one.</summary>
internal static class EarlierFindings
{
    private const int MostCells = 64;
    private const int Around = 12;

    /// <summary>The findings of a part; the new scan is its first.</summary>
    /// <param name="earlier">Name of the earlier scan, for sentences.</param>
    /// <param name="part">The comparison.</param>
    public static IEnumerable<Finding> Of(string earlier, ComparedPart part)
    {
        ViewComparison c = part.Comparison;
        string? view = part.FirstView;
        switch (c.Verdict)
        {
            case ComparisonVerdict.Unchanged:
                return [new Finding("unchanged-since", view, part.FirstBox, null, $"Nothing seems to have come or gone since {earlier}; {Judged(c)}.")];
            case ComparisonVerdict.Changed:
                return c.Regions.Select(region => Changed(earlier, view, region, c));
            case ComparisonVerdict.NotTheSame:
                return [new Finding("not-the-same", view, part.FirstBox, null, $"Does not show the same as {earlier}.")];
            default:
                return [new Finding("could-not-compare", view, part.FirstBox, null, $"Not compared with {earlier}. {c.Message}")];
        }
    }

    private static Finding Changed(string earlier, string view, ChangedRegion region, ViewComparison comparison)
    {
        // More in the earlier scan has gone since.
        string word = region.Added ? "gone" : "come";
        string mass = region.MassKg is double kg ? string.Create(CultureInfo.InvariantCulture, $"about {kg:0.#} kg") : "a mass unknown without the distance of samples";
        return new Finding(
            "changed-since", view, region.First, region.Probability,
            string.Create(CultureInfo.InvariantCulture, $"Something seems to have {word}, {mass}, since {earlier}; {Judged(comparison)}."))
        {
            Threshold = ViewComparison.LeastProbability, Saliency = Map(region.First, comparison.Pictures!),
        };
    }

    private static string Judged(ViewComparison comparison) =>
        string.Create(CultureInfo.InvariantCulture, $"{100 * comparison.JudgedShare:0} % of it can be judged");

    // The difference around the region, at most so many cells a side.
    private static SaliencyMap Map(PixelBox region, ComparisonPictures pictures)
    {
        double scaleX = (double)pictures.Width / pictures.Window.Width, scaleY = (double)pictures.Height / pictures.Window.Height;
        int left = Math.Clamp((int)((region.X - pictures.Window.X) * scaleX) - Around, 0, pictures.Width - 1);
        int top = Math.Clamp((int)((region.Y - pictures.Window.Y) * scaleY) - Around, 0, pictures.Height - 1);
        int wide = Math.Clamp((int)(region.Width * scaleX) + (2 * Around), 1, pictures.Width - left);
        int high = Math.Clamp((int)(region.Height * scaleY) + (2 * Around), 1, pictures.Height - top);
        int columns = Math.Min(wide, MostCells), rows = Math.Min(high, MostCells);
        var values = new byte[columns * rows];
        for (int j = 0; j < rows; j++)
        {
            for (int i = 0; i < columns; i++)
            {
                int difference = pictures.Difference[((top + (j * high / rows)) * pictures.Width) + left + (i * wide / columns)] - 128;
                values[(j * columns) + i] = (byte)Math.Min(255, 2 * Math.Abs(difference));
            }
        }

        return new SaliencyMap(columns, rows, values, new PixelBox(
            pictures.Window.X + (int)(left / scaleX), pictures.Window.Y + (int)(top / scaleY),
            Math.Max(1, (int)(wide / scaleX)), Math.Max(1, (int)(high / scaleY))));
    }
}
