using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace VisionInspection.Core.Imaging;

/// <summary>Minus the logarithm of transmission, scaled to 0 for air and 1 for 0.5 % and less.</summary>
internal static class LogAttenuation
{
    // Below this a port scanner shows noise, not cargo.
    private const float Floor = 0.005f;

    private static readonly float Scale = 1 / MathF.Log(Floor);

    /// <summary>Scaled attenuation of transmissions in 0..1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Of(ReadOnlySpan<float> transmission, Span<float> attenuation)
    {
        ReadOnlySpan<Vector<float>> wide = MemoryMarshal.Cast<float, Vector<float>>(transmission);
        Span<Vector<float>> wideAttenuation = MemoryMarshal.Cast<float, Vector<float>>(attenuation);
        Vector<float> floor = new(Floor), scale = new(Scale);
        for (int i = 0; i < wide.Length; i++)
        {
            wideAttenuation[i] = Vector.Log(Vector.Min(Vector.Max(wide[i], floor), Vector<float>.One)) * scale;
        }

        for (int i = wide.Length * Vector<float>.Count; i < transmission.Length; i++)
        {
            attenuation[i] = MathF.Log(Math.Clamp(transmission[i], Floor, 1)) * Scale;
        }
    }
}
