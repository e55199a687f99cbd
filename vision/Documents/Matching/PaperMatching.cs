using VisionInspection.Declarations;
using VisionInspection.Documents.Matching.Scoring;
using VisionInspection.Documents.Understanding;

namespace VisionInspection.Documents.Matching;

/// <summary>One paper against the declaration: the drafts of all comparisons, unscored.</summary>
internal sealed class PaperMatching(CustomsDeclaration declaration, DocumentFields fields, PaperText text)
{
    /// <summary>The comparisons, in the order of the declaration.</summary>
    public IReadOnlyList<Draft> Drafts()
    {
        // Packages and gross mass stand side by side: where one was read, the other was overlooked rather than left out.
        var drafts = new DraftList(fields.Kind, text, isHalfRead: (fields.PackageCount is null) != (fields.GrossMass is null));
        PartyElements.Compare(declaration, fields, drafts);
        HeaderElements.Compare(declaration, fields, drafts);
        EquipmentElements.Compare(declaration, fields, drafts);
        ItemElements.Compare(declaration, fields, drafts);
        return Translated(drafts.All);
    }

    // One item named otherwise is a finding; where none of several goods is named in the declared words, the paper is in
    // another language than the declaration.
    private static IReadOnlyList<Draft> Translated(IReadOnlyList<Draft> drafts)
    {
        Draft[] named = [.. drafts.Where(draft => draft.Kind == ElementKinds.Description)];
        bool translated = named.Length >= Parameters.FewestTranslated && named.All(draft => draft.Verdict.Outcome == Comparison.Different);
        return !translated ? drafts :
        [
            .. drafts.Select(draft => draft.Kind == ElementKinds.Description
                ? draft with { Verdict = draft.Verdict with { Outcome = Comparison.Similar, Tolerance = "other words for all goods: another language than declared" } }
                : draft),
        ];
    }
}
