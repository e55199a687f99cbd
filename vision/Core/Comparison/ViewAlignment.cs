using VisionInspection.Core.Comparison.Alignment;
using VisionInspection.Core.Findings;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Core.Comparison;

/// <summary>Windows of two views of one conveyance or container, brought over each other; or why that failed.</summary>
public sealed class ViewAlignment
{
    // Under this likeness the warp is not to be believed; under the lower one there is nothing of the one in the other. On
    // simulated pairs the same reach 0.65 and more, different conveyances stay under 0.5.
    private const double LeastLikeness = 0.55, Unlike = 0.45;

    private ViewAlignment(AlignedPlanes? planes, string? failure, double? firstSampleCm2)
    {
        Planes = planes;
        Failure = failure;
        FirstSampleCm2 = firstSampleCm2;
    }

    /// <summary>Why the second could not be brought over the first, one plain sentence; null where it could.</summary>
    public string? Failure { get; }

    /// <summary>How alike the two are once aligned: 1 is the same, unrelated pictures have 0.1 to 0.4.</summary>
    public double Likeness => Planes?.Likeness ?? 0;

    /// <summary>The learned models that had a say: none where the beam stood as before.</summary>
    public IReadOnlyList<ModelIdentity> Models { get; private init; } = [];

    internal AlignedPlanes? Planes { get; }

    /// <summary>Area of a sample of the first view, cm²; null where its pitch is unknown.</summary>
    internal double? FirstSampleCm2 { get; }

    /// <summary>The views must not be compared at all.</summary>
    internal bool Refused { get; private init; }

    /// <summary>Nothing of the one is in the other.</summary>
    internal bool Different => Planes is not null && Likeness < Unlike;

    /// <summary>Aligns windows of two views.</summary>
    /// <param name="firstScan">The earlier scan.</param>
    /// <param name="first">Its view.</param>
    /// <param name="firstWindow">Part of it to compare, samples; null for all.</param>
    /// <param name="secondScan">The later scan.</param>
    /// <param name="second">Its view.</param>
    /// <param name="secondWindow">Part of it, samples; null for all.</param>
    /// <param name="models">Align; null to do without them.</param>
    public static ViewAlignment Of(
        Scan firstScan, ScanView first, PixelBox? firstWindow, Scan secondScan, ScanView second, PixelBox? secondWindow,
        AlignmentModels? models = null)
    {
        ArgumentNullException.ThrowIfNull(firstScan);
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(secondScan);
        ArgumentNullException.ThrowIfNull(second);
        double? cm2 = first is { PitchXMm: double x, PitchYMm: double y } ? x * y / 100 : null;
        PixelBox inFirst = firstWindow ?? Whole(first), inSecond = secondWindow ?? Whole(second);
        if (Comparability.Refusal(firstScan, first, inFirst, secondScan, second, inSecond) is { } refusal)
        {
            return new ViewAlignment(null, refusal, cm2) { Refused = true };
        }

        AlignedPlanes? planes = ScanAligner.Align(
            WorkingPlane.Of(first, inFirst), WorkingPlane.Of(second, inSecond), models ?? (IAlignmentKernels)KernelsInCode.Instance);
        string? failure = planes is null ? "Could not align: neither of the two shows enough of the other."
            : planes.Likeness < Unlike ? "Not the same: nowhere does the second scan look like the first."
            : planes.Likeness < LeastLikeness ? "Could not align: the two look somewhat alike, but no warp between them can be believed."
            : null;
        return new ViewAlignment(planes, failure, cm2) { Models = planes?.Rest is null ? [] : models?.Models ?? [] };
    }

    /// <summary>Where a place of the first view lies in the second; samples, the left upper corner of a view is (0, 0).</summary>
    /// <exception cref="InvalidOperationException">There is no warp at all.</exception>
    public (double X, double Y) InSecond(double x, double y) =>
        Planes?.InSecond(x, y) ?? throw new InvalidOperationException(Failure);

    private static PixelBox Whole(ScanView view) => new(0, 0, view.Width, view.Height);
}
