using VisionInspection.Documents.Understanding.Labels;

namespace VisionInspection.Documents.Matching.Texts;

/// <summary>
/// What goods are called in seven languages, by chapter or heading of the Harmonized System: enough to see that
/// <c>Kreiselpumpen</c> are centrifugal pumps and chocolate is no coffee, not to classify. Words outside the list say nothing.
/// </summary>
internal static class GoodsWords
{
    // A beginning of so few letters has to be the word itself, but for a letter or two of its ending.
    private const int ShortWord = 3;
    private const int UsualWord = 5;
    private const int LongEnding = 3;

    // Compounds end in their meaning; a word read with one letter wrong is still known if it is long.
    private const int ShortestHead = 5;
    private const int LongestHeadEnding = 2;
    private const int ShortestMisread = 7;

    private static readonly HashSet<string> Beside =
    [
        "WITHOUT", "WITH", "FOR", "IN", "OHNE", "MIT", "FUR", "SANS", "AVEC", "POUR", "SIN", "CON", "PARA", "SEM", "COM", "SENZA", "PER", "ZONDER", "MET", "VOOR",
    ];

    private static readonly Lazy<Entry[]> Entries = new(() =>
    [
        .. DataFile.Read("Data/goods").SelectMany(line => line.Phrases.Select(phrase =>
            new Entry(Folding.Words(phrase.TrimStart('~')), line.Key.Split(' '), phrase[0] == '~')))
            .OrderByDescending(entry => entry.Words.Sum(word => word.Length)),
    ]);

    /// <summary>The goods that a text names, in its order; materials and uses only where it names nothing else.</summary>
    public static IReadOnlyList<GoodsName> In(string text)
    {
        string[] words = Folding.Words(text);
        var found = new List<(GoodsName Name, bool Weak)>();
        for (int at = 0; at < words.Length;)
        {
            int from = at;
            Entry[] all = [.. Entries.Value.Where(entry => Begins(words, from, entry.Words))];
            int length = all.Length == 0 ? 1 : all.Max(entry => entry.Words.Length);

            // What stands behind "without" or "for" are other goods: "bicycles without motor".
            bool beside = at > 0 && Beside.Contains(words[at - 1]);
            Entry[] meant = [.. all.Where(entry => entry.Words.Length == length)];
            if (meant.Length > 0 && !beside)
            {
                bool weak = Array.TrueForAll(meant, entry => entry.Weak);
                found.Add((new GoodsName(string.Join(' ', words.Skip(at).Take(length)), [.. meant.Where(entry => entry.Weak == weak).SelectMany(entry => entry.Codes).Distinct()]), weak));
            }

            at += length;
        }

        bool strong = found.Exists(one => !one.Weak);
        return [.. found.Where(one => !strong || !one.Weak).Select(one => one.Name with { IsWeak = one.Weak })];
    }

    /// <summary>Whether two texts name the same sort of goods; null where the words of one say nothing, or too little to deny it.</summary>
    public static bool? SameSort(string one, string other)
    {
        IReadOnlyList<GoodsName> first = In(one), second = In(other);
        return first.Count == 0 || second.Count == 0 ? null
            : first.Any(a => second.Any(a.MayBe)) ? true
            : first[0].IsWeak || second[0].IsWeak ? null : false;
    }

    private static bool Begins(string[] words, int at, string[] entry)
    {
        if (at + entry.Length > words.Length)
        {
            return false;
        }

        for (int i = 0; i < entry.Length; i++)
        {
            if (!Is(words[at + i], entry[i], entry.Length == 1))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Is(string word, string entry, bool alone)
    {
        int ending = word.Length - entry.Length;
        int longest = entry.Length <= ShortWord ? 1 : entry.Length <= UsualWord ? 2 : LongEnding;
        if (ending >= 0 && ending <= longest && word.StartsWith(entry, StringComparison.Ordinal))
        {
            return true;
        }

        if (alone && entry.Length >= ShortestHead && ending > LongestHeadEnding && word.LastIndexOf(entry, StringComparison.Ordinal) is > 2 and int head
            && word.Length - head - entry.Length <= LongestHeadEnding)
        {
            return true;
        }

        return entry.Length >= ShortestMisread && ending >= -1 && ending <= longest
            && TextFold.Distance(word[..Math.Min(word.Length, entry.Length)], entry, 1) <= 1;
    }

    private sealed record Entry(string[] Words, string[] Codes, bool Weak);
}
