using VisionInspection.Core.Findings;
using VisionInspection.Core.Imaging;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Core.Pictures;

/// <summary>A view at the size of a screen, 8-bit grey, with the way from its samples to the picture's pixels.</summary>
internal sealed class ViewRendering
{
    // Transmission at which the logarithmic rendering is black.
    private const double LogBlack = 0.004;

    private readonly float[] transmission;
    private readonly StretchMapping mapping;
    private readonly bool logarithmic;

    public ViewRendering(ScanView view, OverlayOptions options)
    {
        logarithmic = options.Logarithmic;
        double shape = view is { PitchXMm: > 0, PitchYMm: > 0 }
            ? Math.Clamp(view.PitchYMm.Value / view.PitchXMm.Value, 0.25, 4)
            : 1;
        Width = Math.Clamp(view.Width, options.LeastWidth, options.MostWidth);
        Height = (int)Math.Clamp(Math.Round(Width * shape * view.Height / view.Width), 16, options.MostWidth);
        transmission = new float[Width * Height];
        ushort[] samples = view.Primary.Samples;
        mapping = Stretch.Window(
            samples, view.Width, new PixelBox(0, 0, view.Width, view.Height), SampleLevels.Of(samples, view.Width).Air, transmission, Width);
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Grey level of a pixel.</summary>
    public byte Grey(int x, int y)
    {
        double t = transmission[(y * Width) + x];
        double shown = logarithmic ? 1 - (Math.Log(Math.Max(t, LogBlack)) / Math.Log(LogBlack)) : t;
        return (byte)Math.Round(255 * shown);
    }

    /// <summary>Where source pixels come to lie.</summary>
    public (double Left, double Top, double Wide, double High) Place(PixelBox box)
    {
        double left = mapping.ShareX(box.X) * Width;
        double top = mapping.ShareY(box.Y) * Height;
        return (left, top, (mapping.ShareX(box.X + box.Width) * Width) - left, (mapping.ShareY(box.Y + box.Height) * Height) - top);
    }
}
