namespace VisionInspection.Core.Weighing;

/// <summary>Kilograms with the bounds between which the truth lies in nine of ten cases.</summary>
/// <param name="Low">Lower bound.</param>
/// <param name="Kg">The estimate.</param>
/// <param name="High">Upper bound.</param>
internal readonly record struct MassInterval(double Low, double Kg, double High)
{
    /// <summary>ISO 668: no container weighs more with all that is in it.</summary>
    public const double Most = 30_480;

    private const double KgPerTonne = 1000;

    /// <summary>From the model's three densities and the area they stand for.</summary>
    /// <param name="density">5 %, 50 % and 95 % of t/m².</param>
    /// <param name="areaM2">m².</param>
    /// <param name="lowScale">What the model's lower half of the interval is stretched by.</param>
    /// <param name="highScale">What its upper half is stretched by.</param>
    public static MassInterval Of(ReadOnlySpan<float> density, double areaM2, double lowScale, double highScale)
    {
        double low = density[0], middle = density[1], high = density[2], kg = areaM2 * KgPerTonne;
        return new MassInterval((middle - (lowScale * (middle - low))) * kg, middle * kg, (middle + (highScale * (high - middle))) * kg);
    }

    /// <summary>As a calibrated scanner has it.</summary>
    public MassInterval Calibrated(ScannerCalibration calibration) => new(
        calibration.Gain * (Kg - (calibration.Spread * (Kg - Low))),
        calibration.Gain * Kg,
        calibration.Gain * (Kg + (calibration.Spread * (High - Kg))));

    /// <summary>No less than nothing, no more than a container may weigh.</summary>
    public MassInterval Possible() => new(Math.Clamp(Low, 0, Most), Math.Clamp(Kg, 0, Most), Math.Clamp(High, 0, Most));
}
