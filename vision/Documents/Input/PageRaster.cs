namespace VisionInspection.Documents.Input;

/// <summary>A page's picture as it came: not yet turned, not straightened.</summary>
/// <param name="Width">Pixels across.</param>
/// <param name="Height">Pixels down.</param>
/// <param name="Resolution">Pixels per inch.</param>
/// <param name="Grey">Row by row, 0 is black.</param>
internal sealed record PageRaster(int Width, int Height, double Resolution, byte[] Grey)
{
    /// <summary>Red, green, blue, interleaved, where the page has colour; null where it has none.</summary>
    public byte[]? Colour { get; init; }
}
