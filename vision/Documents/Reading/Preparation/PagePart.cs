namespace VisionInspection.Documents.Reading.Preparation;

/// <summary>A part of a page's picture.</summary>
/// <param name="X">Its left edge on the page.</param>
/// <param name="Y">Its top edge on the page.</param>
/// <param name="Width">Pixels across.</param>
/// <param name="Height">Pixels down.</param>
/// <param name="Grey">Row by row, 0 is black.</param>
internal sealed record PagePart(int X, int Y, int Width, int Height, byte[] Grey);
