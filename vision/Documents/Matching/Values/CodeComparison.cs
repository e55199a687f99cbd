using VisionInspection.Declarations;
using VisionInspection.Documents.Matching.Texts;

namespace VisionInspection.Documents.Matching.Values;

/// <summary>Codes and numbers that name things: equal or not, except for letters and digits that readers take for each other.</summary>
internal static class CodeComparison
{
    private const string Between = " -/._:,#";
    private const int HeadingDigits = 4;
    private const int SubheadingDigits = 6;

    /// <summary>Numbers of documents, containers, seals, voyages.</summary>
    public static Verdict Code(string declared, string observed)
    {
        string one = Folding.Code(declared);
        string other = Folding.Code(observed);
        if (one == other)
        {
            return declared == observed ? Verdict.Equal : new Verdict(Comparison.EqualNormalised, 1, "spaces and signs aside");
        }

        double similarity = EditDistance.Similarity(one, other);
        if (similarity >= Parameters.TextAlike && observed.Any(c => !char.IsLetterOrDigit(c) && !Between.Contains(c, StringComparison.Ordinal)))
        {
            return new Verdict(Comparison.NotLegible, similarity, "a sign that no number has was read in it");
        }

        return Folding.Confusable(one) == Folding.Confusable(other)
            ? new Verdict(Comparison.Similar, similarity, "O and 0, I and 1, S and 5, B and 8, Z and 2, G and 6 taken for each other")
            : new Verdict(Comparison.Different, similarity);
    }

    /// <summary>HS codes: the shorter must begin the longer; six digits are the same in every country, those after are not.</summary>
    public static Verdict Hs(string declared, string observed)
    {
        string one = Folding.Code(declared);
        string other = Folding.Code(observed);
        if (one == other)
        {
            return Verdict.Equal;
        }

        int same = 0;
        while (same < Math.Min(one.Length, other.Length) && one[same] == other[same])
        {
            same++;
        }

        int shorter = Math.Min(one.Length, other.Length);
        if (same == shorter && shorter >= HeadingDigits)
        {
            return new Verdict(Comparison.EqualNormalised, 1, $"the first {shorter} digits");
        }

        // After the six of the Harmonized System each country goes on by itself: codes of two countries may part there.
        return same >= SubheadingDigits && one.Length != other.Length
            ? new Verdict(Comparison.EqualNormalised, 0.95, "the first 6 digits; those after are national")
            : new Verdict(Comparison.Different, EditDistance.Similarity(one[..Math.Min(SubheadingDigits, one.Length)], other[..Math.Min(SubheadingDigits, other.Length)]));
    }

    /// <summary>Codes out of a list: currency, country, trade term.</summary>
    public static Verdict Listed(string declared, string observed) =>
        string.Equals(declared, observed, StringComparison.OrdinalIgnoreCase) ? Verdict.Equal : new Verdict(Comparison.Different, EditDistance.Similarity(declared, observed));

    /// <summary>Dates; another writing of the same day does not occur, as both sides are dates already.</summary>
    public static Verdict Date(DateOnly declared, DateOnly observed) => declared == observed
        ? Verdict.Equal
        : declared.Year == observed.Year && declared.Day == observed.Month && declared.Month == observed.Day
            ? new Verdict(Comparison.Similar, 0.9, "day and month may be meant the other way round")
            : new Verdict(Comparison.Different, EditDistance.Similarity(declared.ToString("yyyyMMdd", null), observed.ToString("yyyyMMdd", null)));
}
