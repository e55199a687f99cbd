using System.Text;

namespace VisionInspection.Service.Evaluation.Papers;

/// <summary>Text as truth and reading are compared: letters and digits alone, in capitals; how much they may differ is nothing.</summary>
internal static class Folded
{
    /// <summary>The letters and digits.</summary>
    public static string Of(string? text)
    {
        var folded = new StringBuilder();
        foreach (char c in text ?? "")
        {
            if (char.IsLetterOrDigit(c))
            {
                folded.Append(char.ToUpperInvariant(c));
            }
        }

        return folded.ToString();
    }

    /// <summary>True when both say the same.</summary>
    public static bool Same(string? a, string? b) => string.Equals(Of(a), Of(b), StringComparison.Ordinal);
}
