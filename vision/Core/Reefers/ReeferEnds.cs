using VisionInspection.Core.Findings;
using VisionInspection.Core.Imaging;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Core.Reefers;

/// <summary>Both ends of a located container, as the reefer models want them.</summary>
internal static class ReeferEnds
{
    /// <summary>The left end and the right end, at the view's primary energy.</summary>
    /// <param name="view">The view.</param>
    /// <param name="air">Level of open air in its primary plane, in sample units.</param>
    /// <param name="box">Left, top, right and bottom of the container in source pixels.</param>
    /// <param name="window">How ends are cut.</param>
    public static EndPicture[] Of(ScanView view, float air, (double Left, double Top, double Right, double Bottom) box, EndWindow window)
    {
        return [End(false), End(true)];

        EndPicture End(bool atRight) =>
            new(view.Primary.Samples, view.Width, air, window.Cut(box, atRight, view.Width, view.Height), atRight);
    }

    /// <summary>The same ends with the view's low energy, where it has one. Rendered to 8 bits, two energies differ by less than their rounding.</summary>
    public static EndPicture[] WithLow(ScanView view, params EndPicture[] ends)
    {
        if (view.LowEnergy is not { Source.Bits: > 8, Samples: var low })
        {
            return ends;
        }

        float air = SampleLevels.Of(low, view.Width).Air;
        return [.. ends.Select(end => end with { Low = low, LowAir = air })];
    }
}
