using System.Globalization;
using VisionInspection.Declarations;
using VisionInspection.Documents.Matching.Lines;
using VisionInspection.Documents.Matching.Scoring;
using VisionInspection.Documents.Matching.Texts;
using VisionInspection.Documents.Matching.Values;
using VisionInspection.Documents.Understanding;

namespace VisionInspection.Documents.Matching;

/// <summary>One goods item against the line, or the lines, that were paired with it.</summary>
internal sealed class ItemComparison(GoodsItem item, int index, IReadOnlyList<LineItem> lines, double pairing, ColumnSums sums, DraftList drafts)
{
    private readonly string path = DeclarationPaths.Item(index);

    public void Compare()
    {
        LineItem first = lines[0];
        bool chapterAgrees = item.HsCode is { Length: >= 2 } hs && first.HsCode?.Value is { Length: >= 2 } code && hs[..2] == code[..2];
        if (item.Description is string goods && lines.Select(line => line.Description).OfType<Field<string>>().MaxBy(read => TextComparison.Description(goods, read.Value).Similarity) is { } words)
        {
            Add(ElementKinds.Description, "/Commodity/Description", "", goods, Described(goods, words.Value, chapterAgrees), Shown.Of(words, words.Value));
        }

        if (item.HsCode is string declared && first.HsCode is { } read1)
        {
            Add(ElementKinds.HsCode, "/Commodity/Classification/ID", "HS code", declared, CodeComparison.Hs(declared, read1.Value), Shown.Of(read1, read1.Value));
        }

        if (item.Origin is string origin && first.Origin is { } from)
        {
            Add(ElementKinds.Origin, "/Origin/CountryCode", "origin", origin, CodeComparison.Listed(origin, from.Value), Shown.Of(from, from.Value));
        }

        Quantity();
        if (lines.Count == 1)
        {
            Sum(ElementKinds.UnitPrice, "/Commodity/DetailedCommodity/UnitPriceAmount", "unit price", item.UnitPrice, line => line.UnitPrice, "");
        }

        Sum(ElementKinds.Amount, "/Commodity/InvoiceLine/ItemChargeAmount", "amount", item.Amount, line => line.Amount, "");
        Sum(ElementKinds.NetMass, "/Commodity/GoodsMeasure/NetNetWeightMeasure", "net mass", item.NetMass, line => line.NetMass, " kg");
        Sum(ElementKinds.GrossMass, "/Commodity/GoodsMeasure/GrossMassMeasure", "gross mass", item.GrossMass, line => line.GrossMass, " kg");
        Packages();
    }

    // Words of another language are no contradiction where they name the same goods, or where nothing is known of them and the HS
    // chapter is the same; how alike they are stays said.
    private static Verdict Described(string declared, string read, bool chapterAgrees)
    {
        Verdict verdict = TextComparison.Description(declared, read);
        return verdict.Outcome != Comparison.Different ? verdict : (GoodsWords.SameSort(declared, read), chapterAgrees) switch
        {
            (true, _) => verdict with { Outcome = Comparison.Similar, Tolerance = "other words for goods of the same HS heading" },
            (null, true) => verdict with { Outcome = Comparison.Similar, Tolerance = "other words; only the HS chapter agrees" },
            _ => verdict,
        };
    }

