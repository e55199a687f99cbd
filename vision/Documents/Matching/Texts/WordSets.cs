namespace VisionInspection.Documents.Matching.Texts;

/// <summary>How alike two sets of words are, whatever their order: each word meets its best partner, longer words count more.</summary>
internal static class WordSets
{
    private const int ShortestStem = 3;
    private const double StemSimilarity = 0.9;
    private const double WorthPairing = 0.6;

    /// <summary>Share of both sides' letters that have a partner.</summary>
    public static double Similarity(string[] a, string[] b) => a.Length == 0 || b.Length == 0 ? (a.Length == b.Length ? 1 : 0) : Math.Max(Paired(a, b, Math.Max(Letters(a), Letters(b))), Joined(a, b));

    /// <summary>Share of <paramref name="part"/>'s letters that have a partner in <paramref name="whole"/>.</summary>
    public static double Contained(string[] part, string[] whole) => part.Length == 0 ? 0 : Paired(part, whole, Letters(part));

    // "NORD WIND" is "NORDWIND": readers part and join words.
    private static double Joined(string[] a, string[] b) => EditDistance.Similarity(string.Concat(a), string.Concat(b));

    private static double Paired(string[] a, string[] b, double letters)
    {
        var free = new List<string>(b);
        double paired = 0;
        foreach (string word in a.OrderByDescending(word => word.Length))
        {
            (double best, int at) = (WorthPairing, -1);
            for (int i = 0; i < free.Count; i++)
            {
                double alike = Alike(word, free[i]);
                (best, at) = alike > best ? (alike, i) : (best, at);
            }

            if (at >= 0)
            {
                paired += best * word.Length;
                free.RemoveAt(at);
            }
        }

        return Math.Min(1, paired / letters);
    }

    private static double Alike(string a, string b) =>
        Math.Max(EditDistance.Similarity(a, b), IsStem(a, b) || IsStem(b, a) ? StemSimilarity : 0);

    private static bool IsStem(string stem, string word) =>
        stem.Length >= ShortestStem && stem.Length < word.Length && word.StartsWith(stem, StringComparison.Ordinal) && !stem.All(char.IsAsciiDigit);

    private static double Letters(string[] words) => words.Sum(word => word.Length);
}
