using VisionInspection.Documents.Reading;

namespace VisionInspection.Documents.Understanding.Layout;

/// <summary>
/// Lines and phrases from where words stand, whatever blocks and lines the engine saw: side by side is one line, a gap
/// wider than a space parts phrases.
/// </summary>
internal static class LineLayout
{
    // In monospaced print a space is 1.2 pitches wide and two are 2.2; in proportional print a space is half a pitch, but the
    // engine places the ends of words no better than a letter.
    private const double WidestSpaceInPitches = 1.75;
    private const double WidestSpaceInLetters = 1.65;

    /// <summary>The layout of a paper.</summary>
    public static DocumentLayout Of(ReadDocument document)
    {
        var lines = new List<TextLine>();
        var pages = new List<PageMeasure>();
        ILookup<int, PlacedWord> cleaned = Accents.Restored([.. document.Pages.SelectMany(WordCleaning.Of)]).ToLookup(word => word.Page);
        foreach (ReadPage page in document.Pages)
        {
            List<PlacedWord> words = [.. cleaned[page.Number]];
            double letter = Letter(words, page.Resolution);
            pages.Add(new PageMeasure(page.Number, page.Width, page.Height, letter, page.Language));
            foreach (List<PlacedWord> line in Lines(words).OrderBy(line => line.Average(word => word.MiddleY)))
            {
                lines.Add(new TextLine(lines.Count, [.. Phrases(line, lines.Count, letter)]));
            }
        }

        return new DocumentLayout(lines, pages);
    }

    /// <summary>Usual height of a word; a twelfth of an inch where there are no words.</summary>
    public static double Letter(List<PlacedWord> words, double resolution)
    {
        List<int> heights = [.. words.Where(word => word.Text.Any(char.IsLetterOrDigit)).Select(word => word.Box.Height).Order()];
        return heights.Count == 0 ? Math.Max(1, resolution / 12) : Math.Max(1, heights[heights.Count / 2]);
    }

    // From left to right, each word joins the line whose last word stands beside it: a slight slope is followed.
    private static List<List<PlacedWord>> Lines(List<PlacedWord> words)
    {
        var lines = new List<List<PlacedWord>>();
        foreach (PlacedWord word in words.OrderBy(word => word.Left).ThenBy(word => word.Top))
        {
            List<PlacedWord>? best = null;
            double bestShare = 0.5;
            foreach (List<PlacedWord> line in lines)
            {
                PlacedWord last = line[^1];
                double overlap = Math.Min(last.Bottom, word.Bottom) - Math.Max(last.Top, word.Top);
                double share = overlap / Math.Min(last.Box.Height, word.Box.Height);
                if (share > bestShare && word.Left >= last.Left + (last.Box.Width / 2))
                {
                    (best, bestShare) = (line, share);
                }
            }

            if (best is null)
            {
                lines.Add([word]);
            }
            else
            {
                best.Add(word);
            }
        }

        return lines;
    }

    private static IEnumerable<Phrase> Phrases(List<PlacedWord> line, int index, double letter)
    {
        var current = new List<PlacedWord> { line[0] };
        foreach (PlacedWord word in line.Skip(1))
        {
            PlacedWord last = current[^1];
            double height = Math.Max(Math.Min(last.Box.Height, word.Box.Height), letter * 0.6);
            double pitch = Pitch(last, word) ?? letter * 0.7;
            double space = Math.Max(WidestSpaceInPitches * pitch, WidestSpaceInLetters * height);
            if (word.Left - last.Right > space)
            {
                yield return new Phrase(current, index);
                current = [];
            }

            current.Add(word);
        }

        yield return new Phrase(current, index);
    }

    private static double? Pitch(PlacedWord left, PlacedWord right)
    {
        PlacedWord longer = left.Text.Length >= right.Text.Length ? left : right;
        return longer.Text.Length >= 3 ? longer.Pitch : null;
    }
}
