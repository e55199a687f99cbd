namespace VisionInspection.Devices.Folders;

/// <summary>Settings of a <see cref="ScanInbox"/>.</summary>
public sealed record ScanInboxOptions
{
    /// <summary>The folder that the scanner exports to.</summary>
    public required string Folder { get; init; }

    /// <summary>File that remembers what was delivered; null forgets when the process ends.</summary>
    public string? Ledger { get; init; }

    /// <summary>Time between two looks.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long names and sizes must have stood still before a scan is taken.</summary>
    public TimeSpan SettleTime { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Age at which a folder that is still incomplete is reported as late.</summary>
    public TimeSpan LateAfter { get; init; } = TimeSpan.FromMinutes(15);
}
