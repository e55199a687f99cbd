using System.Runtime.CompilerServices;

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
        for (int i = 0; i < transmission.Length; i++)
        {
            attenuation[i] = MathF.Log(Math.Clamp(transmission[i], Floor, 1)) * Scale;
        }
    }
}
