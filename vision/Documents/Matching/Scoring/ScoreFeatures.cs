using VisionInspection.Declarations;
using VisionInspection.Documents.Matching.Texts;
using VisionInspection.Documents.Understanding;

namespace VisionInspection.Documents.Matching.Scoring;

/// <summary>What a score is made of. The order is that of <c>score.json</c>.</summary>
internal static class ScoreFeatures
{
    /// <summary>Names, in order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "bias", "similarity", "confidence", "arithmetic", "other-witness", "declared-elsewhere", "pairing", "missing",
        "support-observed", "support-declared", "spelling", "paper-confidence", "does-not-come-out", "text", "number", "code", "listed", "whole-item",
    ];

    /// <summary>The features of a draft.</summary>
    public static double[] Of(Draft draft)
    {
        int group = Group(draft.Kind);
        double[] features =
        [
            1,
            draft.Verdict.Similarity,
            draft.Reading.Confidence,
            draft.Reading.Witnesses.HasFlag(Witnesses.Arithmetic) ? 1 : 0,
            (draft.Reading.Witnesses & ~Witnesses.Arithmetic) != 0 ? 1 : 0,
            draft.DeclaredElsewhere,
            draft.Pairing,
            draft.Verdict.Outcome == Comparison.Missing ? 1 : 0,
            Math.Min(1, draft.SupportObserved),
            Math.Min(1, draft.SupportDeclared),
            Spelling(draft),
            draft.PaperConfidence,
            draft.ComesOut ? 0 : 1,
            0, 0, 0, 0, 0,
        ];
        features[Names.Count - 5 + group] = 1;
        return features;
    }

    // How alike the characters are: what is one character away may be misread.
    private static double Spelling(Draft draft) =>
        draft.Declared is null || draft.Reading.Text is null ? 0 : EditDistance.Similarity(Folding.Code(draft.Declared), Folding.Code(draft.Reading.Text));

    private static int Group(string kind) => kind switch
    {
        ElementKinds.Party or ElementKinds.Address or ElementKinds.IncotermPlace or ElementKinds.Description or ElementKinds.Conveyance
            or ElementKinds.LoadingPlace or ElementKinds.DischargePlace => 0,
        ElementKinds.InvoiceAmount or ElementKinds.Quantity or ElementKinds.UnitPrice or ElementKinds.Amount or ElementKinds.Packages
            or ElementKinds.GrossMass or ElementKinds.NetMass => 1,
        ElementKinds.DocumentNumber or ElementKinds.HsCode or ElementKinds.Container or ElementKinds.Seal or ElementKinds.Voyage => 2,
        ElementKinds.MissingItem or ElementKinds.ExtraItem => 4,
        _ => 3,
    };
}
