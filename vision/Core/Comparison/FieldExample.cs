using VisionInspection.Core.Comparison.Alignment;

namespace VisionInspection.Core.Comparison;

/// <summary>One pair of scans as <c>models/parallax-field</c> learns from it.</summary>
/// <param name="Rows">Rows of cells of 8 x 8 samples.</param>
/// <param name="Columns">Columns of cells.</param>
/// <param name="Evidence">The model's input, [<see cref="Channels"/>, rows, columns].</param>
/// <param name="Shifts">What it should say: shift down and shift along in samples, [2, rows, columns]; NaN where that is not known.</param>
public sealed record FieldExample(int Rows, int Columns, float[] Evidence, float[] Shifts)
{
    // Each cell's shift is the mean of places so far from its corner, samples.
    private static readonly int[] Inside = [2, 6];

    /// <summary>Channels of the evidence.</summary>
    public static int Channels => FieldEvidence.Channels;

    /// <summary>The example that an alignment made without models is; null where no parallax was seen.</summary>
    /// <param name="alignment">The alignment.</param>
    /// <param name="inSecond">Where a place of the first view truly lies in the second, samples; NaN where that is not known.</param>
    public static FieldExample? Of(ViewAlignment alignment, Func<double, double, (double X, double Y)> inSecond)
    {
        ArgumentNullException.ThrowIfNull(alignment);
        ArgumentNullException.ThrowIfNull(inSecond);
        if (alignment.Planes is not { Rest: RestField field } planes)
        {
            return null;
        }

        int rows = field.Dx.Height, columns = field.Dx.Width;
        var shifts = new float[2 * rows * columns];
        for (int at = 0; at < rows * columns; at++)
        {
            (shifts[at], shifts[(rows * columns) + at]) = Shift(planes, inSecond, at % columns * RestField.Cell, at / columns * RestField.Cell);
        }

        return new FieldExample(rows, columns, Seen(planes, field), shifts);
    }

    private static float[] Seen(AlignedPlanes planes, RestField field)
    {
        var first = new Pyramid(planes.First.Attenuation, KernelsInCode.Instance);
        var second = new Pyramid(planes.Second.Attenuation, KernelsInCode.Instance);
        return RestRefinement.Evidence(first, second, planes.Warp, field);
    }

    private static (float Down, float Along) Shift(AlignedPlanes planes, Func<double, double, (double X, double Y)> inSecond, int left, int top)
    {
        double down = 0, along = 0;
        int known = 0;
        foreach (int y in Inside)
        {
            foreach (int x in Inside)
            {
                (WorkingPlane first, WorkingPlane second, ColumnWarp warp) = (planes.First, planes.Second, planes.Warp);
                (double tx, double ty) = inSecond(first.Window.X + ((left + x) * first.ScaleX), first.Window.Y + ((top + y) * first.ScaleY));
                if (double.IsNaN(tx))
                {
                    continue;
                }

                // Middles of samples lie at whole numbers from here on.
                float px = left + x - .5f, py = top + y - .5f, column = (float)(((tx - second.Window.X) / second.ScaleX) - .5);
                int before = Math.Clamp((int)px - 1, 0, warp.Width - 3);
                float slope = (warp.X[before + 2] - warp.X[before]) / 2;
                float dx = (column - ColumnWarp.At(warp.X, px)) / MathF.Max(.1f, slope);
                double share = (((ty - second.Window.Y) / second.ScaleY) - .5 - ColumnWarp.At(warp.Middle, px + dx)) / ColumnWarp.At(warp.Reach, px + dx);
                down += ((share + 1) * (warp.Height - 1) / 2) - py;
                along += dx;
                known++;
            }
        }

        return known == 0 ? (float.NaN, float.NaN) : ((float)(down / known), (float)(along / known));
    }
}
