using VisionInspection.Documents.Understanding.Labels;
using VisionInspection.Documents.Understanding.Layout;
using VisionInspection.Documents.Understanding.Transport;
using VisionInspection.Documents.Understanding.Values;

namespace VisionInspection.Documents.Understanding.Tables;

/// <summary>Makes fields of what stands in the columns of a line of goods.</summary>
internal static class GoodsReader
{
    private const double FromColumn = 0.97;
    private const double FromAttribute = 0.9;
    private const double Dusty = 0.8;

    /// <summary>The line; null where neither words nor numbers of goods were found.</summary>
    public static LineItem? Read(Paper paper, GoodsRow row, int counted)
    {
        Field<decimal>? quantity = Number(paper, row[Concept.ColumnQuantity]);
        WordRun? position = row[Concept.ColumnPosition];
        if (quantity is null && row[Concept.ColumnQuantity] is null && position is not null && NumberFinder.In(position.Words, paper.Mark) is [{ Decimals: > 0 } count])
        {
            quantity = count.Words.AsField(count.Value, FromColumn * count.Certainty);
            position = null;
        }

        WordRun? words = row[Concept.ColumnDescription] ?? row[Concept.ColumnOther] ?? row[Concept.ColumnArticle];
        Field<string>? description = words is not null && words.Text.Any(char.IsLetter) ? words.AsField(words.Text.Trim(' ', ':', ';', ','), FromColumn) : null;
        var item = new LineItem
        {
            Number = Position(position) ?? counted,
            Spot = new PageSpot(row.All.First().Page, WordRun.Union(row.All.Where(word => word.Page == row.All.First().Page).Select(word => word.Spot))),
            Description = description,
            Quantity = quantity,
            Unit = Unit(row),
            UnitPrice = Number(paper, row[Concept.ColumnPrice]),
            Amount = Number(paper, row[Concept.ColumnAmount], last: true),
            HsCode = Code(row[Concept.ColumnHsCode]),
            Origin = Country(row[Concept.Origin]),
            GrossMass = Positive(Number(paper, row[Concept.GrossMass])),
            NetMass = Positive(Number(paper, row[Concept.NetMass])),
            PackageCount = Number(paper, row[Concept.PackageCount]).AsCount(),
        };
        item = Attributes(paper, row, item);
        return item.Description is null && item.HsCode is null && item.Quantity is null && item.Amount is null ? null : item;
    }

    /// <summary>The number of a cell; null where none stands there. In a cell, groups of three digits are one number however wide their spaces.</summary>
    public static Field<decimal>? Number(Paper paper, WordRun? words, bool last = false)
    {
        List<NumberRun> numbers = words is null ? [] : [.. NumberFinder.In(words.Words, paper.Mark).Where(number => !number.IsPercent)];
        if (numbers.Count > 1 && new WordRun([.. words!.Words.TakeWhile(word => NumberFinder.LooksNumeric(word.Text)).DefaultIfEmpty(words.Words[0])]) is var run
            && NumberReader.TryRead(run.Text, paper.Mark, out decimal grouped))
        {
            return run.AsField(grouped, FromColumn);
        }

        NumberRun? number = last ? numbers.LastOrDefault() : numbers.FirstOrDefault();
        return number?.Words.AsField(number.Value, FromColumn * number.Certainty * (numbers.Count > 1 ? 0.8 : 1));
    }

    /// <summary>A mass or a count: a minus before it is dust or the end of a rule.</summary>
    public static Field<decimal>? Positive(Field<decimal>? mass) => mass is { Value: < 0 } ? mass with { Value = -mass.Value, Confidence = mass.Confidence * Dusty } : mass;

    private static int? Position(WordRun? words)
    {
        string digits = words is null ? "" : string.Concat(words.Words[0].Text.TrimEnd('.', ')').TakeWhile(char.IsAsciiDigit));
        return digits.Length is > 0 and <= 4 && digits.Length == words!.Words[0].Text.TrimEnd('.', ')').Length ? int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    private static Field<string>? Unit(GoodsRow row)
    {
        foreach (Concept concept in (Concept[])[Concept.ColumnUnit, Concept.ColumnQuantity, Concept.PackageCount])
        {
            WordRun? words = row[concept];
            foreach (PlacedWord word in words?.Words ?? [])
            {
                bool plain = concept == Concept.ColumnUnit || !word.Text.Any(char.IsAsciiDigit);
                string text = string.Concat(word.Text.SkipWhile(c => char.IsAsciiDigit(c) || c is '.' or ','));
                if ((plain || concept == Concept.ColumnQuantity) && text.Length > 0 && Units.Code(plain ? word.Text : text) is { } code && concept != Concept.PackageCount)
                {
                    return new WordRun([word]).AsField(code, FromColumn);
                }
            }
        }

        return null;
    }

    private static Field<string>? Code(WordRun? words)
    {
        if (words is null)
        {
            return null;
        }

        string? digits = HsCode.Read(words.Text) ?? words.Words.Select(word => HsCode.Read(word.Text)).FirstOrDefault(code => code is not null);
        return digits is null ? null : words.AsField(digits, FromColumn);
    }

    private static Field<string>? Country(WordRun? words) =>
        words is not null && Countries.Code(words.Text) is { } code ? words.AsField(code, FromColumn) : null;

    // What stands below the line: behind a label, in any order.
    private static LineItem Attributes(Paper paper, GoodsRow row, LineItem item)
    {
        foreach (Phrase phrase in row.Attributes.Concat(Described(row)))
        {
            foreach (LabelHit label in LabelFinder.In(phrase))
            {
                var value = new WordRun([.. phrase.Words.Skip(label.To).SkipWhile(word => word.Text is ":" or "." or "-").DefaultIfEmpty(phrase.Words[^1])]);
                double quality = FromAttribute * label.Quality;
                if (label.Means(Concept.ColumnHsCode) && item.HsCode is null && HsCode.Read(value.Words[0].Text) is { } code)
                {
                    item = item with { HsCode = new WordRun([value.Words[0]]).AsField(code, quality) };
                }
                else if (label.Means(Concept.Origin) && item.Origin is null && Origin(value) is (string country, WordRun named))
                {
                    item = item with { Origin = named.AsField(country, quality) };
                }
                else if (label.Means(Concept.NetMass) && label.HasColon && item.NetMass is null && Mass(paper, value) is { } net)
                {
                    item = item with { NetMass = value.AsField(net, quality) };
                }
                else if (label.Means(Concept.GrossMass) && label.HasColon && item.GrossMass is null && Mass(paper, value) is { } gross)
                {
                    item = item with { GrossMass = value.AsField(gross, quality) };
                }
            }
        }

        return item;
    }

    // Labels may stand within the description: "Ball bearings, HS 8482.10".
    private static IEnumerable<Phrase> Described(GoodsRow row) =>
        row[Concept.ColumnDescription] is { } words ? [new Phrase(words.Words, 0)] : [];

    private static (string, WordRun)? Origin(WordRun value)
    {
        for (int count = Math.Min(3, value.Words.Count); count > 0; count--)
        {
            var part = new WordRun([.. value.Words.Take(count)]);
            if (Countries.Code(part.Text) is { } code)
            {
                return (code, part);
            }
        }

        return null;
    }

    private static decimal? Mass(Paper paper, WordRun value)
    {
        if (NumberFinder.In(value.Words, paper.Mark) is not [NumberRun number, ..])
        {
            return null;
        }

        PlacedWord? unit = value.Words.FirstOrDefault(word => word.Left >= number.Words.Right);
        return TransportFinder.Kilograms(number.Value, unit?.Text ?? "kg");
    }
}
