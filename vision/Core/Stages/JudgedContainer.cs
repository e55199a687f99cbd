using VisionInspection.Core.Findings;

namespace VisionInspection.Core.Stages;

/// <summary>A located container with its verdict.</summary>
/// <param name="View">The view it is in.</param>
/// <param name="Located">Where it is.</param>
/// <param name="Window">The source pixels that were looked at.</param>
/// <param name="Slot">Its place in the batch; -1 where it was not run.</param>
/// <param name="Verdict">The verdict.</param>
internal sealed record JudgedContainer(
    LocatedView View, LocatedContainer Located, PixelBox Window, int Slot, EmptyVerdict Verdict)
{
    /// <summary>Mass of what is inside; null before it was weighed.</summary>
    public WeightEstimate? Weight { get; init; }

    /// <summary>What it looks like inside; null where nothing is.</summary>
    public ContentsEmbedding? Contents { get; init; }
}
