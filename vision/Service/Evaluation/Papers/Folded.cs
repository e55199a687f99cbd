using System.Text;

namespace VisionInspection.Service.Evaluation.Papers;

/// <summary>
/// Text as truth and reading are compared: letters and digits alone, in capitals. Accents count, however the file codes
/// them: as one character or as a letter and a mark after it.
/// </summary>
internal static class Folded
{
    private const string Bases = "AOUEACNaouecn";
    private const string Marked = "\u0308\u0308\u0308\u0301\u0300\u0327\u0303\u0308\u0308\u0308\u0301\u0327\u0303";
    private const string Composed = "ÄÖÜÉÀÇÑäöüéçñ";

    /// <summary>The letters and digits.</summary>
    public static string Of(string? text)
    {
        var folded = new StringBuilder();
        foreach (char c in text ?? "")
        {
            int at = folded.Length == 0 ? -1 : Pair(folded[^1], c);
            if (at >= 0)
            {
                folded[^1] = char.ToUpperInvariant(Composed[at]);
            }
            else if (char.IsLetterOrDigit(c))
            {
                folded.Append(char.ToUpperInvariant(c));
            }
        }

        return folded.ToString();
    }

    /// <summary>True when both say the same.</summary>
    public static bool Same(string? a, string? b) => string.Equals(Of(a), Of(b), StringComparison.Ordinal);

    private static int Pair(char letter, char mark)
    {
        for (int i = 0; i < Bases.Length; i++)
        {
            if (Bases[i] == letter && Marked[i] == mark)
            {
                return i;
            }
        }

        return -1;
    }
}
