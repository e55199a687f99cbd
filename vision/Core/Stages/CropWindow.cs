using VisionInspection.Core.Findings;
using VisionInspection.Core.Imaging;
using VisionInspection.Core.Models;

namespace VisionInspection.Core.Stages;

/// <summary>The source pixels that the judge looks at: a located box grown by the model's margins, inside the view.</summary>
/// <param name="Side">Margin left and right, as a share of the box's width.</param>
/// <param name="Above">Margin above, as a share of its height.</param>
/// <param name="Below">Margin below, as a share of its height.</param>
internal sealed record CropWindow(double Side, double Above, double Below)
{
    /// <summary>Reads the margins of the model's input.</summary>
    /// <exception cref="KeyNotFoundException">One is missing.</exception>
    public static CropWindow Of(ModelManifest manifest)
    {
        IReadOnlyDictionary<string, double> margins = manifest.Inputs[0].Margins;
        return new CropWindow(margins["side"], margins["above"], margins["below"]);
    }

    /// <summary>The window of a box: floor of its low and ceiling of its high sides, clipped to the view.</summary>
    public PixelBox Around(SourceBox box, int viewWidth, int viewHeight)
    {
        int left = (int)Math.Max(0, Math.Floor(box.Left - (Side * box.Width)));
        int top = (int)Math.Max(0, Math.Floor(box.Top - (Above * box.Height)));
        int right = (int)Math.Min(viewWidth, Math.Ceiling(box.Right + (Side * box.Width)));
        int bottom = (int)Math.Min(viewHeight, Math.Ceiling(box.Bottom + (Below * box.Height)));
        return new PixelBox(left, top, Math.Max(0, right - left), Math.Max(0, bottom - top));
    }
}
