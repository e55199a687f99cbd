namespace VisionInspection.Service.Hosting;

/// <summary>Receiving scans.</summary>
internal sealed class UploadSettings
{
    /// <summary>Largest file, in bytes.</summary>
    public long MaxBytes { get; set; } = 4L << 30;

    /// <summary>Largest chunk of an upload, in bytes.</summary>
    public int MaxChunkBytes { get; set; } = 4 << 20;

    /// <summary>An upload is forced to disk each time it has grown by so many bytes: what a crash can cost.</summary>
    public long CheckpointBytes { get; set; } = 16L << 20;

    /// <summary>Bytes of disk that uploads leave free.</summary>
    public long KeepFreeBytes { get; set; } = 1L << 30;

    /// <summary>How long an upload may send nothing before it is ended; what arrived is kept.</summary>
    public TimeSpan IdleTimeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How long an upload that no longer grows is kept.</summary>
    public TimeSpan KeepPartial { get; set; } = TimeSpan.FromDays(7);
}
