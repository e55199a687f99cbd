using VisionInspection.Documents.Reading;

namespace VisionInspection.Documents.Understanding.Layout;

/// <summary>Words that are read as one thing: a phrase, a cell, a value.</summary>
/// <param name="Words">At least one, in reading order.</param>
internal record WordRun(IReadOnlyList<PlacedWord> Words)
{
    public int Page => Words[0].Page;

    public int Left => Words.Min(word => word.Left);

    public int Right => Words.Max(word => word.Right);

    public int Top => Words.Min(word => word.Top);

    public int Bottom => Words.Max(word => word.Bottom);

    public double MiddleX => (Left + Right) / 2.0;

    public double MiddleY => (Top + Bottom) / 2.0;

    public int Height => Bottom - Top;

    public string Text => string.Join(' ', Words.Select(word => word.Text));

    /// <summary>The readers' confidence in all of it: the geometric mean, so that one bad word shows.</summary>
    public double Confidence => Math.Exp(Words.Average(word => Math.Log(Math.Clamp(word.Confidence, 0.05, 1))));

    /// <summary>Where it stands on the page picture.</summary>
    public PageSpot Spot => new(Page, Union(Words.Select(word => word.Spot)));

    /// <summary>How far the two overlap from left to right, in pixels; negative for a gap.</summary>
    public int OverlapX(WordRun other) => Math.Min(Right, other.Right) - Math.Max(Left, other.Left);

    /// <summary>How far the two overlap from top to bottom, in pixels; negative for a gap.</summary>
    public int OverlapY(WordRun other) => Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top);

    /// <summary>The smallest box around all.</summary>
    public static PageBox Union(IEnumerable<PageBox> boxes)
    {
        int left = int.MaxValue, top = int.MaxValue, right = 0, bottom = 0;
        foreach (PageBox box in boxes)
        {
            left = Math.Min(left, box.X);
            top = Math.Min(top, box.Y);
            right = Math.Max(right, box.X + box.Width);
            bottom = Math.Max(bottom, box.Y + box.Height);
        }

        return new PageBox(left, top, right - left, bottom - top);
    }
}
