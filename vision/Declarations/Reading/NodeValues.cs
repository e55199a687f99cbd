using System.Globalization;

namespace VisionInspection.Declarations;

/// <summary>Values of elements. What is not a value of its kind is refused; a code in no list is kept and remarked on.</summary>
internal sealed class NodeValues
{
    private const decimal MaxNumber = 1_000_000_000_000_000m;

    // ISO 8601, and UN/EDIFACT 2379 format 102 and 204 as the XML writing of the model uses them.
    private static readonly string[] DateForms = ["yyyy-MM-dd", "yyyyMMdd"];

    private readonly List<DeclarationRemark> remarks = [];

    public IReadOnlyList<DeclarationRemark> Remarks => remarks;

    public void Remark(string kind, DeclarationNode node, string value, string message) =>
        remarks.Add(new DeclarationRemark(kind, node.Path.TrimStart('/'), value, message));

    /// <summary>Text without the space around it; null where the element is missing or empty.</summary>
    public static string? Text(DeclarationNode? node) => string.IsNullOrWhiteSpace(node?.Text) ? null : node.Text.Trim();

    /// <summary>A number that is not negative.</summary>
    public static decimal? Number(DeclarationNode? node)
    {
        if (Text(node) is not string text)
        {
            return null;
        }

        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) && number <= MaxNumber
            ? number
            : throw node!.Refused($"'{Short(text)}' is not a number from 0 to {MaxNumber:0e0}, with a point where decimals begin");
    }

    /// <summary>A whole number that is not negative.</summary>
    public static int? Count(DeclarationNode? node) => Number(node) is not decimal number
        ? null
        : number == decimal.Truncate(number) && number <= int.MaxValue ? (int)number : throw node!.Refused($"'{Text(node)}' is not a whole number up to {int.MaxValue}");

    /// <summary>A date, with or without the time of day.</summary>
    public static DateOnly? Date(DeclarationNode? node)
    {
        // XML may wrap it: IssueDateTime/DateTimeString.
        if (Text(node?.One("DateTimeString") ?? node) is not string text)
        {
            return null;
        }

        string day = text.Contains('T', StringComparison.Ordinal) ? text[..text.IndexOf('T', StringComparison.Ordinal)] : text;
        day = day.Length > 8 && !day.Contains('-', StringComparison.Ordinal) ? day[..8] : day;
        return DateOnly.TryParseExact(day, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            ? date
            : throw node!.Refused($"'{Short(text)}' is not a date: yyyy-MM-dd or yyyyMMdd");
    }

    /// <summary>A mass in kg. A unit that is no mass is remarked on, and the mass is then not known.</summary>
    public decimal? Mass(DeclarationNode? node)
    {
        decimal? number = Number(node);
        string? unit = node?.Attributes.GetValueOrDefault("unitCode");
        if (number is null || unit is null)
        {
            return number;
        }

        if (UnitCodes.KilogramsIn(unit) is decimal factor)
        {
            return number * factor;
        }

        Remark("unknown-unit", node!, unit, $"{unit} is no unit of mass known here; the mass is not used.");
        return null;
    }

    /// <summary>A code out of a list, in capitals.</summary>
    public string? Code(DeclarationNode? node, string kind, Func<string, bool> known, string list) =>
        node is null ? null : Code(node, Text(node), kind, known, list);

    /// <summary>A code out of a list that stands in an attribute.</summary>
    public string? Code(DeclarationNode node, string? text, string kind, Func<string, bool> known, string list)
    {
        string? code = string.IsNullOrWhiteSpace(text) ? null : text.Trim().ToUpperInvariant();
        if (code is not null && !known(code))
        {
            Remark(kind, node, code, $"'{Short(code)}' is not in {list}.");
        }

        return code;
    }

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
