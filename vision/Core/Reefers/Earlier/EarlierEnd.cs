namespace VisionInspection.Core.Reefers.Earlier;

/// <summary>
/// Brings an earlier scan's end over the present one: an <see cref="EndWarp"/> is found between the two, and the earlier picture is
/// sampled through it as sharply as if its window had been cut there.
/// </summary>
public static class EarlierEnd
{
    // Under this likeness of the two the warp is not to be believed.
    private const double LeastLikeness = .5;

    /// <summary>The earlier end at the present one's samples; null where the two cannot be aligned.</summary>
    /// <param name="now">The later end.</param>
    /// <param name="then">The earlier one.</param>
    public static CutEnd? Over(EndPicture now, EndPicture then)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(then);
        var warp = EndWarp.Find(EndPlane.Of(now), EndPlane.Of(then));
        return warp.Likeness < LeastLikeness
            ? null : new CutEnd(Plane(then, then.Samples, then.Air, warp), then.Low is null ? null : Plane(then, then.Low, then.LowAir, warp));
    }

    private static float[] Plane(EndPicture then, ushort[] samples, float air, EndWarp warp)
    {
        var plane = new float[CutEnd.Width * CutEnd.Height];
        double across = (double)then.Window.Width / CutEnd.Width, down = (double)then.Window.Height / CutEnd.Height;
        int height = samples.Length / then.Width;
        for (int i = 0; i < plane.Length; i++)
        {
            (double x, double y) = warp.Of(i % CutEnd.Width, i / CutEnd.Width);
            double along = (x + .5) * across, column = then.Window.X + (then.AtRight ? then.Window.Width - along : along);
            double row = then.Window.Y + ((y + .5) * down);
            if (column >= 0 && column <= then.Width && row >= 0 && row <= height)
            {
                plane[i] = Math.Max(CutEnd.Least, Mean(samples, then.Width, height, air, (column, across), (row, down)));
            }
        }

        return plane;
    }

    // Around a place, over the pixels that a sample covers; no brighter than air.
    private static float Mean(ushort[] samples, int width, int height, float air, (double At, double Size) column, (double At, double Size) row)
    {
        double sum = 0, weights = 0;
        for (int y = First(row); Weight(row, y) is double down and >= 0; y++)
        {
            for (int x = First(column); Weight(column, x) is double across and >= 0; x++)
            {
                double sample = samples[(Math.Clamp(y, 0, height - 1) * width) + Math.Clamp(x, 0, width - 1)];
                sum += down * across * Math.Min(sample, air);
                weights += down * across;
            }
        }

        return (float)(sum / (weights * air));
    }

    // As in AxisTaps: the covered part of each pixel where samples are larger than pixels, linear between pixels where not.
    private static int First((double At, double Size) axis) => (int)Math.Floor(axis.At - (axis.Size >= 1 ? axis.Size / 2 : .5));

    private static double Weight((double At, double Size) axis, int pixel) => axis.Size >= 1
        ? Math.Min(pixel + 1, axis.At + (axis.Size / 2)) - Math.Max(pixel, axis.At - (axis.Size / 2))
        : 1 - Math.Abs(pixel + .5 - axis.At);
}
