using VisionInspection.Documents.Matching.Texts;
using VisionInspection.Documents.Reading;
using VisionInspection.Documents.Understanding;

namespace VisionInspection.Documents.Matching;

/// <summary>
/// The plain words of a paper. Where a declared value stands there although no field holds it, the field was overlooked
/// and the value is not missing.
/// </summary>
internal sealed class PaperText
{
    private const int LongestRun = 8;
    private const int SureLength = 8;

    private readonly Dictionary<string, (PageSpot Spot, double Confidence)> runs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> printed = new(StringComparer.Ordinal);

    public PaperText(ReadDocument document)
    {
        double sum = 0;
        int count = 0;
        foreach (ReadPage page in document.Pages)
        {
            foreach (IGrouping<int, ReadWord> line in page.Words.GroupBy(word => word.Line))
            {
                Add(page.Number, [.. line]);
            }

            sum += page.Words.Sum(word => word.Confidence);
            count += page.Words.Count;
        }

        // A paper whose fields were given without words (an embedded invoice) was read as well as can be.
        Confidence = count == 0 ? 1 : sum / count;
    }

    /// <summary>Mean confidence of the words.</summary>
    public double Confidence { get; }

    /// <summary>Where words that run in one line make up a value; null where none do.</summary>
    public (PageSpot Spot, double Confidence)? Find(string? value)
    {
        string code = Folding.Code(string.Concat(Folding.Words(value)));
        return code.Length >= 3 && runs.TryGetValue(Folding.Confusable(code), out (PageSpot Spot, double Confidence) found) ? found : null;
    }

    /// <summary>Words that are the value but for a misread character or two; null where there are none. Short values are like anything.</summary>
    public (string Words, PageSpot Spot, double Confidence)? Near(string? value)
    {
        string code = Folding.Confusable(Folding.Code(string.Concat(Folding.Words(value))));
        if (code.Length < Parameters.ShortestAlike)
        {
            return null;
        }

        (string run, double alike) = runs.Keys.Where(run => Math.Abs(run.Length - code.Length) <= 2)
            .Select(run => (run, Texts.EditDistance.Similarity(code, run))).DefaultIfEmpty(("", 0)).MaxBy(pair => pair.Item2);
        return alike >= Parameters.TextAlike ? (printed[run], runs[run].Spot, runs[run].Confidence) : null;
    }

    /// <summary>How much it means that a value stands somewhere: nothing where it does not, little for a short one.</summary>
    public double Weight(string? value) => Find(value) is null ? 0 : Math.Min(1, (double)Folding.Code(value).Length / SureLength);

    private void Add(int page, ReadWord[] words)
    {
        for (int first = 0; first < words.Length; first++)
        {
            string run = "";
            PageBox box = words[first].Box;
            double confidence = 1;
            for (int last = first; last < Math.Min(words.Length, first + LongestRun); last++)
            {
                run += Folding.Confusable(Folding.Code(string.Concat(Folding.Words(words[last].Text))));
                box = Around(box, words[last].Box);
                confidence = Math.Min(confidence, words[last].Confidence);
                if (runs.TryAdd(run, (new PageSpot(page, box), confidence)))
                {
                    printed[run] = string.Join(' ', words[first..(last + 1)].Select(word => word.Text));
                }
            }
        }
    }

    private static PageBox Around(PageBox a, PageBox b)
    {
        int x = Math.Min(a.X, b.X);
        int y = Math.Min(a.Y, b.Y);
        return new PageBox(x, y, Math.Max(a.X + a.Width, b.X + b.Width) - x, Math.Max(a.Y + a.Height, b.Y + b.Height) - y);
    }
}
