using System.Text.RegularExpressions;
using VisionInspection.Declarations;
using VisionInspection.Documents.Understanding;
using VisionInspection.Documents.Understanding.Embedded;

namespace VisionInspection.Service.Evaluation.Papers;

/// <summary>
/// Holds what was read off a paper against its truth, field by field. Letters and digits must be the same; numbers and
/// dates equal. What the text layer does not show is not printed and counts for nothing.
/// </summary>
internal static partial class PaperScore
{
    /// <summary>The fields, in the order they are reported.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["number", "date", "currency", "net total", "tax total", "grand total", "seller name", "seller address", "buyer name", "buyer address", "lines"];

    /// <summary>What became of each field; one entry a line for <c>lines</c>.</summary>
    public static IEnumerable<(string Field, FieldOutcome Outcome, string Detail)> Of(DocumentFields read, EmbeddedInvoice truth, PrintedText printed)
    {
        yield return Text("number", read.Number?.Value, truth.Number, printed);
        yield return Value("date", read.Date?.Value, truth.Date, printed.Has);
        yield return Currency(read.Currency?.Value, truth.Currency, printed);
        yield return Value("net total", read.NetTotal?.Value, truth.NetTotal, printed.Has);
        yield return Value("tax total", read.TaxTotal?.Value, truth.TaxTotal, printed.Has);
        yield return Value("grand total", read.GrandTotal?.Value, truth.GrandTotal, printed.Has);
        foreach ((string role, PartyRole key, EmbeddedParty? party) in new[] { ("seller", PartyRole.Exporter, truth.Seller), ("buyer", PartyRole.Importer, truth.Buyer) })
        {
            Party? found = read.Parties.GetValueOrDefault(key);
            yield return Text(role + " name", found?.Name.Value, Name(party?.Name), printed);
            yield return Address(role + " address", found, party, printed);
        }

        foreach ((FieldOutcome outcome, string detail) in Lines(read.Lines, truth.Lines, printed))
        {
            yield return ("lines", outcome, detail);
        }
    }

    private static (string, FieldOutcome, string) Text(string field, string? read, string? truth, PrintedText printed) =>
        truth is null || !printed.Has(truth) ? (field, FieldOutcome.NotPrinted, truth ?? "")
        : read is null ? (field, FieldOutcome.Missing, truth)
        : (field, Folded.Same(read, truth) ? FieldOutcome.Right : FieldOutcome.Wrong, $"{read} | {truth}");

    private static (string, FieldOutcome, string) Value<T>(string field, T? read, T? truth, Func<T, bool> printed)
        where T : struct =>
        truth is not { } value || !printed(value) ? (field, FieldOutcome.NotPrinted, $"{truth}")
        : read is not { } got ? (field, FieldOutcome.Missing, $"{value}")
        : (field, got.Equals(value) ? FieldOutcome.Right : FieldOutcome.Wrong, $"{got} | {value}");

    private static (string, FieldOutcome, string) Currency(string? read, string? truth, PrintedText printed) =>
        truth is null || !(printed.Has(truth) || printed.HasSymbol(truth)) ? ("currency", FieldOutcome.NotPrinted, truth ?? "")
        : ("currency", read is null ? FieldOutcome.Missing : read == truth ? FieldOutcome.Right : FieldOutcome.Wrong, $"{read} | {truth}");

