namespace VisionInspection.Service.Hosting;

/// <summary>Inspecting scans.</summary>
internal sealed class InspectionSettings
{
    /// <summary>Batches inspected at the same time.</summary>
    public int Workers { get; set; } = Math.Max(1, Environment.ProcessorCount);

    /// <summary>Scans inspected together at most.</summary>
    public int MaxBatch { get; set; } = 8;

    /// <summary>Bytes of files inspected together at most; a larger file goes alone.</summary>
    public long MaxBatchBytes { get; set; } = 64L << 20;

    /// <summary>How long a worker waits for company for a scan.</summary>
    public TimeSpan BatchWindow { get; set; } = TimeSpan.FromMilliseconds(10);

    /// <summary>Scans being received or waiting; a further upload has to wait before it may send.</summary>
    public int MaxWaiting { get; set; } = 64;

    /// <summary>
    /// Whether each scan is compared with the latest earlier one of the same container. Scans of a container not seen before
    /// cost nothing; others wait a second or less for it.
    /// </summary>
    public bool CompareWithEarlier { get; set; } = true;

    /// <summary>How often the inspection of a scan is begun before it counts as failed.</summary>
    public int MaxAttempts { get; set; } = 3;
}
