using VisionInspection.Core.Imaging;

namespace VisionInspection.Core.Reefers;

/// <summary>
/// Transmission of an end at the size that the concealment model sees, its outer face on the left, row by row in 0..1; exactly 0
/// where nothing is known.
/// </summary>
/// <param name="High">At the high energy, or the only one.</param>
/// <param name="Low">At the low one; null where there is none.</param>
public sealed record CutEnd(float[] High, float[]? Low)
{
    /// <summary>Samples across, about 1.8 cm each.</summary>
    public const int Width = 64;

    /// <summary>Samples down, about 1.8 cm each.</summary>
    public const int Height = 176;

    // What is known is never 0: the least step of 16 bits.
    internal const float Least = 1f / ushort.MaxValue;

    /// <summary>An end cut along its window and stretched.</summary>
    public static CutEnd Of(EndPicture end)
    {
        ArgumentNullException.ThrowIfNull(end);
        return new CutEnd(Plane(end, end.Samples, end.Air), end.Low is null ? null : Plane(end, end.Low, end.LowAir));
    }

    private static float[] Plane(EndPicture end, ushort[] samples, float air)
    {
        var plane = new float[Width * Height];
        Stretch.Window(samples, end.Width, end.Window, air, plane, Width);
        for (int i = 0; i < plane.Length; i++)
        {
            plane[i] = Math.Max(plane[i], Least);
        }

        if (end.AtRight)
        {
            EndTensor.Mirror(plane, Width);
        }

        return plane;
    }
}