    // Some truths carry numbers and salutations in the name's lines: the name is what is left.
    private static string? Name(string? name) => name is null ? null
        : string.Join(' ', name.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !Numbered().IsMatch(line) && line is not ("Herrn" or "Herr" or "Frau")));

    private static (string, FieldOutcome, string) Address(string field, Party? read, EmbeddedParty? truth, PrintedText printed)
    {
        List<string> parts = truth is null ? [] : [.. truth.Lines.Append(truth.PostCode).Append(truth.City).OfType<string>()];
        if (parts.Count == 0 || !parts.All(printed.Has))
        {
            return (field, FieldOutcome.NotPrinted, string.Join(", ", parts));
        }

        string got = Folded.Of(read?.Address?.Value);
        FieldOutcome outcome = got.Length == 0 ? FieldOutcome.Missing : parts.All(part => got.Contains(Folded.Of(part), StringComparison.Ordinal)) ? FieldOutcome.Right : FieldOutcome.Wrong;
        return (field, outcome, $"{read?.Address?.Value.Replace('\n', ',')} | {string.Join(", ", parts)}");
    }

    private static IEnumerable<(FieldOutcome, string)> Lines(IReadOnlyList<LineItem> read, IReadOnlyList<EmbeddedLine> truth, PrintedText printed)
    {
        var left = new List<LineItem>(read);
        foreach (EmbeddedLine line in truth)
        {
            string name = Goods(line.Description, printed);
            if (name.Length == 0)
            {
                yield return (FieldOutcome.NotPrinted, line.Description ?? "");
                continue;
            }

            LineItem? found = left.FirstOrDefault(item => Describes(item, name) && (line.Quantity is null || item.Quantity is null || item.Quantity.Value == line.Quantity))
                ?? left.FirstOrDefault(item => Describes(item, name))
                ?? left.FirstOrDefault(item => item.Amount is not null && item.Amount.Value == line.Amount);
            if (found is null)
            {
                yield return (FieldOutcome.Missing, name);
                continue;
            }

            left.Remove(found);
            bool right = Describes(found, name)
                && Fits(found.Quantity, line.Quantity, null, name, printed, 1)
                && Fits(found.UnitPrice, line.UnitPrice, line.GrossPrice, name, printed, (line.UnitPrice == line.Amount ? 1 : 0) + (line.UnitPrice == line.Quantity ? 1 : 0) + 1)
                && Fits(found.Amount, line.Amount, null, name, printed, 1);
            yield return (right ? FieldOutcome.Right : FieldOutcome.Wrong,
                $"{found.Description?.Value} {found.Quantity?.Value} x {found.UnitPrice?.Value} = {found.Amount?.Value} | {name} {line.Quantity} x {line.UnitPrice} = {line.Amount}");
        }

        // A line that the truth does not have was invented; unless the truth is of another paper.
        bool another = truth.Count > 0 && left.Count == read.Count && truth.All(line => Goods(line.Description, printed).Length == 0);
        foreach (LineItem invented in another ? [] : left)
        {
            yield return (FieldOutcome.Wrong, $"{invented.Description?.Value} {invented.Quantity?.Value} x {invented.UnitPrice?.Value} = {invented.Amount?.Value} | no such line");
        }
    }

    // The printed description begins with the truth's; more of it may be printed than the truth repeats.
    private static bool Describes(LineItem item, string name) => Folded.Of(item.Description?.Value).StartsWith(Folded.Of(name), StringComparison.Ordinal);

    // The truth's name, or of several lines the one that is printed and no number.
    private static string Goods(string? name, PrintedText printed)
    {
        List<string> lines = name is null ? [] : [.. name.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
        return lines.FirstOrDefault(line => !Numbered().IsMatch(line) && !line.Contains(':', StringComparison.Ordinal) && printed.Has(line))
            ?? lines.FirstOrDefault(printed.Has) ?? "";
    }

    private static bool Fits(Field<decimal>? read, decimal? truth, decimal? or, string name, PrintedText printed, int times)
    {
        bool there = truth is { } value && printed.Near(name, value) >= times;
        bool otherThere = or is { } other && printed.Near(name, other) >= times;
        return (!there && !otherThere) || (read is not null && ((there && read.Value == truth) || (otherThere && read.Value == or)));
    }

    [GeneratedRegex(@"^(?:GLN|GTIN|Lief-Nr|Kunden-Nr|Art-Nr|VKE)|\d{6,}")]
    private static partial Regex Numbered();
}
