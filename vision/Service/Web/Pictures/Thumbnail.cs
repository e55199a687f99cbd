using VisionInspection.Codecs;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Service.Web.Pictures;

/// <summary>The small picture in the list: the first view, its contrast stretched, as an 8-bit PNG.</summary>
internal static class Thumbnail
{
    // Twice the 104 by 44 pixels of the list, for sharp screens.
    private const int MostWidth = 208;
    private const int MostHeight = 88;

    // What the two darkest and lightest promille measure is noise, not picture.
    private const double Cut = 0.002;

    /// <summary>Draws it.</summary>
    /// <param name="view">The view to show.</param>
    /// <param name="stopping">Checked once a row.</param>
    public static byte[] Of(ScanView view, CancellationToken stopping)
    {
        double scale = Math.Min(1, Math.Min((double)MostWidth / view.Width, (double)MostHeight / view.Height));
        int width = Math.Max(1, (int)Math.Round(view.Width * scale));
        int height = Math.Max(1, (int)Math.Round(view.Height * scale));
        ushort[] samples = AreaAverage.Reduce(view.Primary.Samples, view.Width, view.Height, width, height, stopping);
        return PngWriter.Gray8(Stretch(samples), width, height, level: 6);
    }

    private static byte[] Stretch(ushort[] samples)
    {
        ushort[] ordered = [.. samples.Order()];
        double low = ordered[(int)(Cut * (ordered.Length - 1))];
        double high = ordered[(int)((1 - Cut) * (ordered.Length - 1))];
        double gain = high > low ? byte.MaxValue / (high - low) : 0;
        return [.. samples.Select(sample => gain == 0
            ? (byte)(sample >> 8)
            : (byte)Math.Clamp(Math.Round((sample - low) * gain), 0, byte.MaxValue))];
    }
}
