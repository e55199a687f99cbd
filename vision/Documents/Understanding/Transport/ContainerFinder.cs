using System.Text.RegularExpressions;
using VisionInspection.Documents.Understanding.Labels;
using VisionInspection.Documents.Understanding.Layout;
using VisionInspection.Documents.Understanding.Values;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Documents.Understanding.Transport;

/// <summary>Container numbers anywhere on the paper, by their check digit; seal numbers behind their label or beside a container.</summary>
internal static partial class ContainerFinder
{
    /// <summary>The containers, each once.</summary>
    public static IReadOnlyList<Field<string>> Containers(Paper paper)
    {
        var found = new Dictionary<string, Field<string>>(StringComparer.Ordinal);
        foreach (Phrase phrase in paper.Layout.Lines.SelectMany(line => line.Phrases))
        {
            var text = new WordText(phrase.Words);
            foreach (Match match in Like().Matches(text.Text))
            {
                if (ContainerCode.TryRead(match.Value, out string? code))
                {
                    Field<string> field = text.Words(match.Index, match.Length).AsField(code, 1).With(Witnesses.CheckDigit);
                    found[code] = found.TryGetValue(code, out Field<string>? first) ? first.With(Witnesses.Repeated) : field;
                }
            }
        }

        return [.. found.Values];
    }

    /// <summary>The seals, each once.</summary>
    public static IReadOnlyList<Field<string>> Seals(Paper paper)
    {
        var found = new Dictionary<string, Field<string>>(StringComparer.Ordinal);
        foreach (LabelHit label in paper.Labels.Of(Concept.Seal))
        {
            foreach (ValueCandidate candidate in KeyValues.Of(label, paper).Take(1))
            {
                foreach (PlacedWord word in candidate.Words.Words)
                {
                    foreach (string part in word.Text.Split(['/', ',', ';', '&'], StringSplitOptions.RemoveEmptyEntries))
                    {
                        bool seal = Seal().IsMatch(part) && !ContainerCode.TryRead(part, out _) && paper.Dates(new WordRun([word])).Count == 0;
                        if (seal)
                        {
                            found.TryAdd(part, new WordRun([word]).AsField(part, label.Quality * candidate.Quality));
                        }
                    }
                }
            }
        }

        return [.. found.Values];
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9])[A-Z0-9]{3} ?[UJZ]\s?[- ]?[\dOIQDSBGLZT]{3} ?[\dOIQDSBGLZT]{3}\s?[-/ ]?\s?[\dOIQDSBGLZT](?![A-Za-z0-9])")]
    private static partial Regex Like();

    [GeneratedRegex(@"^(?=.*\d{3})[A-Z0-9-]{4,20}$")]
    private static partial Regex Seal();
}
