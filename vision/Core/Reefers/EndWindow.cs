using VisionInspection.Core.Findings;
using VisionInspection.Core.Models;

namespace VisionInspection.Core.Reefers;

/// <summary>The source pixels of an end of a located container, as both reefer models want them cut.</summary>
/// <param name="Outside">How far beyond the outer face, as a share of the container's width in the picture.</param>
/// <param name="Inside">How far into it, as a share of the same.</param>
/// <param name="Above">Margin above, as a share of its height.</param>
/// <param name="Below">Margin below, as a share of its height.</param>
public sealed record EndWindow(double Outside, double Inside, double Above, double Below)
{
    internal static EndWindow Of(ModelManifest manifest)
    {
        IReadOnlyDictionary<string, double> margins = manifest.Inputs[0].Margins;
        return new EndWindow(margins["outside"], margins["inside"], margins["above"], margins["below"]);
    }

    /// <summary>The window: floor of its low and ceiling of its high sides, clipped to the view.</summary>
    /// <param name="box">Left, top, right and bottom of the container in source pixels.</param>
    /// <param name="atRight">Of its right end.</param>
    /// <param name="viewWidth">Width of the view.</param>
    /// <param name="viewHeight">Height of the view.</param>
    public PixelBox Cut((double Left, double Top, double Right, double Bottom) box, bool atRight, int viewWidth, int viewHeight)
    {
        double wide = box.Right - box.Left, high = box.Bottom - box.Top;
        double from = atRight ? box.Right - (Inside * wide) : box.Left - (Outside * wide);
        double to = atRight ? box.Right + (Outside * wide) : box.Left + (Inside * wide);
        int left = (int)Math.Max(0, Math.Floor(from)), top = (int)Math.Max(0, Math.Floor(box.Top - (Above * high)));
        int right = (int)Math.Min(viewWidth, Math.Ceiling(to)), bottom = (int)Math.Min(viewHeight, Math.Ceiling(box.Bottom + (Below * high)));
        return new PixelBox(left, top, Math.Max(0, right - left), Math.Max(0, bottom - top));
    }
}
