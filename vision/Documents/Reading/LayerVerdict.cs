using VisionInspection.Documents.Input;
using VisionInspection.Documents.Reading.Preparation;
using VisionInspection.Native.Ocr;

namespace VisionInspection.Documents.Reading;

/// <summary>
/// Holds a file's text layer against the pixels. The pixels decide: a layer's word is taken where the print says the same
/// but for a misread character or two; what is not printed, or says something else, becomes a remark.
/// </summary>
internal static class LayerVerdict
{
    // Shares of ink in a box: below the first nothing is printed there.
    private const double NoInk = 0.004;
    private const int InkBelow = 150;

    // A reading surer than this contradicts; a less sure one is only a bad reading.
    private const double SureReading = 0.8;
    private const double LeastOverlap = 0.5;
    private const int MostRemarks = 50;

    /// <summary>Joins the two.</summary>
    public static (IReadOnlyList<ReadWord> Words, IReadOnlyList<ReadingRemark> Remarks) Join(
        int page, PageWords read, IReadOnlyList<LayerWord> layer)
    {
        List<ReadWord> words = [.. read.Words.Select((word, at) => new ReadWord(
            word.Text, new PageBox(word.X, word.Y, word.Width, word.Height), word.Confidence, word.Line,
            read.Own.Contains(at) ? WordSource.LineRecogniser : WordSource.Tesseract))];
        var remarks = new List<ReadingRemark>();
        foreach (LayerWord said in layer)
        {
            PageBox box = read.Geometry.Map(said.Box);
            int at = words.FindIndex(word => IsSamePlace(word.Box, box));
            if (at < 0)
            {
                if (!HasInk(read, box) && said.Text.Any(char.IsLetterOrDigit))
                {
                    remarks.Add(new ReadingRemark("hidden-text", page, box, $"The text layer says \"{said.Text}\" where nothing is printed."));
                }

                continue;
            }

            ReadWord word = words[at];
            if (word.Text == said.Text || IsMisreadingOf(word, said.Text))
            {
                words[at] = word with { Text = said.Text, Confidence = Math.Max(word.Confidence, 0.99), Source = WordSource.TextLayer };
            }
            else if (word.Confidence >= SureReading && !IsCutOtherwise(word, said, box, words, layer, read))
            {
                remarks.Add(new ReadingRemark("text-layer-differs", page, word.Box, $"The print says \"{word.Text}\", the text layer says \"{said.Text}\"."));
            }
        }

        return (words, Shortened(page, remarks));
    }

    // Not a digit for a digit: that is how an amount is altered, and never how this engine misreads clean print.
    private static bool IsMisreadingOf(ReadWord word, string said)
    {
        int allowed = Math.Max(1, said.Length / 5);
        return EditDistance.Of(word.Text, said) <= allowed && !DigitsDiffer(word.Text, said);
    }

    private static bool DigitsDiffer(string read, string said)
    {
        string a = string.Concat(read.Where(char.IsAsciiDigit));
        string b = string.Concat(said.Where(char.IsAsciiDigit));
        if (a == b)
        {
            return false;
        }

        // A letter taken for a digit (O and 0, l and 1) changes the count; a digit for another does not.
        return a.Length == b.Length || !LooksAlike(read, said);
    }

    private static bool LooksAlike(string read, string said) => Folded(read) == Folded(said);

    private static string Folded(string text) =>
        string.Concat(text.Select(c => c switch { 'O' or 'o' => '0', 'l' or 'I' or '|' => '1', 'S' => '5', 'Z' => '2', 'B' => '8', '4' => 'A', _ => c }));

    private static string Letters(string text) => Folded(string.Concat(text.Where(char.IsLetterOrDigit))).ToUpperInvariant();

    // The engine may cut a word in two or join two: all that stands in the box is compared before a contradiction is claimed.
    private static bool IsCutOtherwise(
        ReadWord word, LayerWord said, PageBox box, List<ReadWord> words, IReadOnlyList<LayerWord> layer, PageWords read)
    {
        string printed = string.Concat(words.Where(other => Holds(box, other.Box)).OrderBy(other => other.Box.X).Select(other => other.Text));
        string layered = string.Concat(layer
            .Select(other => (other.Text, Box: read.Geometry.Map(other.Box)))
            .Where(other => Holds(word.Box, other.Box))
            .OrderBy(other => other.Box.X)
            .Select(other => other.Text));
        return Letters(word.Text) == Letters(said.Text) || Letters(printed) == Letters(said.Text) || Letters(layered) == Letters(word.Text);
    }

    private static bool Holds(PageBox outer, PageBox inner)
    {
        double x = inner.X + (inner.Width / 2.0);
        double y = inner.Y + (inner.Height / 2.0);
        return x >= outer.X && x <= outer.X + outer.Width && y >= outer.Y && y <= outer.Y + outer.Height;
    }

    // A word that the engine cut or joined otherwise has another box, and says nothing about this one.
    private static bool IsSamePlace(PageBox read, PageBox said)
    {
        double across = Math.Min(read.X + read.Width, said.X + said.Width) - Math.Max(read.X, said.X);
        double down = Math.Min(read.Y + read.Height, said.Y + said.Height) - Math.Max(read.Y, said.Y);
        return across > LeastOverlap * Math.Max(read.Width, said.Width) && down > LeastOverlap * Math.Min(read.Height, said.Height);
    }

    private static bool HasInk(PageWords read, PageBox box)
    {
        int left = Math.Clamp(box.X, 0, read.Geometry.Width);
        int right = Math.Clamp(box.X + box.Width, left, read.Geometry.Width);
        int top = Math.Clamp(box.Y, 0, read.Geometry.Height);
        int bottom = Math.Clamp(box.Y + box.Height, top, read.Geometry.Height);
        int ink = 0;
        for (int y = top; y < bottom; y++)
        {
            for (int x = left; x < right; x++)
            {
                ink += read.Picture[(y * read.Geometry.Width) + x] < InkBelow ? 1 : 0;
            }
        }

        return ink > NoInk * (right - left) * (bottom - top);
    }

    // A whole hidden page is one finding, not a thousand.
    private static List<ReadingRemark> Shortened(int page, List<ReadingRemark> remarks) => remarks.Count <= MostRemarks
        ? remarks
        : [.. remarks.Take(MostRemarks), new ReadingRemark("more-remarks", page, null, $"{remarks.Count - MostRemarks} more words of the text layer do not agree with the print.")];
}
