namespace VisionInspection.Core.Pictures;

/// <summary>
/// The colours of a heat map, 0 to 255: violet over red to yellow with evenly rising lightness, so that twice the value
/// also looks about twice as much, in grey print too. Computed in OKLCH (B. Ottosson, "A perceptual color space", 2020).
/// </summary>
internal static class HeatColours
{
    private static readonly Rgb[] Table = [.. Enumerable.Range(0, 256).Select(i => Compute(i / 255.0))];

    /// <summary>The colour of a value.</summary>
    public static Rgb Of(byte value) => Table[value];

    private static Rgb Compute(double value)
    {
        double lightness = 0.36 + (0.56 * value);
        double chroma = 0.19 - (0.02 * value);
        double hue = (-60 + (160 * value)) * Math.PI / 180;
        return FromOklab(lightness, chroma * Math.Cos(hue), chroma * Math.Sin(hue));
    }

    private static Rgb FromOklab(double lightness, double a, double b)
    {
        double l = Cube(lightness + (0.3963377774 * a) + (0.2158037573 * b));
        double m = Cube(lightness - (0.1055613458 * a) - (0.0638541728 * b));
        double s = Cube(lightness - (0.0894841775 * a) - (1.2914855480 * b));
        return new Rgb(
            Encoded((4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s)),
            Encoded((-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s)),
            Encoded((-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s)));
    }

    private static double Cube(double value) => value * value * value;

    // IEC 61966-2-1.
    private static byte Encoded(double linear)
    {
        double clamped = Math.Clamp(linear, 0, 1);
        double encoded = clamped <= 0.0031308 ? 12.92 * clamped : (1.055 * Math.Pow(clamped, 1 / 2.4)) - 0.055;
        return (byte)Math.Round(255 * encoded);
    }
}
