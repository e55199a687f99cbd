using VisionInspection.Declarations;
using VisionInspection.Documents.Matching.Scoring;
using VisionInspection.Documents.Reading;
using VisionInspection.Documents.Understanding;

namespace VisionInspection.Documents.Matching;

/// <summary>A scored comparison with its sentence. A difference that is likelier misread than real is called not legible.</summary>
internal static class Finding
{
    public static ComparedElement Of(Draft draft, double[] features, ReadDocument document, DocumentKind kind)
    {
        Comparison outcome = draft.Verdict.Outcome;
        double score = ScoreModel.Default.Score(outcome, features);
        if (outcome == Comparison.NotLegible || (outcome is Comparison.Different or Comparison.Missing && score < Parameters.ReportFrom))
        {
            (outcome, score) = (Comparison.NotLegible, Math.Max(0.5, 1 - score));
        }

        PageSpot? spot = draft.Reading.Spot;
        return new ComparedElement
        {
            Kind = draft.Kind,
            Element = draft.Element,
            Declared = draft.Declared,
            Observed = draft.Reading.Text,
            Outcome = outcome,
            Score = score,
            Tolerance = draft.Verdict.Tolerance,
            Sentence = Sentence(draft, outcome, kind),
            Witness = new Witness(WitnessKind.Document, document.Name, document.Sha256, spot?.Page, null, Box(spot)),
        };
    }

    public static WitnessBox? Box(PageSpot? spot) =>
        spot is PageSpot at ? new WitnessBox(at.Box.X, at.Box.Y, at.Box.Width, at.Box.Height) : null;

    private static string Also(int otherPapers) => otherPapers == 0 ? "" : ", as on another paper";

    // "Invoice line 3: 240 pieces; declared 24."
    private static string Sentence(Draft draft, Comparison outcome, DocumentKind kind)
    {
        string place = draft.Line is int line ? $"{DocumentWords.Of(kind)} line {line}" : DocumentWords.Of(kind);
        string subject = draft.Subject.Length == 0 ? "" : $"{draft.Subject} ";
        string observed = draft.Reading.Text?.ReplaceLineEndings(", ") ?? "";
        return (outcome, draft.Declared) switch
        {
            (Comparison.Missing, _) => $"{place}: {subject}not there; declared {draft.Declared}.",
            (Comparison.NotLegible, null) => $"{place}: {subject}{observed}, perhaps; not declared.",
            (Comparison.NotLegible, _) when observed.Length == 0 => $"{place}: {subject}not found in what could be read; declared {draft.Declared}.",
            (Comparison.NotLegible, _) => $"{place}: {subject}{observed}, perhaps; too badly read to hold against the declared {draft.Declared}.",
            (Comparison.Different, null) => $"{place}: {subject}{observed}; not declared.",
            (Comparison.Different, _) => $"{place}: {subject}{observed}{Also(draft.SupportObserved)}; declared {draft.Declared}{Also(draft.SupportDeclared)}.",
            (Comparison.Similar, _) => $"{place}: {subject}{observed}, much like the declared {draft.Declared}.",
            _ => $"{place}: {subject}{observed}, as declared.",
        };
    }
}
