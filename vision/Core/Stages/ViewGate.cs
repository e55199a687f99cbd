using System.Globalization;
using VisionInspection.Core.Imaging;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Core.Stages;

/// <summary>Says in one plain sentence why a view cannot be judged; null where nothing speaks against it.</summary>
internal static class ViewGate
{
    /// <summary>What the view says about itself, before a sample is looked at.</summary>
    public static string? OfDescription(ScanView view)
    {
        if (view.Geometry != ViewGeometry.Side)
        {
            string geometry = view.Geometry switch
            {
                ViewGeometry.Top => "from above",
                ViewGeometry.Bottom => "from below",
                _ => "by backscatter",
            };
            return $"The view is taken {geometry}; the models know side views only.";
        }

        if (view.Primary.Quantity != PlaneQuantity.Transmission)
        {
            return "The view has no transmission plane.";
        }

        if (view.Primary.Source.Chroma >= Parameters.StrongColour)
        {
            return "The picture is in strong colour: a photograph or a coloured rendering, not the grey of a transmission scan.";
        }

        return view.Width < Parameters.LeastViewWidth || view.Height < Parameters.LeastViewHeight
            ? string.Create(CultureInfo.InvariantCulture,
                $"The view is too small: {view.Width} x {view.Height} samples, at least {Parameters.LeastViewWidth} x {Parameters.LeastViewHeight} are needed.")
            : null;
    }

    /// <summary>What its samples show: nothing, or nothing but extremes.</summary>
    public static string? OfPicture(SampleLevels levels, ReadOnlySpan<float> transmission, ReadOnlySpan<float> ranks)
    {
        (float low, float high) = Percentiles(transmission, ranks);
        if (high - low < Parameters.BlankSpread)
        {
            return levels.Dark > 0.5
                ? "The view is blank: nothing of the beam arrived anywhere."
                : "The view is blank: it shows no structure.";
        }

        if (levels.Dark > Parameters.DarkShare)
        {
            return $"The view is saturated: {Percent(levels.Dark)} of it is fully dark.";
        }

        double covered = Math.Max(1 - levels.Clear, double.Epsilon);
        double grey = Math.Max(0, covered - levels.Dark) / covered;
        return grey < Parameters.LeastGreyShare
            ? $"The view is saturated: only {Percent(grey)} of what is not air has a grey of its own."
            : null;
    }

    /// <summary>What the locator says the picture is.</summary>
    /// <param name="kind">What the locator takes the picture for.</param>
    /// <param name="leastUpright">Least probability of an upright scan, whole or cut.</param>
    public static string? OfKind(PictureKind kind, double leastUpright)
    {
        if (kind.Upright + kind.CutBelow >= leastUpright)
        {
            return null;
        }

        return kind.UpsideDown >= kind.NotXRay
            ? "The view is upside down."
            : "The picture does not look like an X-ray scan of a conveyance from the side.";
    }

    // The samples whose ranks lie nearest the 1st and 99th percentile bound the picture's contrast.
    private static (float Low, float High) Percentiles(ReadOnlySpan<float> transmission, ReadOnlySpan<float> ranks)
    {
        float low = 1;
        float high = 0;
        for (int i = 0; i < transmission.Length; i++)
        {
            if (ranks[i] is >= 0.01f and <= 0.99f)
            {
                low = Math.Min(low, transmission[i]);
                high = Math.Max(high, transmission[i]);
            }
        }

        return (low, high);
    }

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0} %");
}
