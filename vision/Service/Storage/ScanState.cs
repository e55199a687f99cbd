namespace VisionInspection.Service.Storage;

/// <summary>Where an accepted scan stands. The numbers are those of the database.</summary>
internal enum ScanState
{
    /// <summary>Durable, and waiting for its result.</summary>
    Received = 0,

    /// <summary>Inspected.</summary>
    Done = 1,

    /// <summary>Not a scan this product can read; in quarantine.</summary>
    Refused = 2,

    /// <summary>Readable, but its inspection failed every time.</summary>
    Failed = 3,
}
