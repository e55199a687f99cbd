using VisionInspection.Declarations;
using VisionInspection.Documents.Matching.Lines;
using VisionInspection.Documents.Matching.Scoring;
using VisionInspection.Documents.Matching.Values;
using VisionInspection.Documents.Understanding;

namespace VisionInspection.Documents.Matching;

/// <summary>Containers and seals: lists without an order, so that each declared one meets the printed one nearest to it.</summary>
internal static class EquipmentElements
{
    public static void Compare(CustomsDeclaration declaration, DocumentFields fields, DraftList drafts)
    {
        Compare(
            ElementKinds.Container, "container", DeclarationPaths.Containers,
            [.. declaration.Containers.Select((container, i) => (container.Number, DeclarationPaths.Container(i) + "/ID"))],
            fields.Containers, Expected.On(fields.Kind, ElementKinds.Container), drafts);
        Compare(
            ElementKinds.Seal, "seal", DeclarationPaths.Containers + "/Seal",
            [.. declaration.Containers.SelectMany((container, i) => container.Seals.Select((seal, j) => (seal, DeclarationPaths.Seal(i, j) + "/ID")))],
            fields.Seals, expected: false, drafts);
    }

    private static void Compare(
        string kind, string subject, string listPath, (string Number, string Path)[] declared, IReadOnlyList<Field<string>> printed, bool expected, DraftList drafts)
    {
        // A declaration without containers is no denial: it may be of another mode of transport.
        if (declared.Length == 0)
        {
            return;
        }

        Field<string>[] unlike = [.. printed.DistinctBy(field => field.Value)];
        int[] partners = Assignment.Best(
            declared.Length, unlike.Length, (i, j) => CodeComparison.Code(declared[i].Number, unlike[j].Value).Similarity + 0.01);
        for (int i = 0; i < declared.Length; i++)
        {
            if (partners[i] < 0)
            {
                drafts.Absent(kind, declared[i].Path, subject, declared[i].Number, expected || unlike.Length > 0);
                continue;
            }

            Field<string> field = unlike[partners[i]];
            drafts.Add(new Draft(kind, declared[i].Path, declared[i].Number, CodeComparison.Code(declared[i].Number, field.Value), Shown.Of(field), subject));
        }

        foreach (Field<string> field in unlike.Where((_, j) => !partners.Contains(j)))
        {
            drafts.Add(new Draft(kind, listPath, null, new Verdict(Comparison.Different, 0), Shown.Of(field), subject));
        }
    }
}
