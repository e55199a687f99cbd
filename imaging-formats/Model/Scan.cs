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
    /// <c>dicos-ait</c>, <c>dicom</c>, <c>png</c>, <c>tiff</c>, <c>jpeg</c>.</summary>
    public required string Format { get; init; }

    /// <summary>The projections, in file order; at least one.</summary>
    public required IReadOnlyList<ScanView> Views { get; init; }

    /// <summary>Start of the scan, UTC; null where the format does not say.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>End of the scan, UTC; null where the format does not say.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>Where the scanner stands; empty where the format does not say.</summary>
    public string Site { get; init; } = "";

    /// <summary>Lane or portal at the site; null where the format does not say.</summary>
    public string? Lane { get; init; }

    /// <summary>Which way the conveyance travelled; null where the format does not say.</summary>
    public TravelDirection? Direction { get; init; }

    /// <summary>Mean speed past the beam in millimetres per second; null where unknown.</summary>
    public double? SpeedMmPerSecond { get; init; }

    /// <summary>The machine that made the scan.</summary>
    public ScannerSystem? System { get; init; }

    /// <summary>What the scanner's side says was scanned: one witness beside the gate's and the declaration's.</summary>
    public Conveyance? Conveyance { get; init; }

    /// <summary>The customs declaration that came along; null where none did.</summary>
    public Declaration? Declaration { get; init; }

    /// <summary>Radiation portal counts (CSV: time, gamma cps per panel, neutron cps per panel); null where none came.</summary>
    public ScanAttachment? Radiation { get; init; }

    /// <summary>Everything else that came along and is not a view: snapshots, OCR files, raw vendor files.</summary>
    public IReadOnlyList<ScanAttachment> Attachments { get; init; } = [];

    /// <summary>Findings that the scanner or its operator had already made when the file arrived.</summary>
    public IReadOnlyList<PriorResult> PriorResults { get; init; } = [];

    /// <summary>Drawings and remarks of an operator on a view.</summary>
    public IReadOnlyList<OperatorMark> Marks { get; init; } = [];

    /// <summary>What the officer at the scanner decided; null where nobody has yet.</summary>
    public OperatorDecision? Decision { get; init; }

    /// <summary>Not live traffic: a training or reference scan, where the format says so.</summary>
    public bool IsTraining { get; init; }

    /// <summary>
    /// Who did what at the scanner. Operator logins are personal data: kept for audit, never shown to other services.
    /// </summary>
    public IReadOnlyList<OperatorAction> Audit { get; init; } = [];

    /// <summary>What was odd but not wrong: an ignored element, a repaired number, a late resource.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}
