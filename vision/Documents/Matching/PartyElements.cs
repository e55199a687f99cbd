using VisionInspection.Declarations;
using VisionInspection.Documents.Matching.Scoring;
using VisionInspection.Documents.Matching.Texts;
using VisionInspection.Documents.Matching.Values;
using VisionInspection.Documents.Understanding;

namespace VisionInspection.Documents.Matching;

/// <summary>Names and addresses of the parties.</summary>
internal static class PartyElements
{
    public static void Compare(CustomsDeclaration declaration, DocumentFields fields, DraftList drafts)
    {
        foreach (PartyRole role in Enum.GetValues<PartyRole>())
        {
            if (declaration.Parties.TryGetValue(role, out DeclaredParty? declared) && declared.Name.Length > 0)
            {
                Compare(role, declared, fields, drafts);
            }
        }
    }

    private static void Compare(PartyRole role, DeclaredParty declared, DocumentFields fields, DraftList drafts)
    {
        string path = DeclarationPaths.Party(role);
        if (!fields.Parties.TryGetValue(role, out Party? printed))
        {
            drafts.Absent(ElementKinds.Party, path + "/Name", DocumentWords.Of(role), declared.Name, Expected.Party(fields.Kind, role));
            return;
        }

        // A bill made out to order names a bank or nobody: no contradiction.
        if (ToOrder(printed.Name.Value))
        {
            return;
        }

        Verdict name = TextComparison.Name(declared.Name, printed.Name.Value);
        drafts.Add(new Draft(ElementKinds.Party, path + "/Name", declared.Name, name, Shown.Of(printed.Name), DocumentWords.Of(role)));

        // The address of another company differs anyway; one finding says it.
        string[] parts = [.. new[] { declared.Street, declared.PostCode, declared.City }.OfType<string>()];
        if (printed.Address is { } address && parts.Length > 0 && name.Outcome != Comparison.Different)
        {
            Verdict verdict = TextComparison.Address(parts, address.Value);
            drafts.Add(new Draft(
                ElementKinds.Address, path + "/Address", string.Join(", ", parts), verdict, Shown.Of(address), $"address of the {DocumentWords.Of(role)}"));
        }
    }

    private static bool ToOrder(string name)
    {
        string[] words = Folding.Words(name);
        return words is ["TO", "ORDER", ..] or ["TO", "THE", "ORDER", ..] or ["ORDER", ..] or ["SAME", "AS", ..];
    }
}
