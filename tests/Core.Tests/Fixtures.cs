using VisionInspection.ImagingFormats;

namespace VisionInspection.Core.Tests;

/// <summary>Real files beside the repository, read by the product's own reader.</summary>
internal static class Fixtures
{
    public static string Folder { get; } = Path.Combine(Golden.Root, "..", "shared", "fixtures");

    /// <summary>Reads one as a scan.</summary>
    public static Scan Scan(params string[] path)
    {
        string file = Path.Combine([Folder, .. path]);
        using FileStream stream = File.OpenRead(file);
        return ScanReader.Read(Path.GetFileName(file), stream, ReadLimits.Default);
    }

    /// <summary>The same scan with its first plane's pixels taken from elsewhere: a size, and a value for each place in it.</summary>
    public static Scan Redrawn(Scan scan, int width, int height, Func<ScanView, int, int, double> sample)
    {
        ScanView view = scan.Views[0];
        var samples = new ushort[width * height];
        for (int i = 0; i < samples.Length; i++)
        {
            samples[i] = (ushort)Math.Clamp(Math.Round(sample(view, i % width, i / width)), 0, ushort.MaxValue);
        }

        return scan with
        {
            Views = [view with { Width = width, Height = height, Planes = [view.Primary with { Samples = samples }] }],
        };
    }

    /// <summary>A sample of a view's primary plane.</summary>
    public static ushort At(ScanView view, int x, int y) => view.Primary.Samples[(y * view.Width) + x];
}
