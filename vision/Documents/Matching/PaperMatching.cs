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
        return drafts.All;
    }
}
