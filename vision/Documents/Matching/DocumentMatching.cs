using VisionInspection.Declarations;
using VisionInspection.Documents.Matching.Scoring;
using VisionInspection.Documents.Reading;
using VisionInspection.Documents.Understanding;

namespace VisionInspection.Documents.Matching;

/// <summary>Holds a declaration against its papers: every element against every paper that speaks of it.</summary>
public static class DocumentMatching
{
    /// <summary>Compares.</summary>
    /// <param name="declaration">What is declared.</param>
    /// <param name="papers">The papers as read and as understood.</param>
    public static MatchingResult Compare(CustomsDeclaration declaration, IReadOnlyList<(ReadDocument Document, DocumentFields Fields)> papers)
    {
        ArgumentNullException.ThrowIfNull(declaration);
        ArgumentNullException.ThrowIfNull(papers);
        (ReadDocument Document, DocumentFields Fields, IReadOnlyList<Draft> Drafts)[] drafted =
        [
            .. papers.Select(paper => (paper.Document, paper.Fields, new PaperMatching(declaration, paper.Fields, new PaperText(paper.Document)).Drafts())),
        ];
        IReadOnlyList<IReadOnlyList<Draft>> supported = CrossDocument.Supported([.. drafted.Select(paper => paper.Drafts)]);
        supported = GoodsNames.Carried([.. drafted.Select((paper, i) => (paper.Fields, supported[i]))]);
        var elements = new List<ComparedElement>();
        var evidence = new List<ScoreEvidence>();
        for (int i = 0; i < drafted.Length; i++)
        {
            foreach (Draft draft in supported[i])
            {
                double[] features = ScoreFeatures.Of(draft);
                elements.Add(Finding.Of(draft, features, drafted[i].Document, drafted[i].Fields.Kind));
                evidence.Add(new ScoreEvidence(draft.Verdict.Outcome, features));
            }
        }

        foreach ((ComparedElement element, ScoreEvidence features) in CrossDocument.Disagreements(declaration, papers))
        {
            elements.Add(element);
            evidence.Add(features);
        }

        return new MatchingResult(
            elements,
            [.. elements.Select(Divergence.Of).OfType<Divergence>().OrderByDescending(divergence => divergence.Finding.Score)],
            evidence);
    }
}
