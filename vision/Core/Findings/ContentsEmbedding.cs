using System.Text.Json.Serialization;

namespace VisionInspection.Core.Findings;

/// <summary>What a container's contents look like, as a direction: contents of the same kind lie near each other.</summary>
/// <param name="Vector">64 signed bytes, as <see cref="Similarity.VectorIndex"/> takes them.</param>
public sealed record ContentsEmbedding(byte[] Vector)
{
    /// <summary>The same place by place; null where a result was read back, for it is not stored.</summary>
    [JsonIgnore]
    public ContentsCells? Cells { get; init; }
}

/// <summary>What each place of a container looks like; the container's own direction is that of the cells' mean.</summary>
/// <param name="Width">Cells across.</param>
/// <param name="Height">Cells down.</param>
/// <param name="Values">Channel by channel, row by row: <c>[64, height, width]</c>.</param>
/// <param name="Covers">The source pixels that all cells together lie over.</param>
public sealed record ContentsCells(int Width, int Height, float[] Values, PixelBox Covers);
