using VisionInspection.Declarations;
using VisionInspection.Documents.Matching.Scoring;
using VisionInspection.Documents.Matching.Values;
using VisionInspection.Documents.Understanding;

namespace VisionInspection.Documents.Matching;

/// <summary>
/// Bills and waybills name goods without codes, often in another language than the declaration. Where they name them in the
/// words of an invoice or packing list, what that list shows of the goods holds for the bill too.
/// </summary>
internal static class GoodsNames
{
    private const string Description = "/Commodity/Description";
    private const string Code = "/Commodity/Classification/ID";

    /// <summary>The drafts of each paper, with the goods that a bill names in the words of another paper's list.</summary>
    /// <param name="papers">The papers with their drafts, supported by each other.</param>
    public static IReadOnlyList<IReadOnlyList<Draft>> Carried(IReadOnlyList<(DocumentFields Fields, IReadOnlyList<Draft> Drafts)> papers)
    {
        Draft[] listed =
        [
            .. papers.Where(paper => ItemElements.Lists(paper.Fields.Kind)).SelectMany(paper => paper.Drafts.Where(draft => Tells(draft, paper.Drafts))),
        ];
        return
        [
            .. papers.Select(paper => ItemElements.Lists(paper.Fields.Kind) ? paper.Drafts
                : (IReadOnlyList<Draft>)[.. paper.Drafts, .. Of(paper.Fields, paper.Drafts, listed)]),
        ];
    }

    // Other words alone may be another language: only where the code on that line is another too are they other goods.
    private static bool Tells(Draft named, IReadOnlyList<Draft> paper)
    {
        if (named.Kind != ElementKinds.Description || named.Reading.Text is null || named.Verdict.Outcome == Comparison.NotLegible)
        {
            return false;
        }

        string item = named.Element[..^Description.Length];
        return !ScoreModel.Differs(named.Verdict.Outcome)
            || paper.Any(draft => draft.Kind == ElementKinds.HsCode && draft.Verdict.Outcome == Comparison.Different && draft.Element == item + Code);
    }

    private static IEnumerable<Draft> Of(DocumentFields bill, IReadOnlyList<Draft> own, Draft[] listed)
    {
        Field<string>[] printed = [.. bill.Lines.Select(line => line.Description).OfType<Field<string>>()];
        HashSet<string> said = [.. own.Where(draft => draft.Kind == ElementKinds.Description).Select(draft => draft.Element)];
        foreach (IGrouping<string, Draft> goods in listed.Where(draft => !said.Contains(draft.Element)).GroupBy(draft => draft.Element))
        {
            (Draft List, Field<string> Words)[] found =
            [
                .. from list in goods
                from words in printed
                where TextComparison.Within(list.Reading.Text!, words.Value).Outcome != Comparison.Different
                select (list, words),
            ];
            if (found.Length == 0)
            {
                continue;
            }

            // One list under whose declared code the goods go by these words is enough for them to be the same.
            bool agrees = found.Any(one => !ScoreModel.Differs(one.List.Verdict.Outcome));
            (Draft nearest, Field<string> where) = found.First(one => ScoreModel.Differs(one.List.Verdict.Outcome) != agrees);
            yield return nearest with
            {
                Verdict = nearest.Verdict with
                {
                    Outcome = agrees ? Comparison.Similar : Comparison.Different,
                    Tolerance = "named as on another paper, looked for among the printed words",
                },
                Reading = Shown.Of(where, where.Value),
                Subject = "goods",
                Line = null,
                SupportObserved = found.Length,
                SupportDeclared = 0,
                PaperConfidence = own.Select(draft => draft.PaperConfidence).FirstOrDefault(1),
            };
        }
    }
}
