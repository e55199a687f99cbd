using VisionInspection.Native.Ocr;

namespace VisionInspection.Documents.Reading.Lines;

/// <summary>One place as both readers read it: words of the one that overlap words of the other.</summary>
/// <param name="Engine">Tesseract's words; none where it saw nothing.</param>
/// <param name="Own">The net's words, with boxes on the page; none where it saw nothing.</param>
internal sealed record TwoReadings(IReadOnlyList<OcrWord> Engine, IReadOnlyList<OcrWord> Own)
{
    // Of the narrower word: less is two words that touch.
    private const double LeastOverlap = 0.3;

    /// <summary>What Tesseract read.</summary>
    public string EngineText => Joined(Engine);

    /// <summary>What the net read.</summary>
    public string OwnText => Joined(Own);

    /// <summary>How sure Tesseract is of its least sure word; dots and dashes that it saw beside words count for nothing.</summary>
    public double EngineConfidence => (Engine.Any(IsWord) ? Engine.Where(IsWord) : Engine).Select(word => word.Confidence).DefaultIfEmpty(0).Min();

    /// <summary>How sure the net is of all its words.</summary>
    public double OwnConfidence => Own.Aggregate(1.0, (product, word) => product * word.Confidence);

    /// <summary>Where.</summary>
    public PageBox Box
    {
        get
        {
            OcrWord[] words = [.. Engine, .. Own];
            (int left, int top) = (words.Min(word => word.X), words.Min(word => word.Y));
            return new PageBox(left, top, words.Max(word => word.X + word.Width) - left, words.Max(word => word.Y + word.Height) - top);
        }
    }

    /// <summary>Pairs the readings of a strip by where their words stand.</summary>
    public static IEnumerable<TwoReadings> Of(IReadOnlyList<OcrWord> engine, IReadOnlyList<OcrWord> own)
    {
        var open = engine.Select(word => (Word: word, IsOwn: false)).Concat(own.Select(word => (Word: word, IsOwn: true))).OrderBy(one => one.Word.X).ToList();
        while (open.Count > 0)
        {
            List<(OcrWord Word, bool IsOwn)> together = [open[0]];
            open.RemoveAt(0);
            for (int i = 0; i < open.Count;)
            {
                if (together.Exists(one => one.IsOwn != open[i].IsOwn && Overlap(one.Word, open[i].Word)))
                {
                    together.Add(open[i]);
                    open.RemoveAt(i);
                    i = 0;
                }
                else
                {
                    i++;
                }
            }

            yield return new TwoReadings(
                [.. together.Where(one => !one.IsOwn).Select(one => one.Word)], [.. together.Where(one => one.IsOwn).Select(one => one.Word)]);
        }
    }

    private static bool IsWord(OcrWord word) => word.Text.Any(char.IsLetterOrDigit);

    private static string Joined(IEnumerable<OcrWord> words) => string.Join(' ', words.OrderBy(word => word.X).Select(word => word.Text));

    private static bool Overlap(OcrWord a, OcrWord b) =>
        Math.Min(a.X + a.Width, b.X + b.Width) - Math.Max(a.X, b.X) > LeastOverlap * Math.Min(a.Width, b.Width);
}
