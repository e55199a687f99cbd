using System.Xml.Linq;

namespace VisionInspection.ImagingFormats.Vendor;

/// <summary>Sidecar of the <c>manifest</c> shape (P60 class). -1 is true.</summary>
internal sealed class Manifest(XElement root) : IVendorSidecar
{
    /// <inheritdoc/>
    public string Format => "p60-manifest";

    /// <inheritdoc/>
    public string? NotReady => XmlLoose.Truth(root.Value("xraydone")) == false ? "xraydone says that the X-ray is not done" : null;

    /// <inheritdoc/>
    public IReadOnlyList<ExportFile> Files { get; } =
    [
        .. root.All("file").Select(File).OfType<ExportFile>().DistinctBy(file => file.Name, StringComparer.OrdinalIgnoreCase),
    ];

    /// <inheritdoc/>
    public Scan ToScan(string folderName, IReadOnlyList<ScanView> views, List<string> remarks)
    {
        string? id = root.Value("accession");
        if (id is null)
        {
            remarks.Add("no accession: named after its folder");
        }

        string? comments = Attribute("Comments");
        return new Scan
        {
            Id = id ?? folderName,
            Format = Format,
            Views = views,
            Started = XmlLoose.Time(root.Value("createdate")),
            System = new ScannerSystem("unknown", root.Value("system") ?? "P60", null, []),
            Conveyance = Witnesses.Of((Attribute("ANPR"), null), [(Attribute("Container1"), null), (Attribute("Container2"), null)], null, remarks),
            PriorResults = XmlLoose.Truth(root.Value("inspectionsuspicious")) is { } suspicious ? [Inspection(suspicious)] : [],
            Marks = comments is null ? [] : [new OperatorMark(views[0].Id, comments, [])],
            Remarks = remarks,
        };
    }

    private static ExportFile? File(XElement file)
    {
        string? text = string.IsNullOrWhiteSpace(file.Value)
            ? file.Value("name") ?? file.Value("filename") ?? file.Value("path")
            : file.HasElements ? file.Value("name") ?? file.Value("filename") : file.Value.Trim();
        if (text is null)
        {
            return null;
        }

        string name = text[(text.LastIndexOfAny(['/', '\\']) + 1)..];
        return new ExportFile(name, file.Value("type")?.ToUpperInvariant() switch
        {
            "XRAYJPEG" => ExportRole.XRay,
            "SNAPSHOT" => ExportRole.Snapshot,
            _ => ExportRole.Raw,
        });
    }

    private string? Attribute(string name)
    {
        XElement? attribute = root.All("attribute").FirstOrDefault(found =>
            string.Equals(found.Value("name"), name, StringComparison.OrdinalIgnoreCase));
        string? value = attribute?.Value("value") ?? attribute?.Value;
        return string.IsNullOrWhiteSpace(value) ? null : value.Trim();
    }

    private PriorResult Inspection(bool suspicious) =>
        new("inspection", "", null, suspicious ? PriorVerdict.Alarm : PriorVerdict.Clear, [])
        {
            Note = $"searchdone={root.Value("searchdone")}; searchfound={root.Value("searchfound")}",
        };
}
