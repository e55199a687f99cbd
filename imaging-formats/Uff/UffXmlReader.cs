using System.Globalization;
using System.Xml.Linq;

namespace VisionInspection.ImagingFormats.Uff;

/// <summary>A valid <c>uff.xml</c> to a scan. The schema has checked every word, number form and reference.</summary>
internal sealed class UffXmlReader(UffEntries entries, string text, ReadLimits limits)
{
    private static readonly XNamespace Uff = UffSchema.NamespaceName;

    /// <summary>Reads everything below the root.</summary>
    public Scan Read(XElement root)
    {
        XElement scan = root.Element(Uff + "Scan")!;
        return new Scan
        {
            Id = Text(scan, "id"),
            Format = UffReader.Format,
            Started = Time(scan, "started"),
            Ended = Time(scan, "ended"),
            Site = Text(scan, "site"),
            Lane = scan.Attribute("lane")?.Value,
            Direction = scan.Attribute("direction") is { } direction ? UffWords.Direction.Parse(direction.Value) : null,
            SpeedMmPerSecond = Measure(scan, "speedMmPerS"),
            System = System(root.Element(Uff + "System")!),
            Conveyance = root.Element(Uff + "Conveyance") is { } conveyance ? Conveyance(conveyance) : null,
            Declaration = root.Element(Uff + "Declaration") is { } declaration ? Declaration(declaration) : null,
            Views = Views(root),
            Radiation = root.Element(Uff + "Radiation") is { } counts
                ? new ScanAttachment("radiation", Text(counts, "href"), "text/csv", entries.Read(counts, "Radiation"))
                : null,
            Attachments = [.. root.Elements(Uff + "Attachment").Select(Attachment)],
            PriorResults = [.. root.Elements(Uff + "Result").Select(Result)],
            Marks = [.. root.Elements(Uff + "Mark").Select(Mark)],
            Decision = root.Element(Uff + "Decision") is { } decision
                ? new OperatorDecision(
                    Text(decision, "author"), Time(decision, "time"), UffWords.Decision.Parse(Text(decision, "verdict")),
                    Text(decision, "reason"))
                : null,
        };
    }

    private static string Text(XElement element, string attribute) => element.Attribute(attribute)!.Value;

    private static int Number(XElement element, string attribute) =>
        int.Parse(Text(element, attribute), NumberStyles.None, CultureInfo.InvariantCulture);

