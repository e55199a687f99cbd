using VisionInspection.Documents.Understanding.Checks;
using VisionInspection.Documents.Understanding.Layout;

namespace VisionInspection.Documents.Understanding.Header;

/// <summary>
/// Bank account numbers (IBAN) anywhere on the paper, by their check digits. One that is labelled and whose check digits do
/// not fit is misread or misprinted: it is given with little confidence.
/// </summary>
internal static class BankAccountFinder
{
    private const string Label = "IBAN";
    private const double Misfit = 0.5;

    /// <summary>The accounts, each once.</summary>
    public static IReadOnlyList<Field<string>> Of(Paper paper)
    {
        var found = new Dictionary<string, Field<string>>(StringComparer.Ordinal);
        foreach (Phrase phrase in paper.Layout.Lines.SelectMany(line => line.Phrases))
        {
            for (int first = 0; first < phrase.Words.Count; first++)
            {
                if (At(phrase.Words, first) is { } account)
                {
                    found[account.Value] = found.TryGetValue(account.Value, out Field<string>? before) ? before.With(Witnesses.Repeated) : account;
                }
            }
        }

        return [.. found.Values];
    }

    // Groups of four, or in one, or glued to its label.
    private static Field<string>? At(IReadOnlyList<PlacedWord> words, int first)
    {
        string text = Bare(words[first].Text);
        bool isLabelled = text.StartsWith(Label, StringComparison.Ordinal) || (first > 0 && Bare(words[first - 1].Text) == Label);
        text = text.StartsWith(Label, StringComparison.Ordinal) ? text[Label.Length..] : text;
        if (Iban.Length(text) is not int length)
        {
            return null;
        }

        int end = first + 1;
        while (end < words.Count && text.Length < length)
        {
            text += Bare(words[end++].Text);
        }

        if (Iban.Normalised(text) is not { } account)
        {
            return null;
        }

        var run = new WordRun([.. words.Skip(first).Take(end - first)]);
        return Iban.CheckFits(account) ? run.AsField(account, 1).With(Witnesses.CheckDigit) : isLabelled ? run.AsField(account, Misfit) : null;
    }

    private static string Bare(string text) => string.Concat(text.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));
}
