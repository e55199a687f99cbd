namespace VisionInspection.ImagingFormats;

/// <summary>
/// One inspection as a scanner delivered it, whatever its file format: views, and what the scanner and its operator
/// said about them. Immutable; readers fill it, the pipeline only reads it.
/// </summary>
public sealed record Scan
{
    /// <summary>The scanner's own identifier, unique at its site; the file's name where the format has none.</summary>
    public required string Id { get; init; }

    /// <summary>The format it was read from: <c>uff-vi-1</c>, <c>dataform</c>, <c>p60-manifest</c>, <c>dicos-dx</c>,
    /// <c>dicom</c>, <c>png</c>, <c>tiff</c>, <c>jpeg</c>.</summary>
    public required string Format { get; init; }

    /// <summary>The projections, in file order; at least one.</summary>
    public required IReadOnlyList<ScanView> Views { get; init; }

    /// <summary>Start of the scan, UTC; null where the format does not say.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>End of the scan, UTC; null where the format does not say.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>Where the scanner stands; empty where the format does not say.</summary>
    public string Site { get; init; } = "";

    /// <summary>Which way the conveyance travelled; null where the format does not say.</summary>
    public TravelDirection? Direction { get; init; }

    /// <summary>The machine that made the scan.</summary>
    public ScannerSystem? System { get; init; }

    /// <summary>What the scanner's side says was scanned: one witness beside the gate's and the declaration's.</summary>
    public Conveyance? Conveyance { get; init; }

    /// <summary>Everything that came along and is not a view: snapshots, OCR files, raw vendor files.</summary>
    public IReadOnlyList<ScanAttachment> Attachments { get; init; } = [];

    /// <summary>Findings that the scanner or its operator had already made when the file arrived.</summary>
    public IReadOnlyList<PriorResult> PriorResults { get; init; } = [];

    /// <summary>Drawings and remarks of an operator on a view.</summary>
    public IReadOnlyList<OperatorMark> Marks { get; init; } = [];

    /// <summary>What was odd but not wrong: an ignored element, a repaired number, a late resource.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}

/// <summary>Which way the conveyance went past the beam.</summary>
public enum TravelDirection
{
    /// <summary>Front first: line 0 is the front.</summary>
    Forward,

    /// <summary>Rear first.</summary>
    Backward,
}

/// <summary>The machine that made a scan.</summary>
/// <param name="Vendor">Maker's name.</param>
/// <param name="Model">Model name.</param>
/// <param name="Serial">Serial number, where given.</param>
/// <param name="EnergiesMeV">End-point energies in MeV, highest first; empty where not given.</param>
public sealed record ScannerSystem(string Vendor, string Model, string? Serial, IReadOnlyList<double> EnergiesMeV);

/// <summary>What the scanner's side says was scanned.</summary>
/// <param name="Plate">Licence plate as read, null where not read.</param>
/// <param name="Containers">Container numbers as read or typed, front to rear.</param>
public sealed record Conveyance(string? Plate, IReadOnlyList<ContainerReading> Containers);

/// <summary>One reading of a container number by the scanner's side.</summary>
/// <param name="Number">ISO 6346 number, repaired by its check digit where that was possible without doubt.</param>
/// <param name="Original">The text as it stood in the file.</param>
/// <param name="Confidence">0 to 1; null where the format has none.</param>
/// <param name="DeclaredEmpty">True or false where the file carries the declaration's word on it.</param>
public sealed record ContainerReading(string Number, string Original, double? Confidence, bool? DeclaredEmpty);

/// <summary>A file that came with a scan and is kept, not interpreted.</summary>
/// <param name="Kind"><c>snapshot</c>, <c>ocr</c>, <c>document</c>, <c>radiation</c> or <c>other</c>.</param>
/// <param name="Name">Its name in the file or folder it came in.</param>
/// <param name="MediaType">RFC 6838 media type.</param>
/// <param name="Content">The bytes as they came.</param>
public sealed record ScanAttachment(string Kind, string Name, string MediaType, ReadOnlyMemory<byte> Content);

/// <summary>A finding that was already in the file.</summary>
/// <param name="Algorithm">Name and version of what found it.</param>
/// <param name="Verdict"><c>alarm</c>, <c>clear</c> or <c>unknown</c>.</param>
/// <param name="Regions">Where, in samples of a view.</param>
public sealed record PriorResult(string Algorithm, string Verdict, IReadOnlyList<PriorRegion> Regions);

/// <summary>A region of a prior result, in pixels of the named view.</summary>
/// <param name="View">Id of the view.</param>
/// <param name="X">Left, in lines.</param>
/// <param name="Y">Top, in samples.</param>
/// <param name="Width">Width, in lines.</param>
/// <param name="Height">Height, in samples.</param>
/// <param name="Category">The finder's word for it.</param>
/// <param name="Probability">0 to 1.</param>
public sealed record PriorRegion(string View, int X, int Y, int Width, int Height, string Category, double Probability);

/// <summary>A drawing or remark of an operator.</summary>
/// <param name="View">Id of the view.</param>
/// <param name="Text">The remark.</param>
/// <param name="Points">Polygon in pixels of the view; empty for a remark on the whole.</param>
public sealed record OperatorMark(string View, string Text, IReadOnlyList<(int X, int Y)> Points);
