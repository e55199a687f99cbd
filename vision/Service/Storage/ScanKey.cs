namespace VisionInspection.Service.Storage;

/// <summary>A scan's name: the station that sent it and the scanner's own identifier there.</summary>
/// <param name="Station">The station.</param>
/// <param name="ScanId">Unique at the station.</param>
internal readonly record struct ScanKey(string Station, string ScanId)
{
    /// <summary>For messages: <c>gate-3/SC-20261122-0071</c>.</summary>
    public override string ToString() => $"{Station}/{ScanId}";
}