    private static double? Measure(XElement element, string attribute) => element.Attribute(attribute) is { } stated
        ? double.Parse(stated.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
        : null;

    private static bool? Flag(XElement element, string attribute) =>
        element.Attribute(attribute) is { } stated ? stated.Value == "true" : null;

    // The schema's dateTime allows what the calendar of .NET does not: year 0000 and hour 24.
    private DateTimeOffset Time(XElement element, string attribute) =>
        DateTimeOffset.TryParse(
            Text(element, attribute), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time)
            ? time
            : throw new ScanFormatException(
                $"{element.Name.LocalName}@{attribute}", XmlSafe.OffsetOf(text, element), $"'{Text(element, attribute)}' is no time");

    private static ScannerSystem System(XElement system)
    {
        string[] energies = Text(system, "energiesMeV").Split(' ');
        return new ScannerSystem(
            Text(system, "vendor"), Text(system, "model"), system.Attribute("serial")?.Value,
            [.. energies.Select(energy => double.Parse(energy, CultureInfo.InvariantCulture))])
        {
            Software = system.Attribute("software")?.Value,
            Source = UffWords.Source.Parse(Text(system, "source")),
        };
    }

    private static Conveyance Conveyance(XElement conveyance) => new(
        conveyance.Attribute("plate")?.Value, [.. conveyance.Elements(Uff + "Container").Select(Container)])
    {
        Kind = UffWords.Conveyance.Parse(Text(conveyance, "kind")),
        Country = conveyance.Attribute("country")?.Value,
    };

    private static ContainerReading Container(XElement container) =>
        new(Text(container, "number"), Text(container, "number"), null, Flag(container, "declaredEmpty"))
        {
            SizeType = container.Attribute("sizeType")?.Value,
            Sealed = Flag(container, "sealed"),
        };

    private Declaration Declaration(XElement declaration)
    {
        if (declaration.Attribute("href")?.Value is not { } href)
        {
            return new Declaration(Text(declaration, "id"), null);
        }

        string type = href.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? "application/json" : "application/xml";
        return new Declaration(
            Text(declaration, "id"), new ScanAttachment("document", href, type, entries.Read(declaration, "Declaration")));
    }

    private List<ScanView> Views(XElement root)
    {
        List<XElement> views = [.. root.Elements(Uff + "View")];
        int planes = views.Sum(view => view.Elements(Uff + "Plane").Count());
        if (views.Count > limits.MaxPlanes || planes > limits.MaxPlanes)
        {
            throw new ScanFormatException(
                "View", XmlSafe.OffsetOf(text, views[0]), $"{views.Count} views of {planes} planes, allowed {limits.MaxPlanes}");
        }

        long total = 0;
        foreach (XElement view in views)
        {
            total += CheckSize(view) * view.Elements(Uff + "Plane").Count();
            if (total > limits.MaxDecodedBytes)
            {
                throw new ScanFormatException(
                    "View", XmlSafe.OffsetOf(text, view), $"planes of {total} bytes in all, allowed {limits.MaxDecodedBytes}");
            }
        }

        return [.. views.Select(View)];
    }

    // Bytes of one decoded plane of the view: two for each sample, whatever its depth in the file.
    private long CheckSize(XElement view)
    {
        string field = $"View[{Text(view, "id")}]";
        int width = Number(view, "width");
        int height = Number(view, "height");
        if (width > limits.MaxLines)
        {
            throw new ScanFormatException($"{field}@width", XmlSafe.OffsetOf(text, view), $"{width}, allowed {limits.MaxLines}");
        }

        if (height > limits.MaxSamplesPerLine)
        {
            throw new ScanFormatException($"{field}@height", XmlSafe.OffsetOf(text, view), $"{height}, allowed {limits.MaxSamplesPerLine}");
        }

        long bytes = (long)width * height * sizeof(ushort);
        return bytes <= Math.Min(limits.MaxPlaneBytes, Array.MaxLength)
            ? bytes
            : throw new ScanFormatException(
                field, XmlSafe.OffsetOf(text, view), $"a plane of {bytes} bytes, allowed {limits.MaxPlaneBytes}");
    }

    private ScanView View(XElement view)
    {
        string id = Text(view, "id");
        int width = Number(view, "width");
        int height = Number(view, "height");
        return new ScanView
        {
            Id = id,
            Geometry = UffWords.Geometry.Parse(Text(view, "geometry")),
            Width = width,
            Height = height,
            PitchXMm = Measure(view, "pitchXMm"),
            PitchYMm = Measure(view, "pitchYMm"),
            LineRateHz = Measure(view, "lineRateHz"),
            Planes = [.. view.Elements(Uff + "Plane").Select(plane => Plane(plane, id, width, height))],
        };
    }

    private ScanPlane Plane(XElement plane, string view, int width, int height)
    {
        string field = $"View[{view}]/Plane[{Text(plane, "energy")}]";
        var source = new PlaneSource(Text(plane, "encoding"), Number(plane, "bits"), Number(plane, "air"), entries.Read(plane, field))
        {
            Name = Text(plane, "href"),
        };
        PlaneQuantity quantity = UffWords.Quantity.Parse(Text(plane, "quantity"));
        if (source.Air >= 1 << source.Bits || (quantity == PlaneQuantity.Transmission && source.Air == 0))
        {
            throw new ScanFormatException(
                $"{field}@air", XmlSafe.OffsetOf(text, plane), $"{source.Air} in a {quantity} plane of {source.Bits} bits");
        }

        ushort[] samples = UffPlane.Decode(field, source, width, height, quantity, limits);
        return new ScanPlane(UffWords.Energy.Parse(Text(plane, "energy")), quantity, samples, source);
    }

    private ScanAttachment Attachment(XElement attachment)
    {
        string href = Text(attachment, "href");
        return new ScanAttachment(
            Text(attachment, "kind"), href, Text(attachment, "mediaType"), entries.Read(attachment, $"Attachment[{href}]"));
    }

    private PriorResult Result(XElement result) => new(
        Text(result, "algorithm"), Text(result, "version"), Time(result, "time"), UffWords.Result.Parse(Text(result, "verdict")),
        [.. result.Elements(Uff + "Region").Select(Region)]);

    private static PriorRegion Region(XElement region) => new(
        Text(region, "view"), Number(region, "x"), Number(region, "y"), Number(region, "width"), Number(region, "height"),
        Text(region, "category"), double.Parse(Text(region, "probability").Trim(), CultureInfo.InvariantCulture));

    private OperatorMark Mark(XElement mark) => new(Text(mark, "view"), Text(mark, "text"), Points(Text(mark, "points")))
    {
        Author = Text(mark, "author"),
        Time = Time(mark, "time"),
    };

    private static List<(int X, int Y)> Points(string points)
    {
        int[] numbers = [.. points.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
            .Select(number => int.Parse(number, CultureInfo.InvariantCulture))];
        return [.. numbers.Chunk(2).Select(pair => (pair[0], pair[1]))];
    }
}
