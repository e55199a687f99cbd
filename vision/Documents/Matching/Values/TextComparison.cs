using VisionInspection.Declarations;
using VisionInspection.Documents.Matching.Texts;

namespace VisionInspection.Documents.Matching.Values;

/// <summary>Names, addresses, places and descriptions against each other.</summary>
internal static class TextComparison
{
    /// <summary>Names of companies: legal form, accents, word order and abbreviations aside.</summary>
    public static Verdict Name(string declared, string observed) => Exact(declared, observed) ?? Graded(
        Math.Max(
            WordSets.Similarity(CompanyNames.Core(declared), CompanyNames.Core(observed)),
            Parameters.Containment * WordSets.Contained(CompanyNames.Core(declared), CompanyNames.Core(observed))),
        Parameters.NameSimilar,
        "legal form, accents, abbreviations and word order aside");

    /// <summary>The parts of an address that are declared, each looked for in what is printed; a print without a part does not deny it.</summary>
    public static Verdict Address(IReadOnlyList<string> declaredParts, string observed)
    {
        string[] printed = [.. Folding.Words(observed).Select(CompanyNames.WrittenOut)];
        double letters = 0;
        double found = 0;
        foreach (string part in declaredParts)
        {
            string[] words = [.. Folding.Words(part).Select(CompanyNames.WrittenOut)];
            int length = words.Sum(word => word.Length);
            double share = Math.Max(WordSets.Contained(words, printed), ContainedJoined(words, printed));
            letters += length;
            found += length * share;
        }

        return Graded(letters == 0 ? 0 : found / letters, Parameters.AddressSimilar, "looked for in the printed address, order and abbreviations aside");
    }

    /// <summary>Ports and other places: "HAMBURG, GERMANY" is Hamburg.</summary>
    public static Verdict Place(string declared, string observed)
    {
        string[] one = Folding.Words(declared);
        string[] other = Folding.Words(observed);
        return Exact(declared, observed) ?? Graded(
            Math.Max(WordSets.Similarity(one, other), Math.Max(WordSets.Contained(one, other), Parameters.Containment * WordSets.Contained(other, one))),
            Parameters.PlaceSimilar,
            "one may say more than the other");
    }

    /// <summary>Descriptions of goods, word by word.</summary>
    public static Verdict Description(string declared, string observed)
    {
        string[] one = Folding.Words(declared);
        string[] other = Folding.Words(observed);
        return Exact(declared, observed) ?? Graded(
            Math.Max(WordSets.Similarity(one, other), Math.Max(WordSets.Contained(one, other), WordSets.Contained(other, one)) * Parameters.Containment),
            Parameters.DescriptionSimilar,
            "word by word, in any order");
    }

    /// <summary>A description looked for in a longer text that may name other goods too.</summary>
    public static Verdict Within(string declared, string observed) =>
        Graded(WordSets.Contained(Folding.Words(declared), Folding.Words(observed)), Parameters.DescriptionWithin, "looked for among the printed words, in any order");

    private static Verdict? Exact(string declared, string observed) => string.Equals(declared, observed, StringComparison.Ordinal) ? Verdict.Equal : null;

    private static Verdict Graded(double similarity, double similar, string tolerance) => new(
        similarity >= Parameters.TextEqual ? Comparison.EqualNormalised : similarity >= similar ? Comparison.Similar : Comparison.Different,
        similarity,
        tolerance);

    private static double ContainedJoined(string[] words, string[] printed)
    {
        string joined = string.Concat(words);
        return joined.Length >= 4 && string.Concat(printed).Contains(joined, StringComparison.Ordinal) ? 1 : 0;
    }
}
