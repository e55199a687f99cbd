using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace VisionInspection.ImagingFormats.Uff;

/// <summary>A scan to <c>uff.xml</c>, elements and attributes in the profile's order.</summary>
internal static class UffXmlWriter
{
    private static readonly XNamespace Uff = UffSchema.NamespaceName;

    /// <summary>Writes it, and checks it against the schema: a file that would be refused is never made.</summary>
    /// <exception cref="ArgumentException">The scan lacks what the profile requires.</exception>
    public static byte[] Write(Scan scan)
    {
        var root = new XElement(
            Uff + "UnifiedFile",
            new XAttribute("version", "2.0"),
            new XAttribute("profile", "vi-1"),
            Element(
                "Scan",
                ("id", scan.Id),
                ("started", Time(scan.Started, "Started")),
                ("ended", Time(scan.Ended, "Ended")),
                ("site", scan.Site),
                ("lane", scan.Lane),
                ("direction", scan.Direction is { } direction ? UffWords.Direction.Of(direction) : null),
                ("speedMmPerS", Measure(scan.SpeedMmPerSecond))),
            System(scan.System ?? throw Missing("System")),
            scan.Conveyance is { } conveyance ? Conveyance(conveyance) : null,
            scan.Declaration is { } declaration
                ? Element("Declaration", ("id", declaration.Id), ("href", declaration.Content?.Name))
                : null,
            scan.Views.Select(View),
            scan.Radiation is { } counts ? Element("Radiation", ("href", counts.Name)) : null,
            scan.Attachments.Select(Attachment),
            scan.PriorResults.Select(Result),
            scan.Marks.Select(Mark),
            scan.Decision is { } decision ? Decision(decision) : null);
        byte[] bytes = Serialise(root);
        try
        {
            XmlSafe.Parse(UffReader.DocumentName, XmlSafe.Utf8(UffReader.DocumentName, bytes, ReadLimits.Default), ReadLimits.Default, UffSchema.Schemas);
        }
        catch (ScanFormatException refusal)
        {
            throw new ArgumentException($"the scan does not fit the profile: {refusal.Message}", nameof(scan), refusal);
        }

        return bytes;
    }

    private static byte[] Serialise(XElement root)
    {
        using var bytes = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" };
        using (var writer = XmlWriter.Create(bytes, settings))
        {
            root.Save(writer);
        }

        return bytes.ToArray();
    }

    private static XElement Element(string name, params (string Name, string? Value)[] attributes) => new(
        Uff + name, attributes.Where(a => a.Value is not null).Select(a => new XAttribute(a.Name, a.Value!)));

    private static ArgumentException Missing(string what) => new($"a UFF file needs {what}, and the scan has none");

    private static string Time(DateTimeOffset? time, string what) => (time ?? throw Missing(what))
        .ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    private static string? Measure(double? value) => value?.ToString("0.0########", CultureInfo.InvariantCulture);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string? Flag(bool? value) => value is { } stated ? (stated ? "true" : "false") : null;

    private static XElement System(ScannerSystem system) => Element(
        "System",
        ("vendor", system.Vendor),
        ("model", system.Model),
        ("serial", system.Serial),
        ("software", system.Software),
        ("source", UffWords.Source.Of(system.Source ?? throw Missing("System.Source"))),
        ("energiesMeV", string.Join(' ', system.EnergiesMeV.Select(e => e.ToString("0.0#####", CultureInfo.InvariantCulture)))));

    private static XElement Conveyance(Conveyance conveyance)
    {
        XElement element = Element(
            "Conveyance",
            ("kind", UffWords.Conveyance.Of(conveyance.Kind)),
            ("plate", conveyance.Plate),
            ("country", conveyance.Country));
        element.Add(conveyance.Containers.Select(container => Element(
            "Container",
            ("number", container.Number),
            ("sizeType", container.SizeType),
            ("sealed", Flag(container.Sealed)),
            ("declaredEmpty", Flag(container.DeclaredEmpty)))));
        return element;
    }

    private static XElement View(ScanView view)
    {
        XElement element = Element(
            "View",
            ("id", view.Id),
            ("geometry", UffWords.Geometry.Of(view.Geometry)),
            ("width", Number(view.Width)),
            ("height", Number(view.Height)),
            ("pitchXMm", Measure(view.PitchXMm) ?? throw Missing($"View[{view.Id}].PitchXMm")),
            ("pitchYMm", Measure(view.PitchYMm) ?? throw Missing($"View[{view.Id}].PitchYMm")),
            ("lineRateHz", Measure(view.LineRateHz)));
        element.Add(view.Planes.Select(plane => Element(
            "Plane",
            ("energy", UffWords.Energy.Of(plane.Energy)),
            ("quantity", UffWords.Quantity.Of(plane.Quantity)),
            ("bits", Number(plane.Source.Bits)),
            ("air", Number(plane.Source.Air)),
            ("encoding", plane.Source.Encoding),
            ("href", plane.Source.Name),
            ("sha256", Sha256(plane.Source.Encoded)))));
        return element;
    }

    private static string Sha256(ReadOnlyMemory<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes.Span));

    private static XElement Attachment(ScanAttachment attachment) => Element(
        "Attachment",
        ("kind", attachment.Kind),
        ("mediaType", attachment.MediaType),
        ("href", attachment.Name),
        ("sha256", Sha256(attachment.Content)));

    private static XElement Result(PriorResult result)
    {
        XElement element = Element(
            "Result",
            ("algorithm", result.Algorithm),
            ("version", result.Version),
            ("time", Time(result.Time, "a time for every result")),
            ("verdict", UffWords.Result.Of(result.Verdict)));
        element.Add(result.Regions.Select(region => Element(
            "Region",
            ("view", region.View),
            ("x", Number(region.X)),
            ("y", Number(region.Y)),
            ("width", Number(region.Width)),
            ("height", Number(region.Height)),
            ("category", region.Category),
            ("probability", region.Probability.ToString("R", CultureInfo.InvariantCulture)))));
        return element;
    }

    private static XElement Mark(OperatorMark mark) => Element(
        "Mark",
        ("view", mark.View),
        ("author", mark.Author),
        ("time", Time(mark.Time, "a time for every mark")),
        ("text", mark.Text),
        ("points", string.Join(' ', mark.Points.Select(point => $"{Number(point.X)},{Number(point.Y)}"))));

    private static XElement Decision(OperatorDecision decision) => Element(
        "Decision",
        ("author", decision.Author),
        ("time", Time(decision.Time, "a time for the decision")),
        ("verdict", UffWords.Decision.Of(decision.Verdict)),
        ("reason", decision.Reason));
}
