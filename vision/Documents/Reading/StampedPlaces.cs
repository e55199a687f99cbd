using VisionInspection.Documents.Reading.Preparation;
using VisionInspection.Native.Ocr;

namespace VisionInspection.Documents.Reading;

/// <summary>
/// Reads the places where coloured ink lies across print a second time, without the ink. Of two readings of one place the
/// surer one is taken, so that print in colour, which vanishes with the ink, is not lost.
/// </summary>
internal static class StampedPlaces
{
    // Room above and below, so that the lines at the edge are whole; in word heights.
    private const double Room = 2;

    /// <summary>The page with those places read again.</summary>
    /// <param name="read">As it was read with the ink; its clean picture is without.</param>
    /// <param name="places">Where the ink was, in pixels of the picture.</param>
    /// <param name="reader">Reads a part of the picture.</param>
    public static PageWords Of(
        PageWords read, IReadOnlyList<PageBox> places, Func<PagePart, IReadOnlyList<OcrWord>> reader)
    {
        int[] heights = [.. read.Words.Select(word => word.Height).Order()];
        int room = (int)(Room * (heights.Length > 0 ? heights[heights.Length / 2] : read.Resolution / 8));
        List<OcrWord> words = [.. read.Words];
        foreach ((int top, int bottom) in Bands(places, room, read.Geometry.Height))
        {
            int width = read.Geometry.Width;
            var band = new PagePart(0, top, width, bottom - top, read.Clean[(top * width)..(bottom * width)]);
            int lines = words.Count > 0 ? words.Max(word => word.Line) + 1 : 0;
            List<OcrWord> again =
            [
                .. reader(band).Select(word => word with { Y = word.Y + top, Line = word.Line + lines })
                    .Where(word => places.Any(place => Shares(word, place))),
            ];
            words = Surer(words, again);
        }

        return read with { Words = words };
    }

    // Places one above the other are read together.
    private static IEnumerable<(int Top, int Bottom)> Bands(IReadOnlyList<PageBox> places, int room, int height)
    {
        (int Top, int Bottom)? open = null;
        foreach (PageBox place in places.OrderBy(place => place.Y))
        {
            int top = Math.Clamp(place.Y - room, 0, height - 1);
            int bottom = Math.Clamp(place.Y + place.Height + room, top + 1, height);
            if (open is { } band && top > band.Bottom)
            {
                yield return band;
                open = null;
            }

            open = open is { } before ? (before.Top, Math.Max(before.Bottom, bottom)) : (top, bottom);
        }

        if (open is { } last)
        {
            yield return last;
        }
    }

    // Words that share ink are readings of one place, however they were cut; all of it is taken from one of the two.
    private static List<OcrWord> Surer(List<OcrWord> first, List<OcrWord> again)
    {
        var left = new HashSet<OcrWord>(again);
        List<OcrWord> kept = [.. first];
        while (left.Count > 0)
        {
            List<OcrWord> ours = [], theirs = [left.First()];
            for (bool grows = true; grows;)
            {
                List<OcrWord> more = [.. kept.Where(word => !ours.Contains(word) && theirs.Exists(other => Overlap(word, other)))];
                ours.AddRange(more);
                List<OcrWord> others = [.. left.Where(word => !theirs.Contains(word) && ours.Exists(other => Overlap(word, other)))];
                theirs.AddRange(others);
                grows = more.Count + others.Count > 0;
            }

            left.ExceptWith(theirs);
            if (Evidence(theirs) > Evidence(ours))
            {
                int at = ours.Count > 0 ? ours.Min(kept.IndexOf) : kept.Count;
                kept.RemoveAll(ours.Contains);
                kept.InsertRange(at, again.Where(theirs.Contains).Select(word => word with { Line = LineOf(word, ours) }));
            }
        }

        return kept;
    }

    // A word takes the line of the one it stands for.
    private static int LineOf(OcrWord word, List<OcrWord> instead)
    {
        int at = instead.FindIndex(other => Overlap(word, other));
        return at >= 0 ? instead[at].Line : word.Line;
    }

    private static double Evidence(List<OcrWord> words) => words.Sum(word => word.Confidence * word.Confidence * word.Text.Count(char.IsLetterOrDigit));

    private static bool Overlap(OcrWord one, OcrWord other)
    {
        int across = Math.Min(one.X + one.Width, other.X + other.Width) - Math.Max(one.X, other.X);
        int down = Math.Min(one.Y + one.Height, other.Y + other.Height) - Math.Max(one.Y, other.Y);
        return across > 0.3 * Math.Min(one.Width, other.Width) && down > 0.3 * Math.Min(one.Height, other.Height);
    }

    private static bool Shares(OcrWord word, PageBox place) =>
        word.X < place.X + place.Width && place.X < word.X + word.Width && word.Y < place.Y + place.Height && place.Y < word.Y + word.Height;
}
