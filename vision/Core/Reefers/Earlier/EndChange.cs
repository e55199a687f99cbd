namespace VisionInspection.Core.Reefers.Earlier;

/// <summary>
/// What came since an earlier scan of the same end and could be a package, cell by cell of the evidence, in spreads of what is
/// expected without any change.
/// </summary>
public static class EndChange
{
    // Under this likeness of the two the warp is not to be believed.
    private const double LeastLikeness = .5;

    // Spread of a cell's mean change: anywhere, by the gradient under it, and by noise where little comes through.
    private const float Least = .02f, BySlope = .15f, ByDark = .002f;
    private const float Most = 8;

    // Cells, 7 cm or so: what is longer upwards or along than this is cargo, a generator set, a panel met at another angle.
    private const int Longest = 8;

    /// <summary>The changes, 0 or more, as the later end lies in its source; null where the two cannot be aligned.</summary>
    /// <param name="now">The later end.</param>
    /// <param name="then">The earlier one.</param>
    /// <param name="columns">Cells across.</param>
    /// <param name="rows">Cells down.</param>
    public static float[]? Of(EndPicture now, EndPicture then, int columns, int rows)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(then);
        EndPlane here = EndPlane.Of(now), there = EndPlane.Of(then);
        var warp = EndWarp.Find(here, there);
        if (warp.Likeness < LeastLikeness)
        {
            return null;
        }

        float[] earlier = Toned(here.Attenuation, Warped(there.Attenuation, warp)), change = Unexplained(here.Attenuation, earlier);
        var cells = new float[rows * columns];
        var spreads = new float[cells.Length];
        int high = EndPlane.Height / rows, wide = EndPlane.Width / columns;
        for (int i = 0; i < change.Length; i++)
        {
            int x = i % EndPlane.Width, y = i / EndPlane.Width, column = x / wide, cell = (y / high * columns) + (now.AtRight ? columns - 1 - column : column);
            float slope = Slope(earlier, x, y), dark = ByDark * MathF.Exp(earlier[i]);
            cells[cell] += change[i];
            spreads[cell] += MathF.Sqrt((Least * Least) + (BySlope * BySlope * slope * slope) + (dark * dark));
        }

        return PackageLike([.. cells.Zip(spreads, (sum, spread) => Math.Clamp(sum / spread, 0, Most))], columns, rows);
    }

    // Less what goes on for longer than a package, as a mean over 3 x 3 cells: edges never meet in all of them.
    private static float[] PackageLike(float[] cells, int columns, int rows)
    {
        float[] upwards = Opened(cells, columns, rows, 0, 1), along = Opened(cells, columns, rows, 1, 0), mean = new float[cells.Length];
        for (int i = 0; i < cells.Length; i++)
        {
            float rest = cells[i] - Math.Max(upwards[i], along[i]);
            foreach (int at in Near(i, columns, rows, 1, 1, -1, 1))
            {
                mean[at] += rest / 9;
            }
        }

        return mean;
    }

    // Morphological opening by a line of more cells than Longest: the least along it, then the most of that.
    private static float[] Opened(float[] cells, int columns, int rows, int dx, int dy)
    {
        float[] least = [.. cells.Select((_, i) => Near(i, columns, rows, dx, dy, -Longest / 2, Longest / 2).Min(at => cells[at]))];
        return [.. cells.Select((_, i) => Near(i, columns, rows, dx, dy, -Longest / 2, Longest / 2).Max(at => least[at]))];
    }

    // Cells of the grid up to so many steps away, in a rectangle where both directions are given.
    private static IEnumerable<int> Near(int cell, int columns, int rows, int dx, int dy, int from, int to)
    {
        for (int v = dy == 0 ? 0 : from; v <= (dy == 0 ? 0 : to); v++)
        {
            for (int u = dx == 0 ? 0 : from; u <= (dx == 0 ? 0 : to); u++)
            {
                int x = (cell % columns) + u, y = (cell / columns) + v;
                if (x >= 0 && x < columns && y >= 0 && y < rows)
                {
                    yield return (y * columns) + x;
                }
            }
        }
    }

    private static float[] Warped(float[] plane, EndWarp warp)
    {
        var warped = new float[plane.Length];
        for (int i = 0; i < warped.Length; i++)
        {
            (double x, double y) = warp.Of(i % EndPlane.Width, i / EndPlane.Width);
            warped[i] = EndPlane.At(plane, x, y);
        }

        return warped;
    }

    // The line through both planes' attenuation that most places keep to: gain, offset and gamma of two renderings.
    private static float[] Toned(float[] now, float[] then)
    {
        double gain = 1, offset = 0;
        for (int round = 0; round < 6; round++)
        {
            double n = 1e-6, sx = 0, sy = 0, sxx = 1e-6, sxy = 0;
            for (int i = 0; i < now.Length; i++)
            {
                double off = now[i] - (gain * then[i]) - offset, weight = 1 / (1 + (off * off / .0025));
                (n, sx, sy, sxx, sxy) = (n + weight, sx + (weight * then[i]), sy + (weight * now[i]), sxx + (weight * then[i] * then[i]), sxy + (weight * then[i] * now[i]));
            }

            gain = Math.Clamp(((n * sxy) - (sx * sy)) / Math.Max(1e-6, (n * sxx) - (sx * sx)), .7, 1.4);
            offset = (sy - (gain * sx)) / n;
        }

        return Array.ConvertAll(then, a => (float)((gain * a) + offset));
    }

    // Nothing where the earlier picture shows the same within a sample: edges never meet exactly.
    private static float[] Unexplained(float[] now, float[] then)
    {
        var rest = new float[now.Length];
        for (int y = 0; y < EndPlane.Height; y++)
        {
            for (int x = 0; x < EndPlane.Width; x++)
            {
                float least = float.MaxValue, most = float.MinValue;
                for (int v = Math.Max(0, y - 1); v <= Math.Min(EndPlane.Height - 1, y + 1); v++)
                {
                    for (int u = Math.Max(0, x - 1); u <= Math.Min(EndPlane.Width - 1, x + 1); u++)
                    {
                        float value = then[(v * EndPlane.Width) + u];
                        (least, most) = (Math.Min(least, value), Math.Max(most, value));
                    }
                }

                float here = now[(y * EndPlane.Width) + x];
                rest[(y * EndPlane.Width) + x] = here > most ? here - most : here < least ? here - least : 0;
            }
        }

        return rest;
    }

    private static float Slope(float[] plane, int x, int y)
    {
        int left = Math.Max(0, x - 1), right = Math.Min(EndPlane.Width - 1, x + 1), top = Math.Max(0, y - 1), bottom = Math.Min(EndPlane.Height - 1, y + 1);
        return .5f * (MathF.Abs(plane[(y * EndPlane.Width) + right] - plane[(y * EndPlane.Width) + left])
            + MathF.Abs(plane[(bottom * EndPlane.Width) + x] - plane[(top * EndPlane.Width) + x]));
    }
}
