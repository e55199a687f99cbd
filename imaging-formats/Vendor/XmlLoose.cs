using System.Globalization;
using System.Xml.Linq;

namespace VisionInspection.ImagingFormats.Vendor;

/// <summary>
/// Vendors' XML as it comes: with or without a namespace, a value as text, as an attribute or as <c>@Value</c>, an empty
/// element for unknown.
/// </summary>
internal static class XmlLoose
{
    /// <summary>Descendants by local name.</summary>
    public static IEnumerable<XElement> All(this XElement element, string name) =>
        element.Descendants().Where(found => Is(found.Name, name));

    /// <summary>Children by local name.</summary>
    public static IEnumerable<XElement> Each(this XElement element, string name) =>
        element.Elements().Where(found => Is(found.Name, name));

    /// <summary>The first child of a name.</summary>
    public static XElement? First(this XElement element, string name) => element.Each(name).FirstOrDefault();

    /// <summary>A value below an element, wherever the vendor put it; null where it is empty or absent.</summary>
    public static string? Value(this XElement element, string name)
    {
        string? value = element.Attributes().FirstOrDefault(found => Is(found.Name, name))?.Value;
        if (value is null && element.First(name) is { } child)
        {
            value = child.Attributes().FirstOrDefault(found => Is(found.Name, "Value"))?.Value ?? (child.HasElements ? null : child.Value);
        }

        return string.IsNullOrWhiteSpace(value) ? null : value.Trim();
    }

    /// <summary>True for what the vendors write for it: 1, -1 or true. Null where unknown.</summary>
    public static bool? Truth(string? value) => value?.ToUpperInvariant() switch
    {
        "1" or "-1" or "TRUE" => true,
        "0" or "FALSE" => false,
        _ => null,
    };

    /// <summary>A time, UTC where the text does not say; null where it is none.</summary>
    public static DateTimeOffset? Time(string? value) =>
        DateTimeOffset.TryParse(
            value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out DateTimeOffset time)
            ? time
            : null;

    /// <summary>A confidence of 0 to 99 as 0 to 0.99; null for -1, not read.</summary>
    public static double? Confidence(string? value) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int percent) && percent is >= 0 and <= 100
            ? percent / 100.0
            : null;

    private static bool Is(XName name, string local) => name.LocalName.Equals(local, StringComparison.OrdinalIgnoreCase);
}
