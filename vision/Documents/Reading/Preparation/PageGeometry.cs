using VisionInspection.Documents.Input;

namespace VisionInspection.Documents.Reading.Preparation;

/// <summary>How a page as it came becomes the upright, straightened picture: a quarter turn, then scale and skew in one go.</summary>
internal sealed class PageGeometry
{
    private const byte White = 255;

    private readonly int sourceWidth;
    private readonly int sourceHeight;
    private readonly double cosine;
    private readonly double sine;

    /// <summary>A geometry for pages of one size.</summary>
    /// <param name="width">Pixels across, as it came.</param>
    /// <param name="height">Pixels down, as it came.</param>
    /// <param name="scale">Enlargement.</param>
    /// <param name="turn">Degrees that it is turned clockwise first: 0, 90, 180 or 270.</param>
    /// <param name="skew">Degrees that its lines fall to the right after the turn; they are turned back.</param>
    public PageGeometry(int width, int height, double scale, int turn, double skew)
    {
        sourceWidth = width;
        sourceHeight = height;
        Scale = scale;
        Turn = turn;
        Skew = skew;
        (sine, cosine) = Math.SinCos(skew * Math.PI / 180);
        Width = IsCopy ? TurnedWidth : (int)Math.Ceiling(scale * ((TurnedWidth * cosine) + (TurnedHeight * Math.Abs(sine))));
        Height = IsCopy ? TurnedHeight : (int)Math.Ceiling(scale * ((TurnedHeight * cosine) + (TurnedWidth * Math.Abs(sine))));
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

    private int TurnedWidth => Turn % 180 == 0 ? sourceWidth : sourceHeight;

    private int TurnedHeight => Turn % 180 == 0 ? sourceHeight : sourceWidth;

    private bool IsCopy => Skew == 0 && Scale == 1;

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
        double dx = turnedX - (TurnedWidth / 2.0);
        double dy = turnedY - (TurnedHeight / 2.0);
        return ((Width / 2.0) + (Scale * ((dx * cosine) + (dy * sine))), (Height / 2.0) + (Scale * ((dy * cosine) - (dx * sine))));
    }

    // Bilinear, walking back from each pixel of the picture in 16.16 fixed point.
    private byte[] Resample(byte[] turned)
    {
        int width = TurnedWidth;
        int height = TurnedHeight;
        byte[] picture = GC.AllocateUninitializedArray<byte>(checked(Width * Height));
        long stepX = (long)(cosine / Scale * 65536);
        long stepY = (long)(sine / Scale * 65536);
        for (int y = 0; y < Height; y++)
        {
            double dx = (0.5 - (Width / 2.0)) / Scale;
            double dy = (y + 0.5 - (Height / 2.0)) / Scale;
            long sourceX = (long)(((dx * cosine) - (dy * sine) + (width / 2.0) - 0.5) * 65536);
            long sourceY = (long)(((dx * sine) + (dy * cosine) + (height / 2.0) - 0.5) * 65536);
            for (int at = y * Width, end = at + Width; at < end; at++, sourceX += stepX, sourceY += stepY)
            {
                int x = (int)(sourceX >> 16);
                int row = (int)(sourceY >> 16);
                if (x < 0 || x >= width - 1 || row < 0 || row >= height - 1)
                {
                    // The outermost pixel of a page holds no print.
                    picture[at] = White;
                    continue;
                }

                int first = (row * width) + x;
                int shareX = (int)((sourceX >> 8) & 255);
                int shareY = (int)((sourceY >> 8) & 255);
                int upper = (turned[first] * (256 - shareX)) + (turned[first + 1] * shareX);
                int lower = (turned[first + width] * (256 - shareX)) + (turned[first + width + 1] * shareX);
                picture[at] = (byte)(((upper * (256 - shareY)) + (lower * shareY) + 32768) >> 16);
            }
        }

        return picture;
    }
}
