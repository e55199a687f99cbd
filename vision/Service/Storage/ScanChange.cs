namespace VisionInspection.Service.Storage;

/// <summary>Something that a live view wants to know. It says where to look, not what stands there.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="ScanId"><see cref="ScanRecord.Id"/>.</param>
internal readonly record struct ScanChange(ScanChangeKind Kind, long ScanId);

/// <summary>What happened to a scan.</summary>
internal enum ScanChangeKind
{
    /// <summary>It was accepted.</summary>
    Received,

    /// <summary>It has its result.</summary>
    Finished,

    /// <summary>A person decided on it.</summary>
    Decided,
}
