namespace VisionInspection.ImagingFormats;

/// <summary>A finding that was already in the file.</summary>
/// <param name="Algorithm">Name of what found it.</param>
/// <param name="Version">Its version; empty where the format does not say.</param>
/// <param name="Time">When, UTC; null where the format does not say.</param>
/// <param name="Verdict">Its word on the scan.</param>
/// <param name="Regions">Where, in samples of a view.</param>
public sealed record PriorResult(
    string Algorithm, string Version, DateTimeOffset? Time, PriorVerdict Verdict, IReadOnlyList<PriorRegion> Regions)
{
    /// <summary>What it said besides, in its own words; empty where nothing.</summary>
    public string Note { get; init; } = "";
}

/// <summary>An earlier finder's word on a scan.</summary>
public enum PriorVerdict
{
    /// <summary>It found something.</summary>
    Alarm,

    /// <summary>It found nothing.</summary>
    Clear,

    /// <summary>It could not tell.</summary>
    Unknown,
}

/// <summary>A region of a prior result, in pixels of the named view.</summary>
/// <param name="View">Id of the view.</param>
/// <param name="X">Left, in lines.</param>
/// <param name="Y">Top, in samples.</param>
/// <param name="Width">Width, in lines.</param>
/// <param name="Height">Height, in samples.</param>
/// <param name="Category">The finder's word for it.</param>
/// <param name="Probability">0 to 1.</param>
public sealed record PriorRegion(string View, int X, int Y, int Width, int Height, string Category, double Probability);
