using VisionInspection.Documents.Understanding.Labels;

namespace VisionInspection.Documents.Understanding.Values;

/// <summary>Countries by name in seven languages, and by code.</summary>
internal static class Countries
{
    private static readonly Lazy<Dictionary<string, string>> Names = new(() =>
        DataFile.Read("Data/countries").SelectMany(entry => entry.Phrases.Select(phrase => (Name: TextFold.Of(phrase), entry.Key)))
            .DistinctBy(pair => pair.Name).ToDictionary(pair => pair.Name, pair => pair.Key, StringComparer.Ordinal));

    private static readonly Lazy<HashSet<string>> Codes = new(() => [.. DataFile.Read("Data/countries").Select(entry => entry.Key)]);

    /// <summary>ISO 3166-1 alpha-2 of a name; null for what is none. Codes themselves only in capitals.</summary>
    public static string? Code(string text)
    {
        string bare = text.Trim().Trim('.', ',', ';', ':', '(', ')');
        string folded = TextFold.Of(bare);
        return bare.Length == 2 && Codes.Value.Contains(bare) ? bare
            : folded.Length < 2 ? null
            : Names.Value.TryGetValue(folded, out string? code) ? code
            : folded.Length < 6 ? null
            : Names.Value.FirstOrDefault(pair => pair.Key.Length >= 6 && TextFold.Distance(pair.Key, folded, 1) <= 1).Value;
    }

    /// <summary>True for a code.</summary>
    public static bool IsCode(string code) => Codes.Value.Contains(code);
}
