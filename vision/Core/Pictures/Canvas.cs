using VisionInspection.Codecs;

namespace VisionInspection.Core.Pictures;

/// <summary>An RGB picture that is drawn on; whatever falls beside it is left out.</summary>
internal sealed class Canvas(int width, int height)
{
    private readonly byte[] samples = new byte[checked(width * height * 3)];

    public int Width => width;

    public int Height => height;

    /// <summary>Sets a pixel of the canvas to a grey.</summary>
    public void Set(int x, int y, byte grey) => samples.AsSpan(((y * width) + x) * 3, 3).Fill(grey);

    /// <summary>Lays a colour over a pixel.</summary>
    public void Blend(int x, int y, Rgb colour, double alpha = 1)
    {
        if (x < 0 || y < 0 || x >= width || y >= height)
        {
            return;
        }

        Span<byte> pixel = samples.AsSpan(((y * width) + x) * 3, 3);
        Rgb mixed = new Rgb(pixel[0], pixel[1], pixel[2]).Under(colour, alpha);
        pixel[0] = mixed.Red;
        pixel[1] = mixed.Green;
        pixel[2] = mixed.Blue;
    }

    /// <summary>Fills a rectangle with rounded corners.</summary>
    public void Fill(double left, double top, double wide, double high, Rgb colour, double alpha = 1, double radius = 0)
    {
        for (int y = (int)Math.Floor(top); y < top + high; y++)
        {
            for (int x = (int)Math.Floor(left); x < left + wide; x++)
            {
                Blend(x, y, colour, alpha * Cover(x + 0.5 - left, y + 0.5 - top, wide, high, radius));
            }
        }
    }

    /// <summary>Draws the outline of a rectangle, inward from its edge.</summary>
    public void Outline(int left, int top, int wide, int high, int thick, Rgb colour, double alpha = 1)
    {
        for (int y = top; y < top + high; y++)
        {
            bool whole = y < top + thick || y >= top + high - thick;
            for (int x = left; x < left + wide; x += whole || x < left + thick - 1 || x >= left + wide - thick ? 1 : wide - (2 * thick) + 1)
            {
                Blend(x, y, colour, alpha);
            }
        }
    }

    /// <summary>The picture as a PNG.</summary>
    public byte[] ToPng() => PngWriter.Rgb8(samples, width, height, level: 6);

    // How much of a pixel at (x, y) a rounded rectangle of the given size covers; smooth over one pixel.
    private static double Cover(double x, double y, double wide, double high, double radius)
    {
        double outX = Math.Abs(x - (wide / 2)) - ((wide / 2) - radius);
        double outY = Math.Abs(y - (high / 2)) - ((high / 2) - radius);
        double distance = Math.Min(Math.Max(outX, outY), 0) + Math.Sqrt(Square(Math.Max(outX, 0)) + Square(Math.Max(outY, 0)));
        return Math.Clamp(radius - distance + 0.5, 0, 1);
    }

    private static double Square(double value) => value * value;
}
