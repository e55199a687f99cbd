using System.Numerics;
using System.Runtime.CompilerServices;
using VisionInspection.Core.Findings;
using VisionInspection.Core.Imaging;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Core.Comparison.Alignment;

/// <summary>A window of a view at the size that comparing works on, as transmission against its own air and as attenuation.</summary>
internal sealed class WorkingPlane
{
    private const int MostRows = 512, MostColumns = 2048;

    // Transmission under which aligning would follow noise: 8-bit pictures end here.
    private const float Floor = 0.010f;

    private WorkingPlane(Plane transmission, PixelBox window, int bits)
    {
        Bits = bits;
        Transmission = transmission;
        Window = window;
        Attenuation = new Plane(transmission.Width, transmission.Height);
        Logarithm(transmission.Samples, Attenuation.Samples, Floor);
    }

    /// <summary>Share of open air, 0 to 1.</summary>
    public Plane Transmission { get; }

    /// <summary>Minus its logarithm.</summary>
    public Plane Attenuation { get; }

    /// <summary>Bits per sample of the file: few of them are too coarse for the dark.</summary>
    public int Bits { get; }

    /// <summary>The samples of the view that it stands for.</summary>
    public PixelBox Window { get; }

    public int Width => Transmission.Width;

    public int Height => Transmission.Height;

    /// <summary>Source samples per sample here.</summary>
    public double ScaleX => (double)Window.Width / Width;

    /// <summary>Source samples per sample here.</summary>
    public double ScaleY => (double)Window.Height / Height;

    public static WorkingPlane Of(ScanView view, PixelBox window)
    {
        ushort[] samples = view.Primary.Samples;
        int height = Math.Min(window.Height, MostRows), width = Math.Min(window.Width, MostColumns);
        var plane = new Plane(width, height);
        Stretch.Window(samples, view.Width, window, SampleLevels.Of(samples, view.Width).Air, plane.Samples, width);
        return new WorkingPlane(plane, window, view.Primary.Source.Bits);
    }

    /// <summary>The same window with other numbers of columns and rows.</summary>
    public WorkingPlane Sized(int width, int height) =>
        width == Width && height == Height ? this : new WorkingPlane(Resample.To(Transmission, width, height), Window, Bits);

    /// <summary>Minus the logarithm of what is over the floor, which stands for all under it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Logarithm(ReadOnlySpan<float> transmission, Span<float> attenuation, float floor)
    {
        int i = 0, wide = Vector<float>.Count;
        for (; i <= transmission.Length - wide; i += wide)
        {
            (-Vector.Log(Vector.Max(new Vector<float>(floor), new Vector<float>(transmission[i..])))).CopyTo(attenuation[i..]);
        }

        for (; i < transmission.Length; i++)
        {
            attenuation[i] = -MathF.Log(MathF.Max(floor, transmission[i]));
        }
    }
}
