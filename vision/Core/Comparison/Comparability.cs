using System.Globalization;
using VisionInspection.Core.Findings;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Core.Comparison;

/// <summary>Says by name why two views must not be compared; null where nothing speaks against it.</summary>
internal static class Comparability
{
    // Beams whose highest energies differ by more than this attenuate too differently to be subtracted.
    private const double MostEnergyRatio = 1.5;

    private const int LeastSide = 32;

    public static string? Refusal(
        Scan firstScan, ScanView first, PixelBox firstWindow, Scan secondScan, ScanView second, PixelBox secondWindow)
    {
        if (first.Geometry != second.Geometry)
        {
            return $"The views differ in geometry: '{first.Id}' of the first scan is taken from {Name(first.Geometry)}, "
                + $"'{second.Id}' of the second from {Name(second.Geometry)}.";
        }

        foreach ((ScanView view, PixelBox window, string which) in new[] { (first, firstWindow, "first"), (second, secondWindow, "second") })
        {
            if (view.Primary.Quantity != PlaneQuantity.Transmission)
            {
                return $"View '{view.Id}' of the {which} scan has no transmission plane.";
            }

            if (window.Width < LeastSide || window.Height < LeastSide)
            {
                return string.Create(CultureInfo.InvariantCulture,
                    $"What is to be compared in view '{view.Id}' of the {which} scan is too small: {window.Width} x {window.Height} samples, at least {LeastSide} x {LeastSide} are needed.");
            }
        }

        bool lowFirst = first.Primary.Energy == Energy.Low, lowSecond = second.Primary.Energy == Energy.Low;
        if (lowFirst != lowSecond)
        {
            return $"The views differ in energy: the first scan's is {first.Primary.Energy}, the second's {second.Primary.Energy}.";
        }

        double energyFirst = firstScan.System?.EnergiesMeV.DefaultIfEmpty().Max() ?? 0;
        double energySecond = secondScan.System?.EnergiesMeV.DefaultIfEmpty().Max() ?? 0;
        double ratio = energyFirst > 0 && energySecond > 0 ? energyFirst / energySecond : 1;
        return ratio is > MostEnergyRatio or < 1 / MostEnergyRatio
            ? string.Create(CultureInfo.InvariantCulture,
                $"The machines differ in energy: {energyFirst:0.###} MeV for the first scan, {energySecond:0.###} MeV for the second.")
            : null;
    }

    private static string Name(ViewGeometry geometry) => geometry switch
    {
        ViewGeometry.Side => "the side",
        ViewGeometry.Top => "above",
        ViewGeometry.Bottom => "below",
        _ => "one side by backscatter",
    };
}
