using VisionInspection.Declarations;
using VisionInspection.Documents.Understanding.Checks;
using VisionInspection.Documents.Understanding.Labels;
using VisionInspection.Documents.Understanding.Layout;

namespace VisionInspection.Documents.Understanding.Parties;

/// <summary>Finds VAT, EORI and registration numbers and gives each to the party it stands with.</summary>
internal static class PartyIds
{
    private const double Reach = 14;
    private const double Unplaced = 0.7;

    /// <summary>Completes the parties.</summary>
    public static void Add(Paper paper, Dictionary<PartyRole, Party> parties, Dictionary<PartyRole, AddressBlock> blocks)
    {
        foreach ((Field<string> id, WordRun label) in Found(paper))
        {
            PartyRole role = Owner(paper, label, blocks, out bool placed);
            if (parties.TryGetValue(role, out Party? party) && (party.Id is null || party.Id.Confidence < id.Confidence))
            {
                parties[role] = party with { Id = placed ? id : id with { Confidence = id.Confidence * Unplaced } };
            }
        }
    }

    private static IEnumerable<(Field<string> Id, WordRun Label)> Found(Paper paper)
    {
        foreach (LabelHit label in paper.Labels.Of(Concept.PartyId))
        {
            foreach (ValueCandidate candidate in KeyValues.Of(label, paper))
            {
                string text = string.Concat(candidate.Words.Words.TakeWhile((word, i) => i == 0 || word.Text.Any(char.IsAsciiDigit)).Select(word => word.Text));
                if (Read(text) is not { } number)
                {
                    continue;
                }

                (string value, bool? fits) = number;
                double form = fits == false ? 0.5 : 1;
                Field<string> id = candidate.Words.AsField(value, label.Quality * candidate.Quality * form);
                yield return (id.WithIf(fits == true, Witnesses.CheckDigit)!, label.Words);
                break;
            }
        }
    }

    /// <summary>A number that identifies a party, with what its check digit says; null for a text that is none.</summary>
    public static (string Value, bool? Fits)? Read(string text)
    {
        if (VatNumber.Normalised(text) is { } vat)
        {
            return (vat, VatNumber.CheckFits(vat));
        }

        if (VatNumber.IsCnpj(text))
        {
            return (string.Concat(text.Where(char.IsAsciiDigit)), true);
        }

        if (RegistrationNumber.Read(text) is { } registered)
        {
            return registered;
        }

        if (Eori.Normalised(text) is { } eori)
        {
            return (eori, Eori.CheckFits(eori));
        }

        string bare = text.Trim(':', '.', ' ', ',');
        int digits = bare.Count(char.IsAsciiDigit);
        return digits is >= 7 and <= 20 && bare.Length - digits <= 6 ? (bare, null) : null;
    }

    private static PartyRole Owner(Paper paper, WordRun label, Dictionary<PartyRole, AddressBlock> blocks, out bool placed)
    {
        double letter = paper.Letter(label);
        string text = TextFold.Of(label.Text);
        placed = true;
        if (text.StartsWith("IHRE", StringComparison.Ordinal) || text.StartsWith("YOUR", StringComparison.Ordinal) || text.StartsWith("VOTRE", StringComparison.Ordinal))
        {
            return PartyRole.Importer;
        }

        var near = blocks.Where(pair => pair.Value.Page == label.Page && label.Top >= pair.Value.Top && label.Top - pair.Value.Bottom < Reach * letter
                && Math.Abs(label.Left - pair.Value.Left) < 12 * letter)
            .OrderBy(pair => Math.Max(0, label.Top - pair.Value.Bottom) + Math.Abs(label.Left - pair.Value.Left)).ToList();
        placed = near.Count > 0;
        return near.Count > 0 ? near[0].Key : PartyRole.Exporter;
    }
}
