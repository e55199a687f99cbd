namespace VisionInspection.Documents.Input;

/// <summary>What one file may ask for; checked before the memory or the time is spent.</summary>
public sealed record InputLimits
{
    /// <summary>Bytes of the file.</summary>
    public long FileBytes { get; init; } = 256L << 20;

    /// <summary>Pages.</summary>
    public int Pages { get; init; } = 1000;

    /// <summary>Pixels of a page's picture. A larger page is drawn at less resolution, down to <see cref="LeastResolution"/>.</summary>
    public long PagePixels { get; init; } = 40_000_000;

    /// <summary>Pixels per inch below which nothing is drawn: a page that still is too large is refused.</summary>
    public double LeastResolution { get; init; } = 100;

    /// <summary>Time to draw one page, to list its text, or to read its words.</summary>
    public TimeSpan PageTime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Address space of a child process.</summary>
    public long ChildBytes { get; init; } = 1L << 30;

    /// <summary>Bytes of text layer per page, and of each embedded file.</summary>
    public long TextBytes { get; init; } = 16L << 20;
}
