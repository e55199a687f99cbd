using VisionInspection.Core.Findings;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Core.Weighing;

/// <summary>The area behind a container's box on its near side: by the pixel size, or by what the container is.</summary>
internal static class ContainerArea
{
    // Outer lengths and heights, metres, by the first two characters of the size and type code (ISO 6346, ISO 668).
    private static readonly Dictionary<char, double> Lengths = new() { ['2'] = 6.058, ['4'] = 12.192, ['L'] = 13.716 };
    private static readonly Dictionary<char, double> Heights = new() { ['0'] = 2.438, ['2'] = 2.591, ['5'] = 2.896 };

    /// <summary>Square metres; null where neither the scan nor the calibration says how large a pixel is and nobody what the container is.</summary>
    /// <param name="view">The view.</param>
    /// <param name="box">The container's box.</param>
    /// <param name="calibration">The scanner's calibration; null without one.</param>
    /// <param name="sizeType">ISO 6346 size and type; null where not given.</param>
    public static double? Of(ScanView view, PixelBox box, ScannerCalibration? calibration, string? sizeType)
    {
        double? x = view.PitchXMm ?? calibration?.PitchXMm, y = view.PitchYMm ?? calibration?.PitchYMm;
        if (x is > 0 && y is > 0)
        {
            return box.Width * x * box.Height * y / 1e6;
        }

        return sizeType is { Length: >= 2 } && Lengths.TryGetValue(sizeType[0], out double length) && Heights.TryGetValue(sizeType[1], out double height)
            ? length * height
            : null;
    }
}
