using VisionInspection.Documents.Understanding.Labels;

namespace VisionInspection.Documents.Understanding.Sums;

/// <summary>Words that turn a mention of tax into another sum: <c>Total incl. 19 % VAT</c> is no tax.</summary>
internal static class TaxWords
{
    private static readonly HashSet<string> Including =
    [
        "INKL", "INKLUSIVE", "INCL", "INCLUDING", "INCLUSIVE", "EINSCHLIESSLICH", "EINSCHL", "INCLUIDO", "INCLUIDOS", "COMPRIS", "COMPRISE", "TTC",
        "INCLUSO", "INCLUSA", "INCLUSIEF", "INC", "MIT", "CON", "COM", "AVEC",
    ];

    private static readonly HashSet<string> Excluding =
    [
        "EXKL", "EXKLUSIVE", "EXCL", "EXCLUDING", "EXCLUSIVE", "OHNE", "HORS", "SIN", "SEM", "SENZA", "EXCLUSIEF", "WITHOUT", "EX", "ZONDER", "EXCLUIDO", "ESCLUSA", "BEFORE", "HT",
    ];

    /// <summary>What a phrase of words and a tax label is the sum of.</summary>
    public static Concept Sum(IEnumerable<string> words)
    {
        List<string> folded = [.. words.Select(TextFold.Of)];
        return folded.Any(Including.Contains) ? Concept.GrandTotal : folded.Any(Excluding.Contains) ? Concept.NetTotal : Concept.TaxTotal;
    }
}
