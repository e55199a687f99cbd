using VisionInspection.Documents.Input;

namespace VisionInspection.Documents.Reading.Preparation;

/// <summary>
/// Takes coloured ink off dark print: a stamp or a signature across a line hides it once the page is grey. Only strokes that
/// touch dark print go. Coloured areas stay, and so does all colour where most of the print is coloured.
/// </summary>
internal static class ColouredInk
{
    // Ink is gathered in squares of this size.
    private const double TileInches = 0.05;

    // A few crossings of strokes; and strokes are thinner than areas.
    private const double LeastTouchInches = 0.1;
    private const double HalfStrokeInches = 0.03;
    private const double MostSolid = 0.3;
    private const int Touch = 2;

    // Beside dark print on the whole page: more is a page printed in colour.
    private const double MostColoured = 2;

    /// <summary>The page without it; null where there is none, or no colour.</summary>
    /// <param name="page">The page as it came.</param>
    public static InkFreePage? Without(PageRaster page)
    {
        if (page.Colour is null)
        {
            return null;
        }

        var kinds = new InkKinds(page.Colour);
        if (kinds.ColouredCount == 0 || kinds.ColouredCount > MostColoured * kinds.DarkCount)
        {
            return null;
        }

        var grid = new InkGrid(page.Width, page.Height, Math.Max(2, (int)Math.Round(TileInches * page.Resolution)));
        List<InkPatch> patches = [.. InkPatch.In(kinds, grid).Where(patch => LiesOverPrint(patch, kinds, page.Resolution))];
        if (patches.Count == 0)
        {
            return null;
        }

        var inks = new InkColours(kinds, [.. patches.SelectMany(patch => grid.Pixels(patch.Tiles)).Where(pixel => kinds.Of[pixel] == InkKinds.Coloured)]);
        byte[] grey = (byte[])page.Grey.Clone();

        // With the squares around, where the strokes' edges fade.
        foreach (int pixel in grid.Pixels(patches.SelectMany(patch => patch.Tiles.Concat(patch.Tiles.SelectMany(grid.Beside))).Distinct()))
        {
            grey[pixel] = inks.Under(kinds.At(pixel));
        }

        return new InkFreePage(grey, [.. patches.Select(patch => patch.Box)]);
    }

    private static bool LiesOverPrint(InkPatch patch, InkKinds kinds, double resolution)
    {
        (byte[] of, int width) = (kinds.Of, patch.Grid.Width);
        int half = Math.Max(1, (int)(HalfStrokeInches * resolution));
        int coloured = 0, touching = 0, solid = 0;
        foreach (int pixel in patch.Grid.Pixels(patch.Tiles))
        {
            if (of[pixel] == InkKinds.Coloured)
            {
                coloured++;
                touching += Any(InkKinds.Dark, pixel, Touch) ? 1 : 0;
                solid += All(InkKinds.Coloured, pixel, half) ? 1 : 0;
            }
        }

        return touching >= LeastTouchInches * resolution && solid <= MostSolid * coloured;

        byte At(int pixel) => pixel >= 0 && pixel < of.Length ? of[pixel] : (byte)0;
        bool Any(byte kind, int pixel, int far) => At(pixel - far) == kind || At(pixel + far) == kind
            || At(pixel - (far * width)) == kind || At(pixel + (far * width)) == kind;
        bool All(byte kind, int pixel, int far) => At(pixel - far) == kind && At(pixel + far) == kind
            && At(pixel - (far * width)) == kind && At(pixel + (far * width)) == kind;
    }
}
