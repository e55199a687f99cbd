using VisionInspection.Documents.Understanding.Labels;
using VisionInspection.Documents.Understanding.Layout;
using VisionInspection.Documents.Understanding.Values;

namespace VisionInspection.Documents.Understanding.Transport;

/// <summary>What papers say in words behind a label: places, vessel, voyage, marks, origin.</summary>
internal static class TransportFinder
{
    private const int LongestText = 80;

    /// <summary>Text behind a label; null where there is none.</summary>
    public static Field<string>? Text(Paper paper, Concept concept)
    {
        Field<string>? best = null;
        foreach ((LabelHit label, WordRun words, double quality) in Values(paper, concept))
        {
            string text = words.Text.Trim(' ', '.', ',', ';', '-', '/', '*');
            if (text.Count(char.IsLetterOrDigit) >= 2 && text.Length <= LongestText && (best is null || quality > best.Confidence))
            {
                Field<string> field = words.AsField(text, label.Quality * quality);
                best = best is null || field.Confidence > best.Confidence ? field : best;
            }
        }

        return best;
    }

    /// <summary>Vessel and voyage, which may share one box: <c>MSC ANNA / 123W</c>.</summary>
    public static (Field<string>? Vessel, Field<string>? Voyage) VesselAndVoyage(Paper paper)
    {
        Field<string>? vessel = Text(paper, Concept.Vessel);
        Field<string>? voyage = null;
        foreach ((LabelHit label, WordRun words, double quality) in Values(paper, Concept.Voyage))
        {
            if (Header.IdentifierReader.At(words, paper) is { } number)
            {
                voyage ??= number.AsField(number.Text, label.Quality * quality);
            }
        }

        if (vessel is null)
        {
            return (null, voyage);
        }

        string text = vessel.Value;
        foreach (string mark in (string[])[" / ", "/", " VOY. ", " VOY ", " V. ", " Voy. "])
        {
            int at = text.IndexOf(mark, StringComparison.Ordinal);
            if (at > 1 && at + mark.Length < text.Length)
            {
                string second = text[(at + mark.Length)..].Trim();
                bool number = second.Length <= 12 && second.Any(char.IsAsciiDigit) && !second.Contains(' ', StringComparison.Ordinal);
                if (number)
                {
                    Field<string> own = vessel with { Value = second };
                    return (vessel with { Value = text[..at].Trim() }, voyage is { } labelled && labelled.Value != text ? labelled : own);
                }
            }
        }

        return (vessel, voyage);
    }

    /// <summary>A country behind a label, as a code; null where none is named.</summary>
    public static Field<string>? Country(Paper paper, Concept concept)
    {
        foreach ((LabelHit label, WordRun words, double quality) in Values(paper, concept))
        {
            for (int count = Math.Min(4, words.Words.Count); count > 0; count--)
            {
                var part = new WordRun([.. words.Words.Take(count)]);
                if (Countries.Code(part.Text) is { } code && (code.Length != part.Text.Length || label.HasColon || words.Words.Count == 1))
                {
                    return part.AsField(code, label.Quality * quality);
                }
            }
        }

        return null;
    }

    /// <summary>A mass in kilograms behind a label; the largest where several stand, for that is the sum.</summary>
    public static Field<decimal>? Mass(Paper paper, Concept concept)
    {
        Field<decimal>? best = null;
        foreach ((LabelHit label, WordRun words, double quality) in Values(paper, concept))
        {
            if (paper.Numbers(words) is not [NumberRun number, ..] || number.Value <= 0 || number.IsPercent || number.Currency is not null
                || number.Words.Left - words.Left > 6 * paper.Letter(words))
            {
                continue;
            }

            bool kilograms = Rest(words, number) is not { } unit || Units.Code(unit) is null or "KGM";
            decimal? value = Rest(words, number) is { } other ? Kilograms(number.Value, other) : number.Value;
            if (value is { } mass && (best is null || mass > best.Value))
            {
                best = number.Words.AsField(mass, label.Quality * quality * number.Certainty * (kilograms ? 1 : 0.9));
            }
        }

        return best;
    }

    /// <summary>Packages in all behind a label: the largest whole number.</summary>
    public static Field<int>? Packages(Paper paper)
    {
        Field<int>? best = null;
        foreach ((LabelHit label, WordRun words, double quality) in Values(paper, Concept.PackageCount))
        {
            NumberRun? number = paper.Numbers(words).FirstOrDefault(run => run.Value >= 1 && run.Value < 1_000_000 && run.Value == decimal.Truncate(run.Value)
                && run.Decimals is 0 or 3 && run.Currency is null && run.Words.Left - words.Left < 4 * paper.Letter(words));
            if (number is not null && (best is null || number.Value > best.Value))
            {
                best = number.Words.AsField((int)number.Value, label.Quality * quality * number.Certainty);
            }
        }

        return best;
    }

    /// <summary>Kilograms of a mass in another unit; null for what is no mass.</summary>
    public static decimal? Kilograms(decimal value, string unit) => Units.Code(unit) switch
    {
        null or "KGM" => value,
        "TNE" => value * 1000,
        "GRM" => value / 1000,
        "LBR" => decimal.Round(value * 0.45359237m, 3),
        _ => null,
    };

    private static string? Rest(WordRun words, NumberRun number)
    {
        PlacedWord? next = words.Words.FirstOrDefault(word => word.Left >= number.Words.Right);
        return next?.Text;
    }

    private static IEnumerable<(LabelHit Label, WordRun Words, double Quality)> Values(Paper paper, Concept concept)
    {
        foreach (LabelHit label in paper.Labels.Of(concept).Where(hit => hit.StartsPhrase || hit.HasColon))
        {
            foreach (ValueCandidate candidate in KeyValues.Of(label, paper).Take(2))
            {
                yield return (label, candidate.Words, candidate.Quality);
            }
        }
    }
}
