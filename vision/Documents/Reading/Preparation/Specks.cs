namespace VisionInspection.Documents.Reading.Preparation;

/// <summary>
/// Dust on a page of black and white dots alone, as a fax sends it: dots too small for a full stop go, pinholes in strokes
/// close. Beside digits dust is read as a decimal mark or a minus sign.
/// </summary>
internal static class Specks
{
    // A full stop of 8 points is 4 dots at 150 to the inch.
    private const double SmallestInkInches = 1 / 150.0;

    /// <summary>True for a page without greys.</summary>
    public static bool IsBlackAndWhite(ReadOnlySpan<byte> grey) => grey.IndexOfAnyInRange((byte)1, (byte)254) < 0;

    /// <summary>The page without specks.</summary>
    /// <param name="dots">A page of black and white.</param>
    /// <param name="width">Pixels across.</param>
    /// <param name="height">Pixels down.</param>
    /// <param name="resolution">Pixels per inch.</param>
    public static byte[] Without(byte[] dots, int width, int height, double resolution)
    {
        int most = Math.Max(1, (int)(resolution * resolution * SmallestInkInches * SmallestInkInches));
        byte[] clean = (byte[])dots.Clone();
        Span<int> speck = stackalloc int[Math.Min(most, 64)];
        for (int y = 1; y < height - 1; y++)
        {
            for (int at = (y * width) + 1; at < ((y + 1) * width) - 1; at++)
            {
                if (dots[at] == 0 && clean[at] == 0 && Grow(dots, width, at, speck) is int size && size > 0)
                {
                    foreach (int dot in speck[..size])
                    {
                        clean[dot] = 255;
                    }
                }
                else if (dots[at] != 0 && IsPinhole(dots, width, at))
                {
                    clean[at] = 0;
                }
            }
        }

        return clean;
    }

    // The dots that touch this one, while they are few; 0 where they are too many for a speck.
    private static int Grow(byte[] dots, int width, int from, Span<int> speck)
    {
        speck[0] = from;
        int size = 1;
        for (int next = 0; next < size; next++)
        {
            for (int dy = -width; dy <= width; dy += width)
            {
                for (int dx = -1; dx <= 1; dx++)
                {
                    int other = speck[next] + dy + dx;
                    if (other < 0 || other >= dots.Length || dots[other] != 0 || speck[..size].Contains(other))
                    {
                        continue;
                    }

                    if (size == speck.Length)
                    {
                        return 0;
                    }

                    speck[size++] = other;
                }
            }
        }

        return size;
    }

    private static bool IsPinhole(byte[] dots, int width, int at) =>
        (dots[at - 1] | dots[at + 1] | dots[at - width] | dots[at + width]
            | dots[at - width - 1] | dots[at - width + 1] | dots[at + width - 1] | dots[at + width + 1]) == 0;
}
