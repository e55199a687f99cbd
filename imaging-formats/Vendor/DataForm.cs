using System.Xml.Linq;

namespace VisionInspection.ImagingFormats.Vendor;

/// <summary>
/// Sidecar of the <c>DataForm</c> shape, seen as V01.07 and V01.20. Codes whose meaning is not published (verdicts,
/// energy levels, units of speed) are kept as they stand and not interpreted.
/// </summary>
internal sealed class DataForm(XElement root) : IVendorSidecar
{
    private static readonly string[] SeenVersions = ["V01.07", "V01.20"];

    /// <inheritdoc/>
    public string Format => "dataform";

    /// <inheritdoc/>
    public string? NotReady => null;

    /// <inheritdoc/>
    public IReadOnlyList<ExportFile> Files { get; } =
    [
        .. root.All("Resource")
            .Where(resource => XmlLoose.Truth(resource.Value("IsDeleted")) != true && !string.IsNullOrWhiteSpace(resource.Value))
            .Select(File)
            .DistinctBy(file => file.Name, StringComparer.OrdinalIgnoreCase),
    ];

    /// <inheritdoc/>
    public Scan ToScan(string folderName, IReadOnlyList<ScanView> views, List<string> remarks)
    {
        string? id = root.Value("TruckId");
        string version = root.Value("Version") ?? "none";
        if (!SeenVersions.Contains(version))
        {
            remarks.Add($"DataForm version {version}, seen so far: {string.Join(", ", SeenVersions)}");
        }

        if (id is null)
        {
            remarks.Add("no TruckId: named after its folder");
        }

        List<XElement> operations = [.. root.All("Operation")];
        XElement? scanning = operations.Find(operation => operation.Value("Type") == "1");
        return new Scan
        {
            Id = id ?? folderName,
            Format = Format,
            Views = views,
            Site = root.Value("Site") ?? "",
            Started = XmlLoose.Time(scanning?.Value("Start")) ?? XmlLoose.Time(root.Value("Date")),
            Ended = XmlLoose.Time(scanning?.Value("End")),
            System = new ScannerSystem("Smiths", "CargoVision", scanning?.Value("System"), []),
            Conveyance = Vehicle(remarks),
            IsTraining = XmlLoose.Truth(root.Value("InTraining")) == true || XmlLoose.Truth(root.Value("InReference")) == true,
            PriorResults = [.. root.All("ATR").Select(Result)],
            Audit = [.. operations.Select(Action)],
            Remarks = remarks,
        };
    }

    private static ExportFile File(XElement resource)
    {
        string text = resource.Value.Trim();
        string name = text[(text.LastIndexOfAny(['/', '\\']) + 1)..];
        bool isPreview = XmlLoose.Truth(resource.Value("IsPreview")) == true
            || Path.GetFileNameWithoutExtension(name).EndsWith("_stamp", StringComparison.OrdinalIgnoreCase);
        ExportRole role = resource.Value("Type")?.ToUpperInvariant() switch
        {
            "IMG" => isPreview ? ExportRole.Preview : ExportRole.XRay,
            "SNAP" or "OCRSNAP" => ExportRole.Snapshot,
            "OCRXML" => ExportRole.Ocr,
            _ => ExportRole.Raw,
        };
        return new ExportFile(name, role == ExportRole.XRay && !new ExportFile(name, role).IsPicture ? ExportRole.Raw : role);
    }

    private Conveyance? Vehicle(List<string> remarks)
    {
        if (root.All("Vehicle").FirstOrDefault() is not { } vehicle)
        {
            return null;
        }

        bool? empty = XmlLoose.Truth(root.All("ProcessInstructions").FirstOrDefault()?.Value("IsContainerEmpty"));
        List<XElement> containers = [.. vehicle.All("Container")];
        int unread = containers.Count(container => container.Value("ContainerId") is null);
        if (unread > 0 && unread < containers.Count)
        {
            remarks.Add($"{unread} of {containers.Count} containers without a number");
        }

        Conveyance conveyance = Witnesses.Of(
            (vehicle.Value("PlateNumber"), XmlLoose.Confidence(vehicle.Value("OCR"))),
            containers.Select(container => (container.Value("ContainerId"), XmlLoose.Confidence(container.Value("OCR")))),
            empty,
            remarks);
        return conveyance with
        {
            TrailerPlates = [.. vehicle.All("Trailer").Select(trailer => trailer.Value("PlateNumber")).OfType<string>()],
        };
    }

    // The meaning of Status and Result differs by type and version: kept as words, the verdict left open.
    private static PriorResult Result(XElement result)
    {
        IEnumerable<string> values = ((string[])["Status", "Result"])
            .Where(name => result.Value(name) is not null)
            .Select(name => $"{name}={result.Value(name)}");
        IEnumerable<string> labels = result.All("Label").Select(label =>
            $"{label.Value("Name") ?? label.Value("Id") ?? "label"}: {string.Join(", ", label.All("Param").Select(Parameter))}");
        return new PriorResult(
            $"ATR {result.Value("ATRType") ?? "unnamed"}", result.Value("Version") ?? "", null, PriorVerdict.Unknown, [])
        {
            Note = string.Join("; ", values.Concat(labels)),
        };

        static string Parameter(XElement parameter) => (parameter.Value("Name"), parameter.Value("Value") ?? parameter.Value.Trim()) switch
        {
            (null, var value) => value,
            (var name, var value) => $"{name}={value}",
        };
    }

    private static OperatorAction Action(XElement operation) => new(
        operation.Value("Type") switch
        {
            "1" => "scan",
            "3" => "analysis",
            "14" => "checkout",
            var other => other ?? "unknown",
        },
        operation.Value("Login") ?? "",
        operation.Value("Workstation") ?? "",
        XmlLoose.Time(operation.Value("Start")),
        XmlLoose.Time(operation.Value("End")),
        operation.Value("Verdict") ?? "");
}
