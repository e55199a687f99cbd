using VisionInspection.Core.Findings;

namespace VisionInspection.Core.Reefers;

/// <summary>One end of a container in a plane of 16-bit transmission.</summary>
/// <param name="Samples">The plane, row by row.</param>
/// <param name="Width">Its width.</param>
/// <param name="Air">Level of open air, in sample units.</param>
/// <param name="Window">The part of it that shows the end.</param>
/// <param name="AtRight">The outer face is on the right: the window is mirrored before it is looked at.</param>
public sealed record EndPicture(ushort[] Samples, int Width, float Air, PixelBox Window, bool AtRight)
{
    /// <summary>The same plane at the low energy, where <see cref="Samples"/> are at the high one; null where there is none.</summary>
    public ushort[]? Low { get; init; }

    /// <summary>Level of open air in <see cref="Low"/>, in sample units.</summary>
    public float LowAir { get; init; }

    /// <summary>The same end in an earlier scan, brought over this one; null where there is none.</summary>
    public CutEnd? Earlier { get; init; }
}
