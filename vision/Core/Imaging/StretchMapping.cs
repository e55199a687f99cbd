using VisionInspection.Core.Findings;

namespace VisionInspection.Core.Imaging;

/// <summary>
/// The inverse of a stretch: from a place in the tensor, as shares of its width and height, to source pixels. Every
/// stage that makes a tensor hands one out with it.
/// </summary>
/// <param name="Covers">The source pixels that were stretched over the whole tensor.</param>
internal readonly record struct StretchMapping(PixelBox Covers)
{
    /// <summary>Source x of a share of the tensor's width.</summary>
    public double X(double share) => Covers.X + (share * Covers.Width);

    /// <summary>Source y of a share of the tensor's height.</summary>
    public double Y(double share) => Covers.Y + (share * Covers.Height);

    /// <summary>Share of the tensor's width of a source x.</summary>
    public double ShareX(double x) => (x - Covers.X) / Covers.Width;

    /// <summary>Share of the tensor's height of a source y.</summary>
    public double ShareY(double y) => (y - Covers.Y) / Covers.Height;
}
