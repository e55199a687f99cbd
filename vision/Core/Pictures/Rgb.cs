namespace VisionInspection.Core.Pictures;

/// <summary>A colour on the screen, sRGB.</summary>
internal readonly record struct Rgb(byte Red, byte Green, byte Blue)
{
    /// <summary>From <c>0xRRGGBB</c>.</summary>
    public static Rgb Hex(int code) => new((byte)(code >> 16 & 0xFF), (byte)(code >> 8 & 0xFF), (byte)(code & 0xFF));

    /// <summary>This colour with another over it.</summary>
    public Rgb Under(Rgb over, double alpha) => new(Mix(Red, over.Red, alpha), Mix(Green, over.Green, alpha), Mix(Blue, over.Blue, alpha));

    private static byte Mix(byte under, byte over, double alpha) => (byte)Math.Round(under + ((over - under) * Math.Clamp(alpha, 0, 1)));
}
