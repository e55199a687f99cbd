using System.Runtime.CompilerServices;
using VisionInspection.Documents.Input;

namespace VisionInspection.Documents.Reading.Preparation;

/// <summary>How a page as it came becomes the upright, straightened picture: a quarter turn, then scale, skew and bow in one go.</summary>
internal sealed class PageGeometry
{
    private const byte White = 255;

    private readonly int sourceWidth;
    private readonly int sourceHeight;
    private readonly int turnedWidth;
    private readonly int turnedHeight;
    private readonly double cosine;
    private readonly double sine;

    /// <summary>A geometry for pages of one size.</summary>
    /// <param name="width">Pixels across, as it came.</param>
    /// <param name="height">Pixels down, as it came.</param>
    /// <param name="scale">Enlargement.</param>
    /// <param name="turn">Degrees that it is turned clockwise first: 0, 90, 180 or 270.</param>
    /// <param name="skew">Degrees that its lines fall to the right after the turn; they are turned back.</param>
    /// <param name="bow">How its lines then bow; null where they are straight.</param>
    public PageGeometry(int width, int height, double scale, int turn, double skew, LineBow? bow = null)
    {
        sourceWidth = width;
        sourceHeight = height;
        (turnedWidth, turnedHeight) = turn % 180 == 0 ? (width, height) : (height, width);
        Scale = scale;
        Turn = turn;
        Skew = skew;
        Bow = bow;
        (sine, cosine) = Math.SinCos(skew * Math.PI / 180);
        Width = IsCopy ? turnedWidth : (int)Math.Ceiling(scale * ((turnedWidth * cosine) + (turnedHeight * Math.Abs(sine))));
        Height = IsCopy ? turnedHeight : (int)Math.Ceiling(scale * ((turnedHeight * cosine) + (turnedWidth * Math.Abs(sine))));
    }

    /// <summary>Pixels across the picture.</summary>
    public int Width { get; }

    /// <summary>Pixels down the picture.</summary>
    public int Height { get; }

    /// <summary>Enlargement.</summary>
    public double Scale { get; }

    /// <summary>Degrees clockwise.</summary>
    public int Turn { get; }

    /// <summary>Degrees.</summary>
    public double Skew { get; }

    /// <summary>How the lines bowed; null where they were straight.</summary>
    public LineBow? Bow { get; }

    private bool IsCopy => Skew == 0 && Scale == 1 && Bow is null;

    /// <summary>The picture of a page; what lies outside the page is white.</summary>
    /// <param name="grey">The page as it came.</param>
    public byte[] Apply(byte[] grey)
    {
        byte[] turned = PixelGrid.Turn(grey, sourceWidth, sourceHeight, channels: 1, Turn);
        return IsCopy ? turned : Resample(turned);
    }

    /// <summary>The box in the picture that holds a box of the page as it came.</summary>
    public PageBox Map(PageBox box)
    {
        Span<(double X, double Y)> corners =
        [
            Map(box.X, box.Y), Map(box.X + box.Width, box.Y), Map(box.X, box.Y + box.Height), Map(box.X + box.Width, box.Y + box.Height),
        ];
        double left = double.MaxValue, top = double.MaxValue, right = double.MinValue, bottom = double.MinValue;
        foreach ((double x, double y) in corners)
        {
            (left, right) = (Math.Min(left, x), Math.Max(right, x));
            (top, bottom) = (Math.Min(top, y), Math.Max(bottom, y));
        }

        return new PageBox((int)Math.Floor(left), (int)Math.Floor(top), (int)Math.Ceiling(right - left), (int)Math.Ceiling(bottom - top));
    }

    private (double X, double Y) Map(double x, double y)
    {
        (double turnedX, double turnedY) = Turn switch
        {
            90 => (sourceHeight - y, x),
            180 => (sourceWidth - x, sourceHeight - y),
            270 => (y, sourceWidth - x),
            _ => (x, y),
        };
        double dx = turnedX - (turnedWidth / 2.0);
        double dy = turnedY - (turnedHeight / 2.0);
        double pictureX = (Width / 2.0) + (Scale * ((dx * cosine) + (dy * sine)));
        double pictureY = (Height / 2.0) + (Scale * ((dy * cosine) - (dx * sine)));
        return (pictureX, Unbent(pictureX, pictureY));
    }

    // How far a line has fallen at a place of the picture, in pixels.
    private double Fall(double x, double y) => Bow is null ? 0 : Bow.Fall((2 * x / Width) - 1, (2 * y / Height) - 1) * Width / 2;

    // The fall is known where the line stands in the picture, not where it stood on the page; it changes little between the two.
    private double Unbent(double x, double y) => y - Fall(x, y - Fall(x, y));

    private double[] Falls(double y) => Bow is null ? [] : [.. Enumerable.Range(0, Width).Select(x => Fall(x, y))];

    // Walking back from each pixel of the picture in 16.16 fixed point.
    private byte[] Resample(byte[] turned)
    {
        byte[] picture = GC.AllocateUninitializedArray<byte>(checked(Width * Height));
        long stepX = (long)(cosine / Scale * 65536);
        long stepY = (long)(sine / Scale * 65536);

        // The fall is linear from top to bottom.
        double[] upper = Falls(0), lower = Falls(Height);
        for (int y = 0; y < Height; y++)
        {
            double dx = (0.5 - (Width / 2.0)) / Scale;
            double dy = (y + 0.5 - (Height / 2.0)) / Scale;
            long sourceX = (long)(((dx * cosine) - (dy * sine) + (turnedWidth / 2.0) - 0.5) * 65536);
            long sourceY = (long)(((dx * sine) + (dy * cosine) + (turnedHeight / 2.0) - 0.5) * 65536);
            Span<byte> row = picture.AsSpan(y * Width, Width);
            if (Bow is null)
            {
                Walk(turned, row, sourceX, sourceY, stepX, stepY);
                continue;
            }

            double down = y / (double)Height;
            for (int x = 0; x < row.Length; x++, sourceX += stepX, sourceY += stepY)
            {
                double fall = (upper[x] + ((lower[x] - upper[x]) * down)) * 65536 / Scale;
                row[x] = Sample(turned, sourceX - (long)(fall * sine), sourceY + (long)(fall * cosine));
            }
        }

        return picture;
    }

    private void Walk(byte[] turned, Span<byte> row, long sourceX, long sourceY, long stepX, long stepY)
    {
        foreach (ref byte pixel in row)
        {
            pixel = Sample(turned, sourceX, sourceY);
            sourceX += stepX;
            sourceY += stepY;
        }
    }

    // Bilinear. What lies outside the page is white; its outermost pixel holds no print.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private byte Sample(byte[] turned, long sourceX, long sourceY)
    {
        // Nothing here can overflow: a page has fewer pixels than an int counts.
        unchecked
        {
            int x = (int)(sourceX >> 16);
            int y = (int)(sourceY >> 16);
            if ((uint)x >= (uint)(turnedWidth - 1) || (uint)y >= (uint)(turnedHeight - 1))
            {
                return White;
            }

            int first = (y * turnedWidth) + x;
            int shareX = (int)((sourceX >> 8) & 255);
            int shareY = (int)((sourceY >> 8) & 255);
            int upper = (turned[first] * (256 - shareX)) + (turned[first + 1] * shareX);
            int lower = (turned[first + turnedWidth] * (256 - shareX)) + (turned[first + turnedWidth + 1] * shareX);
            return (byte)(((upper * (256 - shareY)) + (lower * shareY) + 32768) >> 16);
        }
    }
}
