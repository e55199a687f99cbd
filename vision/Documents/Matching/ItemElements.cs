using System.Globalization;
using VisionInspection.Declarations;
using VisionInspection.Documents.Matching.Lines;
using VisionInspection.Documents.Matching.Scoring;
using VisionInspection.Documents.Matching.Values;
using VisionInspection.Documents.Understanding;

namespace VisionInspection.Documents.Matching;

/// <summary>Goods items against the lines of a paper: paired first, then element by element, sums where several lines make one item.</summary>
internal static class ItemElements
{
    /// <summary>True for papers that list goods line by line.</summary>
    public static bool Lists(DocumentKind kind) => kind is DocumentKind.Invoice or DocumentKind.PackingList;

    public static void Compare(CustomsDeclaration declaration, DocumentFields fields, DraftList drafts)
    {
        CommonOrigin(declaration, fields, drafts);
        if (declaration.Items.Count == 0)
        {
            return;
        }

        if (!Lists(fields.Kind))
        {
            Named(declaration, fields, drafts);
            return;
        }

        if (fields.Lines.Count == 0)
        {
            drafts.Add(Unread(declaration));
            return;
        }

        var alignment = new LineAlignment(declaration.Items, fields.Lines);
        var sums = new ColumnSums(declaration.Items, fields);
        bool several = Enumerable.Range(0, declaration.Items.Count).Count(i => alignment.LinesOf(i).Count == 0) > 1;
        bool whole = sums.AnyComesOut;
        for (int i = 0; i < declaration.Items.Count; i++)
        {
            IReadOnlyList<LineItem> lines = alignment.LinesOf(i);
            if (lines.Count > 0)
            {
                new ItemComparison(declaration.Items[i], i, lines, alignment.Pairing[i], sums, drafts).Compare();
            }
            else
            {
                drafts.Add(Missing(declaration.Items[i], i, fields, sums, several));
            }
        }

        foreach (LineItem line in alignment.Extra)
        {
            drafts.Add(Extra(line, whole));
        }
    }

    // Bills and waybills put all goods in one line, in words of their own, and the line's numbers are the shipment's. Where
    // they name most of the goods in the declared words, goods they do not name are missing; else nothing follows.
    private static void Named(CustomsDeclaration declaration, DocumentFields fields, DraftList drafts)
    {
        Field<string>[] printed = [.. fields.Lines.Select(line => line.Description).OfType<Field<string>>()];
        if (printed.Length == 0)
        {
            return;
        }

        var named = declaration.Items.Select((item, i) => (item.Description, Index: i)).Where(one => one.Description is not null)
            .Select(one => (one.Description, one.Index, Best: printed.Select(field => (Words: field, Verdict: TextComparison.Within(one.Description!, field.Value))).MaxBy(pair => pair.Verdict.Similarity)))
            .ToArray();
        bool inDeclaredWords = 2 * named.Count(one => one.Best.Verdict.Outcome != Comparison.Different) > named.Length;
        if (!inDeclaredWords && NamedOtherwise.Drafts(declaration, printed) is { Count: > 0 } meant)
        {
            meant.ForEach(drafts.Add);
            return;
        }

        foreach ((string? declared, int index, (Field<string> words, Verdict verdict)) in named)
        {
            bool differs = verdict.Outcome == Comparison.Different;
            if (inDeclaredWords || !differs)
            {
                Verdict said = !differs ? verdict : verdict with { Outcome = verdict.Similarity < Parameters.DescriptionSimilar ? Comparison.Missing : Comparison.NotLegible };
                Shown reading = differs ? new Shown(null, words.Confidence, words.Spot, Witnesses.None) : Shown.Of(words, words.Value);
                drafts.Add(new Draft(ElementKinds.Description, DeclarationPaths.Item(index) + "/Commodity/Description", declared, said, reading, "goods"));
            }
        }
    }

    // Goods that could not be read are neither missing nor right: the officer is told to look.
    private static Draft Unread(CustomsDeclaration declaration) => new(
        ElementKinds.MissingItem, DeclarationPaths.Items, string.Create(CultureInfo.InvariantCulture, $"{declaration.Items.Count} items"),
        new Verdict(Comparison.NotLegible, 0), new Shown(null, 0, null, Witnesses.None), "list of goods");

    // A list whose totals come out, or whose positions run on without a gap, leaves out what is not in it. Else, and where
    // several items are not in it, lines may have been overlooked.
    private static Draft Missing(GoodsItem item, int index, DocumentFields fields, ColumnSums sums, bool several)
    {
        bool overlooked = !sums.AnyComesOut && (sums.AnySpeaksForDeclared || several || !RunsOn(fields.Lines));
        double confidence = fields.Lines.Average(line => (line.Description?.Confidence ?? line.Quantity?.Confidence ?? line.Amount?.Confidence) ?? 0.5);
        string goods = item.Description ?? item.HsCode ?? string.Create(CultureInfo.InvariantCulture, $"item {item.Number}");
        return new Draft(
            ElementKinds.MissingItem, DeclarationPaths.Item(index), goods, new Verdict(overlooked ? Comparison.NotLegible : Comparison.Missing, 0),
            new Shown(null, confidence, null, sums.AnyComesOut ? Witnesses.Arithmetic : Witnesses.None),
            string.Create(CultureInfo.InvariantCulture, $"item {item.Number}"));
    }

    private static bool RunsOn(IReadOnlyList<LineItem> lines) => lines.Select((line, i) => line.Number == i + lines[0].Number).All(next => next);

    private static Draft Extra(LineItem line, bool whole)
    {
        string amount = line.Quantity is { } quantity ? $"{DraftList.Say(quantity.Value)}{DocumentWords.Unit(line.Unit?.Value)} " : "";
        string goods = line.Description?.Value ?? line.HsCode?.Value ?? "goods without description";
        double confidence = (line.Description?.Confidence ?? line.Amount?.Confidence ?? line.Quantity?.Confidence) ?? 0.5;
        return new Draft(
            ElementKinds.ExtraItem, DeclarationPaths.Items, null, new Verdict(Comparison.Different, 0),
            new Shown(amount + goods, confidence, line.Spot, whole ? Witnesses.Arithmetic : Witnesses.None), "")
        {
            Line = line.Number,
        };
    }

    // One origin for all goods is held against items where their own line names none.
    private static void CommonOrigin(CustomsDeclaration declaration, DocumentFields fields, DraftList drafts)
    {
        string[] origins = [.. declaration.Items.Select(item => item.Origin).OfType<string>().Distinct()];
        if (fields.Origin is { } read && origins.Length == 1 && fields.Lines.All(line => line.Origin is null))
        {
            drafts.Add(new Draft(
                ElementKinds.Origin, DeclarationPaths.Items + "/Origin/CountryCode", origins[0], CodeComparison.Listed(origins[0], read.Value),
                Shown.Of(read, read.Value), "origin"));
        }
    }
}
