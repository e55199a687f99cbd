using VisionInspection.Documents.Input;

namespace VisionInspection.Documents.Reading.Preparation;

/// <summary>Decides how a page is turned, unbent and enlarged for reading.</summary>
internal static class Straightening
{
    // The engine bears this much, and a resampled page is a blurred one.
    private const double LeastSkew = 0.15;

    // Print of fewer pixels per inch than this gains by being enlarged to what the engine was trained on.
    private const double CoarseBelow = 190;
    private const double EnlargedTo = 300;

    // A profile this flat has no lines that an angle could be told from.
    private const double LeastSharpness = 1.3;

    /// <summary>Decides.</summary>
    /// <param name="raster">The page as it came.</param>
    /// <param name="degrees">Quarter turns that are known already.</param>
    /// <param name="lines">How its lines run after that.</param>
    public static PageGeometry Of(PageRaster raster, int degrees, PageLines lines)
    {
        bool isSkewed = (Math.Abs(lines.Angle.Degrees) >= LeastSkew && lines.Angle.Sharpness >= LeastSharpness) || lines.Bow is not null;
        return new PageGeometry(raster.Width, raster.Height, ScaleOf(raster), degrees, isSkewed ? lines.Angle.Degrees : 0, lines.Bow);
    }

    /// <summary>The geometry of a page that was read before.</summary>
    public static PageGeometry Of(PageRaster raster, ReadPage page) =>
        new(raster.Width, raster.Height, ScaleOf(raster), page.Turn, page.Skew, page.Bow is { } bow ? new LineBow(bow) : null);

    private static double ScaleOf(PageRaster raster) => raster.Resolution < CoarseBelow ? EnlargedTo / raster.Resolution : 1;
}
