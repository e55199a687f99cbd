using VisionInspection.Documents.Understanding.Labels;

namespace VisionInspection.Documents.Understanding.Values;

/// <summary>Trade terms: the codes of Incoterms 2020 and of its elders, and the words that stand for them.</summary>
internal static class Incoterms
{
    private static readonly Lazy<(string Code, string[] Phrases)[]> All = new(() =>
        [.. DataFile.Read("Data/incoterms").Select(entry => (entry.Key, entry.Phrases.Select(TextFold.Of).ToArray()))]);

    /// <summary>A code in capitals, as printed; null for what is none.</summary>
    public static string? Code(string word)
    {
        string bare = word.Trim('(', ')', ',', '.', ':', ';', '/', '-').Replace(".", "", StringComparison.Ordinal);
        return bare is "C&F" or "CNF" ? "CFR" : All.Value.Any(entry => entry.Code == bare) ? bare : null;
    }

    /// <summary>A code for words such as <c>free on board</c> at the start of a text; null for none.</summary>
    public static string? Words(IReadOnlyList<string> words, out int used)
    {
        for (used = Math.Min(6, words.Count); used >= 2; used--)
        {
            string folded = TextFold.Of(string.Concat(words.Take(used)));
            string? code = All.Value.FirstOrDefault(entry => entry.Phrases.Contains(folded)).Code;
            if (code is not null)
            {
                return code;
            }
        }

        return null;
    }
}
