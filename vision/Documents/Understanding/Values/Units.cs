using VisionInspection.Documents.Understanding.Labels;

namespace VisionInspection.Documents.Understanding.Values;

/// <summary>Units of quantity as codes of UN/ECE Recommendation 20 (packages: Recommendation 21, with X before).</summary>
internal static class Units
{
    private static readonly Lazy<Dictionary<string, string>> Codes = new(() =>
        DataFile.Read("Data/units").SelectMany(entry => entry.Phrases.Append(entry.Key).Select(phrase => (Phrase: TextFold.Of(phrase), entry.Key)))
            .Where(pair => pair.Phrase.Length > 0).DistinctBy(pair => pair.Phrase).ToDictionary(pair => pair.Phrase, pair => pair.Key, StringComparer.Ordinal));

    /// <summary>Code of a unit; null for what is none.</summary>
    public static string? Code(string text)
    {
        string folded = TextFold.Of(text);

        // A raised 2 or 3 after m is often read as a question mark.
        return folded.Length == 0 ? null
            : folded == "M" && text.Trim().EndsWith('?') ? "MTK"
            : Codes.Value.GetValueOrDefault(folded);
    }
}
