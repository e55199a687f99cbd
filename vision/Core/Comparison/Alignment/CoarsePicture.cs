namespace VisionInspection.Core.Comparison.Alignment;

/// <summary>
/// A scan as small as the coarse search wants it: how dense each place is, and how sharply that changes along and down, each
/// with its running sums so that the mean and spread over any rectangle cost nothing.
/// </summary>
internal sealed class CoarsePicture
{
    /// <summary>Channels, and what each counts for.</summary>
    public static readonly double[] Weights = [1, .7, .7];

    // Past this attenuation all is dark: cargo that shields must not outweigh the rest.
    private const float Tone = 0.8f;

    private readonly double[][] sums = new double[3][];
    private readonly double[][] squares = new double[3][];

    public CoarsePicture(Plane attenuation)
    {
        (Width, Height) = (attenuation.Width, attenuation.Height);
        var tone = new Plane(Width, Height);
        for (int i = 0; i < tone.Samples.Length; i++)
        {
            tone.Samples[i] = MathF.Tanh(attenuation.Samples[i] / Tone);
        }

        Channels = [tone, Edges(tone, 1, 0), Edges(tone, 0, 1)];
        for (int c = 0; c < Channels.Length; c++)
        {
            (sums[c], squares[c]) = Running(Channels[c]);
        }
    }

    public int Width { get; }

    public int Height { get; }

    public Plane[] Channels { get; }

    /// <summary>Sum of a channel over a rectangle.</summary>
    public double Sum(int channel, int x, int y, int width, int height) => Over(sums[channel], x, y, width, height);

    /// <summary>Sum of its squares.</summary>
    public double Squares(int channel, int x, int y, int width, int height) => Over(squares[channel], x, y, width, height);

    private double Over(double[] running, int x, int y, int width, int height)
    {
        int stride = Width + 1, top = (y * stride) + x, bottom = ((y + height) * stride) + x;
        return running[bottom + width] - running[bottom] - running[top + width] + running[top];
    }

    private static Plane Edges(Plane tone, int alongX, int alongY)
    {
        var edges = new Plane(tone.Width, tone.Height);
        for (int y = 0; y < tone.Height; y++)
        {
            ReadOnlySpan<float> after = tone.Row(Math.Min(y + alongY, tone.Height - 1)), before = tone.Row(Math.Max(y - alongY, 0));
            Span<float> to = edges.Row(y);
            for (int x = 0; x < to.Length; x++)
            {
                float change = after[Math.Min(x + alongX, to.Length - 1)] - before[Math.Max(x - alongX, 0)];
                to[x] = MathF.Sqrt(MathF.Abs(change));
            }
        }

        return edges;
    }

    private static (double[] Sums, double[] Squares) Running(Plane plane)
    {
        int stride = plane.Width + 1;
        var sums = new double[stride * (plane.Height + 1)];
        var squares = new double[sums.Length];
        for (int y = 0; y < plane.Height; y++)
        {
            double sum = 0, square = 0;
            ReadOnlySpan<float> row = plane.Row(y);
            for (int x = 0; x < row.Length; x++)
            {
                sum += row[x];
                square += (double)row[x] * row[x];
                int at = ((y + 1) * stride) + x + 1;
                sums[at] = sums[at - stride] + sum;
                squares[at] = squares[at - stride] + square;
            }
        }

        return (sums, squares);
    }
}
