using VisionInspection.Documents.Understanding.Labels;
using VisionInspection.Documents.Understanding.Layout;
using VisionInspection.Documents.Understanding.Values;

namespace VisionInspection.Documents.Understanding.Header;

/// <summary>The invoice's currency: as labelled, as it stands at amounts and in the heads of their columns.</summary>
internal static class CurrencyFinder
{
    private const double BareDollar = 0.75;

    /// <summary>The currency; null where no mark of one is on the paper.</summary>
    public static Field<string>? Of(Paper paper)
    {
        var votes = new Dictionary<string, (double Weight, WordRun Words)>(StringComparer.Ordinal);
        foreach (LabelHit label in paper.Labels.Of(Concept.Currency).Where(label => label.StartsPhrase || label.HasColon))
        {
            foreach (ValueCandidate candidate in KeyValues.Of(label, paper))
            {
                Vote(candidate.Words.Words[0].Text, 6 * label.Quality, candidate.Words);
            }
        }

        foreach (TextLine line in paper.Layout.Lines)
        {
            foreach (NumberRun number in paper.Numbers(line).Where(number => number.Currency is not null))
            {
                double weight = number.Decimals == 2 ? 1.5 : 1;
                Vote(number.Currency!, weight, number.Words);
            }

            foreach (PlacedWord word in line.Words)
            {
                string[] parts = word.Text.Split('/', '(', ')', '[', ']', '.', ':');
                foreach (string part in parts.Where(part => CurrencyMark.IsCode(part) || (part.Length > 0 && part[^1] is '€' or '£' && part.Length < 10)))
                {
                    Vote(part.Length > 3 || !CurrencyMark.IsCode(part) ? part[^1].ToString() : part, 0.8, new WordRun([word]));
                }
            }
        }

        if (votes.Count == 0)
        {
            return null;
        }

        // A dollar sign is that of whichever dollars are named.
        if (votes.TryGetValue("$", out (double Weight, WordRun Words) dollars))
        {
            string? named = votes.Keys.Where(code => code.Length == 3 && code.EndsWith('D') && code != "AED").MaxBy(code => votes[code].Weight);
            votes.Remove("$");
            string code = named ?? "USD";
            (double weight, WordRun words) = votes.GetValueOrDefault(code, (0, dollars.Words));
            votes[code] = (weight + (dollars.Weight * (named is null ? BareDollar : 1)), words);
        }

        (string best, (double Weight, WordRun Words) vote) = votes.MaxBy(pair => pair.Value.Weight);
        double share = vote.Weight / votes.Values.Sum(pair => pair.Weight);
        double surely = 1 - Math.Pow(0.5, 1 + vote.Weight);
        Field<string> field = vote.Words.AsField(best, share * surely);
        return field.WithIf(vote.Weight > 2, Witnesses.Repeated);

        void Vote(string text, double weight, WordRun words)
        {
            if (CurrencyMark.Code(text) is { } code)
            {
                (double sum, WordRun first) = votes.GetValueOrDefault(code, (0, words));
                votes[code] = (sum + weight, first);
            }
        }
    }
}
