namespace VisionInspection.Documents.Reading.Preparation;

/// <summary>
/// Takes the steps off print that came as black and white dots: the engine learnt from grey scans, and reads it better.
/// The binomial filter 1 4 6 4 1 both ways, a Gaussian of one pixel.
/// </summary>
internal static class Softening
{
    /// <summary>The page, softened.</summary>
    /// <param name="grey">The page.</param>
    /// <param name="width">Pixels across.</param>
    /// <param name="height">Pixels down.</param>
    public static byte[] Of(byte[] grey, int width, int height)
    {
        byte[] across = new byte[grey.Length];
        for (int y = 0; y < height; y++)
        {
            ReadOnlySpan<byte> row = grey.AsSpan(y * width, width);
            for (int x = 0; x < width; x++)
            {
                int outer = row[Math.Max(x - 2, 0)] + row[Math.Min(x + 2, width - 1)];
                int inner = row[Math.Max(x - 1, 0)] + row[Math.Min(x + 1, width - 1)];
                across[(y * width) + x] = (byte)((outer + (4 * inner) + (6 * row[x]) + 8) >> 4);
            }
        }

        byte[] soft = new byte[grey.Length];
        for (int y = 0; y < height; y++)
        {
            int above2 = Math.Max(y - 2, 0) * width, above = Math.Max(y - 1, 0) * width, below = Math.Min(y + 1, height - 1) * width;
            int below2 = Math.Min(y + 2, height - 1) * width;
            for (int x = 0, at = y * width; x < width; x++, at++)
            {
                soft[at] = (byte)((across[above2 + x] + across[below2 + x] + (4 * (across[above + x] + across[below + x])) + (6 * across[at]) + 8) >> 4);
            }
        }

        return soft;
    }
}
