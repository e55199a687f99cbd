using VisionInspection.Documents.Reading;

namespace VisionInspection.Documents.Understanding.Layout;

/// <summary>A word where the layout sees it.</summary>
/// <param name="Text">What was read, cleaned of rules that stuck to it.</param>
/// <param name="Box">Where it stands for the layout.</param>
/// <param name="Spot">Where it stands on the page picture: what a field's spot is made of.</param>
/// <param name="Confidence">The reader's confidence, 0 to 1.</param>
/// <param name="Page">Page, from 1.</param>
internal sealed record PlacedWord(string Text, PageBox Box, PageBox Spot, double Confidence, int Page)
{
    public int Left => Box.X;

    public int Right => Box.X + Box.Width;

    public int Top => Box.Y;

    public int Bottom => Box.Y + Box.Height;

    public double MiddleX => Box.X + (Box.Width / 2.0);

    public double MiddleY => Box.Y + (Box.Height / 2.0);

    /// <summary>Pixels per character.</summary>
    public double Pitch => Box.Width / (double)Math.Max(1, Text.Length);
}
