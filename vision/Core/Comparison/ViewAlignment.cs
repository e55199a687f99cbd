using VisionInspection.Core.Comparison.Alignment;
using VisionInspection.Core.Findings;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Core.Comparison;

/// <summary>The same window of two views of one conveyance or container, brought over each other; or why that failed.</summary>
public sealed class ViewAlignment
{
    // Under this the two look too little alike for the warp to be believed.
    private const double LeastLikeness = 0.45;

    private readonly AlignedPlanes? planes;

    private ViewAlignment(AlignedPlanes? planes, string? failure)
    {
        this.planes = planes;
        Failure = failure;
    }

    /// <summary>Why the second could not be brought over the first, one plain sentence; null where it could.</summary>
    public string? Failure { get; }

    /// <summary>How alike the two are once aligned: 1 is the same, unrelated pictures have about 0.3.</summary>
    public double Likeness => planes?.Likeness ?? 0;

    /// <summary>Aligns windows of two views.</summary>
    /// <param name="firstScan">The earlier scan.</param>
    /// <param name="first">Its view.</param>
    /// <param name="firstWindow">Part of it to compare, samples; null for all.</param>
    /// <param name="secondScan">The later scan.</param>
    /// <param name="second">Its view.</param>
    /// <param name="secondWindow">Part of it, samples; null for all.</param>
    public static ViewAlignment Of(
        Scan firstScan, ScanView first, PixelBox? firstWindow, Scan secondScan, ScanView second, PixelBox? secondWindow)
    {
        ArgumentNullException.ThrowIfNull(firstScan);
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(secondScan);
        ArgumentNullException.ThrowIfNull(second);
        if (Comparability.Refusal(firstScan, first, secondScan, second) is { } refusal)
        {
            return new ViewAlignment(null, refusal);
        }

        AlignedPlanes? planes = ScanAligner.Align(
            WorkingPlane.Of(first, firstWindow ?? Whole(first)), WorkingPlane.Of(second, secondWindow ?? Whole(second)));
        return planes is null || planes.Likeness < LeastLikeness
            ? new ViewAlignment(planes, "The two could not be aligned: nowhere do they look alike enough.")
            : new ViewAlignment(planes, null);
    }

    /// <summary>Where a place of the first view lies in the second; samples, the left upper corner of a view is (0, 0).</summary>
    /// <exception cref="InvalidOperationException">There is no warp at all.</exception>
    public (double X, double Y) InSecond(double x, double y) =>
        planes?.InSecond(x, y) ?? throw new InvalidOperationException(Failure);

    private static PixelBox Whole(ScanView view) => new(0, 0, view.Width, view.Height);
}
