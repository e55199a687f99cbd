using System.Globalization;
using VisionInspection.Declarations;
using VisionInspection.Documents.Matching.Scoring;
using VisionInspection.Documents.Matching.Texts;
using VisionInspection.Documents.Matching.Values;
using VisionInspection.Documents.Reading;
using VisionInspection.Documents.Understanding;

namespace VisionInspection.Documents.Matching;

/// <summary>Papers against each other: what several of them say weighs more, and where the declaration is silent they may still disagree.</summary>
internal static class CrossDocument
{
    /// <summary>
    /// The drafts with what the other papers say of the same elements. Goods named in other words than declared are the
    /// same where another paper names them so too and has them under the declared HS chapter.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<Draft>> Supported(IReadOnlyList<IReadOnlyList<Draft>> papers)
    {
        var said = papers
            .SelectMany((drafts, paper) => drafts.Select(draft => (paper, draft)))
            .Where(one => one.draft.Reading.Text is not null)
            .ToLookup(one => (one.draft.Kind, one.draft.Element), one => (one.paper, one.draft));
        return
        [
            .. papers.Select((drafts, paper) => (IReadOnlyList<Draft>)
            [
                .. drafts.Select(draft => Supported(draft, [.. said[(draft.Kind, draft.Element)].Where(other => other.paper != paper).Select(other => other.draft)])),
            ]),
        ];
    }

    private static Draft Supported(Draft draft, Draft[] others)
    {
        bool named = draft.Kind == ElementKinds.Description && draft.Verdict.Outcome == Comparison.Different
            && others.Any(other => Agrees(other) && TextComparison.Description(other.Reading.Text!, draft.Reading.Text!).Similarity >= Parameters.SameGoods);
        return draft with
        {
            Verdict = named ? draft.Verdict with { Outcome = Comparison.Similar, Tolerance = "other words; another paper names the same goods so, under the declared HS chapter" } : draft.Verdict,
            SupportObserved = others.Count(other => Same(other, draft)),
            SupportDeclared = others.Count(other => other.Verdict.Outcome is Comparison.Equal or Comparison.EqualNormalised),
        };
    }

    /// <summary>Packages and gross mass that two papers give differently while the declaration gives neither.</summary>
    public static IEnumerable<(ComparedElement Element, ScoreEvidence Evidence)> Disagreements(
        CustomsDeclaration declaration, IReadOnlyList<(ReadDocument Document, DocumentFields Fields)> papers)
    {
        if (declaration.PackageCount is null)
        {
            foreach (var pair in Between(papers, fields => fields.PackageCount is { } count ? Shown.Of(count, count.Value.ToString(CultureInfo.InvariantCulture)) : null))
            {
                yield return Of(ElementKinds.Packages, DeclarationPaths.PackageCount, "packages", pair);
            }
        }

        if (declaration.GrossMass is null)
        {
            foreach (var pair in Between(papers, fields => fields.GrossMass is { } mass ? Shown.Of(mass, mass.Value.ToString("0.###", CultureInfo.InvariantCulture)) : null))
            {
                yield return Of(ElementKinds.GrossMass, DeclarationPaths.GrossMass, "kg gross", pair);
            }
        }
    }

    private static bool Same(Draft a, Draft b) => a.Reading.Text is not null && Folding.Code(a.Reading.Text) == Folding.Code(b.Reading.Text);

    private static bool Agrees(Draft draft) => !ScoreModel.Differs(draft.Verdict.Outcome);

    private static IEnumerable<(Saying One, Saying Other)> Between(
        IReadOnlyList<(ReadDocument Document, DocumentFields Fields)> papers, Func<DocumentFields, Shown?> value)
    {
        var read = papers
            .Select(paper => value(paper.Fields) is Shown shown ? new Saying(paper.Document, paper.Fields, shown) : null)
            .OfType<Saying>()
            .ToArray();
        for (int i = 1; i < read.Length; i++)
        {
            if (read[i].Reading.Text != read[0].Reading.Text)
            {
                yield return (read[0], read[i]);
            }
        }
    }

    private static (ComparedElement Element, ScoreEvidence Evidence) Of(
        string kind,
        string path,
        string unit,
        (Saying One, Saying Other) pair)
    {
        Shown weaker = pair.Other.Reading with { Confidence = Math.Min(pair.One.Reading.Confidence, pair.Other.Reading.Confidence) };
        var draft = new Draft(kind, path, null, new Verdict(Comparison.Different, 0), weaker, unit);
        double[] features = ScoreFeatures.Of(draft);
        ComparedElement element = Finding.Of(draft, features, pair.Other.Document, pair.Other.Fields.Kind) with
        {
            Sentence = $"{DocumentWords.Of(pair.One.Fields.Kind)}: {pair.One.Reading.Text} {unit}; "
                + $"{DocumentWords.Of(pair.Other.Fields.Kind)}: {pair.Other.Reading.Text}; the declaration does not say.",
        };
        return (element, new ScoreEvidence(Comparison.Different, features));
    }

    /// <summary>What one paper says.</summary>
    private sealed record Saying(ReadDocument Document, DocumentFields Fields, Shown Reading);
}
