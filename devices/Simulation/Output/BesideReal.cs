using VisionInspection.Codecs;
using VisionInspection.Devices.Simulation.Imaging;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Devices.Simulation.Output;

/// <summary>
/// One picture with real scans of a folder on the left and simulated ones on the right, at the same width: the test that no
/// number replaces. The real ones stay out of the repository.
/// </summary>
public static class BesideReal
{
    private const int Wide = 780;
    private const int Gap = 8;
    private const byte Ground = 128;

    /// <summary>Composes the picture.</summary>
    /// <param name="real">Contents of real pictures, any format that <see cref="ScanReader"/> reads; 12 at most are used.</param>
    /// <param name="seed">First seed of the simulated ones.</param>
    /// <param name="options">What to simulate.</param>
    /// <returns>An 8-bit PNG.</returns>
    public static byte[] Compose(IReadOnlyList<byte[]> real, ulong seed, SimulationOptions options)
    {
        ArgumentNullException.ThrowIfNull(real);
        List<(Tile Left, Tile Right)> rows = [];
        for (int i = 0; i < Math.Min(12, real.Count); i++)
        {
            using var content = new MemoryStream(real[i]);
            ScanView view = ScanReader.Read($"real-{i}", content, ReadLimits.Default).Views[0];
            SimulatedScan scan = ScanSimulator.Simulate(unchecked(seed + (ulong)i), options);
            rows.Add((
                Tile.Of(Array.ConvertAll(view.Primary.Samples, s => (byte)(s >> 8)), view.Width, view.Height),
                Tile.Of(Array.ConvertAll(scan.High, s => (byte)(s >> 8)), scan.Width, scan.Height)));
        }

        return Paste(rows);
    }

    private static byte[] Paste(List<(Tile Left, Tile Right)> rows)
    {
        int width = (2 * Wide) + Gap, height = rows.Sum(r => Math.Max(r.Left.Height, r.Right.Height) + Gap);
        var canvas = new byte[width * height];
        Array.Fill(canvas, Ground);
        int y = 0;
        foreach ((Tile left, Tile right) in rows)
        {
            left.CopyTo(canvas, width, 0, y);
            right.CopyTo(canvas, width, Wide + Gap, y);
            y += Math.Max(left.Height, right.Height) + Gap;
        }

        return PngWriter.Gray8(canvas, width, height, 9);
    }

    /// <summary>A picture brought to the common width by averaging, or by repeating where it is narrower.</summary>
    private sealed record Tile(byte[] Samples, int Height)
    {
        public static Tile Of(byte[] source, int width, int height)
        {
            int high = Math.Max(1, (int)Math.Round((double)height * Wide / width));
            var samples = new byte[Wide * high];
            for (int y = 0; y < high; y++)
            {
                int top = y * height / high, bottom = Math.Max(top + 1, (y + 1) * height / high);
                for (int x = 0; x < Wide; x++)
                {
                    int left = x * width / Wide, right = Math.Max(left + 1, (x + 1) * width / Wide);
                    int sum = 0;
                    for (int v = top; v < bottom; v++)
                    {
                        for (int u = left; u < right; u++)
                        {
                            sum += source[(v * width) + u];
                        }
                    }

                    samples[(y * Wide) + x] = (byte)(sum / ((bottom - top) * (right - left)));
                }
            }

            return new Tile(samples, high);
        }

        public void CopyTo(byte[] canvas, int width, int x, int y)
        {
            for (int row = 0; row < Height; row++)
            {
                Samples.AsSpan(row * Wide, Wide).CopyTo(canvas.AsSpan(((y + row) * width) + x));
            }
        }
    }
}
