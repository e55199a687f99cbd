namespace VisionInspection.Service.Hosting;

/// <summary>
/// Everything that can be set, from <c>appsettings.json</c>, the environment (<c>VisionInspection__GrpcPort</c>) or the
/// command line, under <see cref="Section"/>. README.md has the table.
/// </summary>
internal sealed class ServiceSettings
{
    /// <summary>The configuration section.</summary>
    public const string Section = "VisionInspection";

    /// <summary>Folder of everything that is kept.</summary>
    public string DataDirectory { get; set; } = "data";

    /// <summary>Address to listen on. Anything but loopback needs clients to be named, or <see cref="AllowAnonymous"/>.</summary>
    public string Address { get; set; } = "127.0.0.1";

    /// <summary>Port of the page and of <c>/healthz</c>; 0 takes any that is free.</summary>
    public int WebPort { get; set; } = 8080;

    /// <summary>Port of gRPC; 0 takes any that is free.</summary>
    public int GrpcPort { get; set; } = 50051;

    /// <summary>Certificates; null for plain text.</summary>
    public TlsSettings? Tls { get; set; }

    /// <summary>Who may call; everybody on this machine where empty.</summary>
    public IList<ClientSettings> Clients { get; } = [];

    /// <summary>Serve others than this machine without knowing who they are.</summary>
    public bool AllowAnonymous { get; set; }

    /// <summary>Receiving scans.</summary>
    public UploadSettings Uploads { get; set; } = new();

    /// <summary>Inspecting them.</summary>
    public InspectionSettings Inspection { get; set; } = new();

    /// <summary>Receiving and reading papers.</summary>
    public PaperSettings Papers { get; set; } = new();

    /// <summary>Calibration file of a scanner, or folder of them, as <c>calibrate</c> writes them; null for none.</summary>
    public string? Calibrations { get; set; }

    /// <summary>How long a stop may take before what is left is handed back.</summary>
    public TimeSpan StopWithin { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Refuses what cannot be meant.</summary>
    /// <exception cref="ArgumentException">A setting is out of its range; the message names it.</exception>
    public void Validate()
    {
        Require(Uploads.MaxBytes > 0, "Uploads:MaxBytes", "must be positive");
        Require(Uploads.MaxChunkBytes is >= 1 and <= 64 << 20, "Uploads:MaxChunkBytes", "must be 1 byte to 64 MiB");
        Require(Uploads.CheckpointBytes > 0, "Uploads:CheckpointBytes", "must be positive");
        Require(Inspection.Workers >= 1, "Inspection:Workers", "must be 1 or more");
        Require(Inspection.MaxBatch >= 1, "Inspection:MaxBatch", "must be 1 or more");
        Require(Inspection.MaxWaiting >= 1, "Inspection:MaxWaiting", "must be 1 or more");
        Require(Inspection.MaxAttempts >= 1, "Inspection:MaxAttempts", "must be 1 or more");
        Require(Papers.MaxDocuments >= 0, "Papers:MaxDocuments", "must be 0 or more");
        Require(Papers.MaxDocumentBytes is >= 1 and <= 1 << 30, "Papers:MaxDocumentBytes", "must be 1 byte to 1 GiB");
        Require(Papers.Workers >= 1, "Papers:Workers", "must be 1 or more");
        Require(Papers.PageWorkers >= 1, "Papers:PageWorkers", "must be 1 or more");
        Require(Papers.MaxWaiting >= 1, "Papers:MaxWaiting", "must be 1 or more");
        Require(Papers.MaxAttempts >= 2, "Papers:MaxAttempts", "must be 2 or more");
    }

    private static void Require(bool holds, string name, string rule)
    {
        if (!holds)
        {
            throw new ArgumentException($"{Section}:{name} {rule}.");
        }
    }
}
