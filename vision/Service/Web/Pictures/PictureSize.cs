namespace VisionInspection.Service.Web.Pictures;

/// <summary>How large a view goes to the browser: as wide as asked, never enlarged, never more than a screen can use.</summary>
/// <param name="Width">Columns.</param>
/// <param name="Height">Rows.</param>
internal readonly record struct PictureSize(int Width, int Height)
{
    /// <summary>Most pixels in one answer: 64 MiB of samples.</summary>
    public const long MostPixels = 32L << 20;

    /// <summary>Size of a view of this size when at most <paramref name="asked"/> columns are wanted.</summary>
    /// <param name="width">Columns of the view.</param>
    /// <param name="height">Rows of the view.</param>
    /// <param name="asked">Most columns wanted.</param>
    public static PictureSize Of(int width, int height, int asked)
    {
        double byWidth = (double)asked / width;
        double byPixels = Math.Sqrt((double)MostPixels / ((double)width * height));
        double scale = Math.Min(1, Math.Min(byWidth, byPixels));
        return new PictureSize(
            Math.Clamp((int)Math.Round(width * scale), 1, width), Math.Clamp((int)Math.Round(height * scale), 1, height));
    }
}
