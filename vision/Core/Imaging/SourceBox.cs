using VisionInspection.Core.Findings;

namespace VisionInspection.Core.Imaging;

/// <summary>A box in source pixels before rounding: x along the conveyance, y down, right and bottom excluded.</summary>
internal readonly record struct SourceBox(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    /// <summary>The nearest whole pixels inside a view, at least one wide and high.</summary>
    public PixelBox ToPixels(int viewWidth, int viewHeight)
    {
        int left = (int)Math.Clamp(Math.Round(Left), 0, viewWidth - 1);
        int top = (int)Math.Clamp(Math.Round(Top), 0, viewHeight - 1);
        int right = (int)Math.Clamp(Math.Round(Right), left + 1, viewWidth);
        int bottom = (int)Math.Clamp(Math.Round(Bottom), top + 1, viewHeight);
        return new PixelBox(left, top, right - left, bottom - top);
    }
}