    private void Quantity()
    {
        if (item.Quantity is not decimal declared || Fields(line => line.Quantity) is not { } read)
        {
            return;
        }

        string? unit = lines[0].Unit?.Value;
        decimal factor = 1;
        string? tolerance = null;
        if (item.Unit is not null && unit is not null && item.Unit != unit)
        {
            // Pieces against kilograms say nothing about each other.
            if (UnitCodes.Factor(unit, item.Unit) is not decimal known)
            {
                return;
            }

            (factor, tolerance) = (known, $"1{DocumentWords.Unit(unit)} taken as {DraftList.Say(known)}{DocumentWords.Unit(item.Unit)}");
        }

        decimal sum = read.Sum(field => field.Value);
        Verdict verdict = NumberComparison.Compare(declared, sum * factor, read.Count == 1 ? read[0].Printed : "", exact: factor == 1 && item.Unit is not "KGM");
        if (tolerance is not null)
        {
            verdict = verdict.Outcome == Comparison.Equal ? new Verdict(Comparison.EqualNormalised, 1, tolerance) : verdict with { Tolerance = tolerance };
        }

        string said = DraftList.Say(sum) + DocumentWords.Unit(unit ?? item.Unit);
        Add(ElementKinds.Quantity, "/Commodity/GoodsMeasure/TariffQuantity", "", DraftList.Say(declared) + (unit == item.Unit ? "" : DocumentWords.Unit(item.Unit)), verdict, Shown.OfAll(read, said));
    }

    private void Packages()
    {
        if (item.PackageCount is int declared && lines.All(line => line.PackageCount is not null))
        {
            Field<int>[] read = [.. lines.Select(line => line.PackageCount!)];
            int sum = read.Sum(field => field.Value);
            Add(
                ElementKinds.Packages, "/Packaging/QuantityQuantity", "packages", declared.ToString(CultureInfo.InvariantCulture),
                NumberComparison.Compare(declared, sum, "", exact: true), Shown.OfAll(read, sum.ToString(CultureInfo.InvariantCulture)));
        }
    }

    private void Sum(string kind, string element, string subject, decimal? declared, Func<LineItem, Field<decimal>?> field, string unit)
    {
        if (declared is decimal number && Fields(field) is { } read)
        {
            decimal sum = read.Sum(one => one.Value);
            Add(
                kind, element, subject, DraftList.Say(number) + unit,
                NumberComparison.Compare(number, sum, read.Count == 1 ? read[0].Printed : "", exact: false), Shown.OfAll(read, DraftList.Say(sum) + unit));
        }
    }

    private List<Field<decimal>>? Fields(Func<LineItem, Field<decimal>?> field)
    {
        List<Field<decimal>> read = [.. lines.Select(field).OfType<Field<decimal>>()];
        return read.Count == lines.Count ? read : null;
    }

    private void Add(string kind, string element, string subject, string declared, Verdict verdict, Shown reading)
    {
        bool misread = verdict.Outcome == Comparison.Different && (sums.SpeaksForDeclared(kind) || ProductSpeaksForDeclared(kind));
        drafts.Add(new Draft(kind, path + element, declared, misread ? verdict with { Outcome = Comparison.NotLegible } : verdict, reading, subject)
        {
            Pairing = pairing,
            Line = lines[0].Number,
            ComesOut = lines.All(ProductHolds),
        });
    }

    // Quantity times price is not the amount as read, but is with the declared value in its place: a character was misread.
    private bool ProductSpeaksForDeclared(string kind)
    {
        if (lines is not [{ Quantity: { } quantity, UnitPrice: { } price, Amount: { } amount } line] || ProductHolds(line))
        {
            return false;
        }

        return kind switch
        {
            ElementKinds.Quantity => item.Quantity is decimal declared && Holds(declared, price.Value, amount.Value),
            ElementKinds.UnitPrice => item.UnitPrice is decimal declared && Holds(quantity.Value, declared, amount.Value),
            ElementKinds.Amount => item.Amount is decimal declared && Holds(quantity.Value, price.Value, declared),
            _ => false,
        };
    }

    private static bool ProductHolds(LineItem line) =>
        line is not { Quantity: { } quantity, UnitPrice: { } price, Amount: { } amount } || amount.Witnesses.HasFlag(Witnesses.Arithmetic) || Holds(quantity.Value, price.Value, amount.Value);

    private static bool Holds(decimal quantity, decimal price, decimal amount) => Math.Abs(Math.Round(quantity * price, 2) - amount) <= 0.01m;
}
