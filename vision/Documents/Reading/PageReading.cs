using VisionInspection.Documents.Input;
using VisionInspection.Documents.Reading.Lines;
using VisionInspection.Documents.Reading.Preparation;
using VisionInspection.Native.Ocr;

namespace VisionInspection.Documents.Reading;

/// <summary>One page from its raster to words: straightened, cleaned, read, and read again the other way up where that may be better.</summary>
internal sealed class PageReading(ReadingOptions options, string languages, EngineTurn turn, LineModel? lines, CancellationToken stopping)
{
    // Print that stands upright is read with more than this, whatever the language; print on its head is not.
    private const double PoorConfidence = 0.6;
    private const int FewWords = 5;
    private const double SureEnough = 0.6;

    /// <summary>Reads a page.</summary>
    public PageWords Read(PageRaster raster)
    {
        bool isFax = Specks.IsBlackAndWhite(raster.Grey);
        byte[] even = isFax
            ? Specks.Without(ScreenedGround.Without(raster.Grey, raster.Width, raster.Height), raster.Width, raster.Height, raster.Resolution)
            : PaperWhite.Even(raster.Grey, raster.Width, raster.Height, raster.Resolution);
        var coarse = CoarsePage.Of(even, raster.Width, raster.Height, raster.Resolution);
        var upright = PageLines.Of(coarse);
        LineAngle sideways = LineAngle.Of(InkPoints.Of(coarse, sideways: true));

        // Lines that bow are lines.
        bool mayLie = sideways.Sharpness > upright.Angle.Sharpness && upright.Bow is null;
        PageWords best = ReadTurned(raster, even, isFax, 0, mayLie ? default : upright);
        if (!mayLie && !IsPoor(best))
        {
            return Again(Whole(Stamped(best, raster)), isFax);
        }

        foreach (int degrees in TurnsToTry(best))
        {
            PageWords other = ReadTurned(raster, even, isFax, degrees, null);
            best = other.Evidence > best.Evidence ? other : best;
        }

        return Again(Whole(Stamped(best, raster)), isFax);
    }

    private PageWords Again(PageWords read, bool isFax) => lines is null || !isFax ? read : SecondReading.Of(read, lines);

    // Where coloured ink lies across print, the print is read again without it.
    private PageWords Stamped(PageWords read, PageRaster raster)
    {
        if (ColouredInk.Without(raster) is not { } free)
        {
            return read;
        }

        byte[] even = PaperWhite.Even(free.Grey, raster.Width, raster.Height, raster.Resolution);
        byte[] clean = RuleRemoval.Without(read.Geometry.Apply(even), read.Geometry.Width, read.Geometry.Height, read.Resolution);
        return StampedPlaces.Of(
            read with { Clean = clean },
            [.. free.Places.Select(read.Geometry.Map)],
            part => turn.Engine(languages).Read(
                part.Grey, part.Width, part.Height, (int)Math.Round(read.Resolution), PageLayout.Automatic, options.Limits.PageTime, stopping));
    }

    // Letters left unread are read by themselves; what comes out surely enough joins the words.
    private PageWords Whole(PageWords read)
    {
        if (UnreadInk.Of(read.Clean, read.Geometry.Width, read.Geometry.Height, read.Words) is not { } left)
        {
            return read;
        }

        int lines = read.Words.Max(word => word.Line) + 1;
        IEnumerable<OcrWord> more = turn.Engine(languages)
            .Read(left.Grey, left.Width, left.Height, (int)Math.Round(read.Resolution), PageLayout.Sparse, options.Limits.PageTime, stopping)
            .Where(word => word.Confidence >= SureEnough && word.Text.Any(char.IsLetterOrDigit))
            .Select(word => word with { X = word.X + left.X, Y = word.Y + left.Y, Line = word.Line + lines });
        return read with { Words = [.. read.Words, .. more] };
    }

    private static bool IsPoor(PageWords read) =>
        read.Words.Count >= FewWords && read.Words.Average(word => word.Confidence) < PoorConfidence;

    private IEnumerable<int> TurnsToTry(PageWords read) =>
        turn.Engine(TesseractEngine.OrientationOnly)
            .TurnToUpright(read.Picture, read.Geometry.Width, read.Geometry.Height, (int)read.Resolution) switch
        {
            0 => [],
            int found => [found],
            null => [90, 180, 270],
        };

    private PageWords ReadTurned(PageRaster raster, byte[] even, bool isFax, int degrees, PageLines? known)
    {
        PageLines seen = known ?? LinesOf(raster, even, degrees);
        var geometry = Straightening.Of(raster, degrees, seen);
        byte[] picture = geometry.Apply(even);
        double resolution = raster.Resolution * geometry.Scale;
        byte[] clean = RuleRemoval.Without(picture, geometry.Width, geometry.Height, resolution, ragged: isFax);
        IReadOnlyList<OcrWord> words = turn.Engine(languages).Read(
            isFax ? Softening.Of(clean, geometry.Width, geometry.Height) : clean,
            geometry.Width, geometry.Height, (int)Math.Round(resolution), PageLayout.Automatic, options.Limits.PageTime, stopping);
        return new PageWords(geometry, resolution, picture, clean, words);
    }

    private static PageLines LinesOf(PageRaster raster, byte[] even, int degrees)
    {
        var turned = new PageGeometry(raster.Width, raster.Height, 1, degrees, 0);
        var coarse = CoarsePage.Of(turned.Apply(even), turned.Width, turned.Height, raster.Resolution);
        return PageLines.Of(coarse);
    }
}
