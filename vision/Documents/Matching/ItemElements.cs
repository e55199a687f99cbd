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
    public static void Compare(CustomsDeclaration declaration, DocumentFields fields, DraftList drafts)
    {
        CommonOrigin(declaration, fields, drafts);
        if (fields.Lines.Count == 0 || declaration.Items.Count == 0)
        {
            return;
        }

        var alignment = new LineAlignment(declaration.Items, fields.Lines);
        bool whole = IsWhole(fields);
        for (int i = 0; i < declaration.Items.Count; i++)
        {
            IReadOnlyList<LineItem> lines = alignment.LinesOf(i);
            if (lines.Count > 0)
            {
                new ItemComparison(declaration.Items[i], i, lines, alignment.Pairing[i], drafts).Compare();
            }
            else if (Lists(fields.Kind))
            {
                drafts.Add(Missing(declaration.Items[i], i, fields, whole));
            }
        }

        foreach (LineItem line in Lists(fields.Kind) ? alignment.Extra : [])
        {
            drafts.Add(Extra(line, whole));
        }
    }

    // Bills and waybills sum the goods up in words of their own: what they do not list is no contradiction.
    private static bool Lists(DocumentKind kind) => kind is DocumentKind.Invoice or DocumentKind.PackingList;

    // Lines that sum up to the printed total are all the lines there are: none was overlooked, none read twice.
    private static bool IsWhole(DocumentFields fields)
    {
        if (fields.Lines.Any(line => line.Amount is null))
        {
            return false;
        }

        decimal sum = fields.Lines.Sum(line => line.Amount!.Value);
        return Math.Abs(sum - (fields.NetTotal?.Value ?? -1)) <= 0.01m || Math.Abs(sum - (fields.GrandTotal?.Value ?? -1)) <= 0.01m;
    }

    private static Draft Missing(GoodsItem item, int index, DocumentFields fields, bool whole)
    {
        double confidence = fields.Lines.Average(line => (line.Description?.Confidence ?? line.Quantity?.Confidence ?? line.Amount?.Confidence) ?? 0.5);
        string goods = item.Description ?? item.HsCode ?? string.Create(CultureInfo.InvariantCulture, $"item {item.Number}");
        return new Draft(
            ElementKinds.MissingItem, DeclarationPaths.Item(index), goods, new Verdict(Comparison.Missing, 0),
            new Shown(null, confidence, null, whole ? Witnesses.Arithmetic : Witnesses.None),
            string.Create(CultureInfo.InvariantCulture, $"item {item.Number}"));
    }

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
