namespace VisionInspection.Core.Comparison.Alignment;

/// <summary>
/// Brings the second scan over the first, coarse to fine: several linear starts, a path over columns from each, the stiff
/// column model refined from an eighth of the size; the start that ends most alike goes on to full size.
/// </summary>
internal static class ScanAligner
{
    private const int Starts = 4;

    // The path over columns works on planes of at most this size, and lets a column lie off by this share of the width.
    private const int PathRows = 96, PathColumns = 400, PathDown = 5;
    private const double PathAlong = .16;

    // Share of what keeps the two from being the same that a smooth rest must explain: without parallax it explains a tenth.
    private const double RestShare = .25;

    /// <summary>The warp from the first plane to the second; null where there is not even a start.</summary>
    public static AlignedPlanes? Align(WorkingPlane first, WorkingPlane second)
    {
        var a = new Pyramid(first.Attenuation);
        (ColumnWarp Warp, WorkingPlane Second, Pyramid Pyramid, double Likeness)? best = null;
        foreach (LinearStart start in CoarseSearch.Starts(first.Attenuation, second.Attenuation, Starts))
        {
            (WorkingPlane sized, LinearStart scaled) = SameScale(second, start);
            var b = new Pyramid(sized.Attenuation);
            ColumnWarp warp = FromPath(first, sized, scaled);
            warp = ColumnRefinement.Refine(a.Features(3), b.Features(3), warp, 8, 6);
            warp = warp.Finer(2, a.Features(2).Width, a.Features(2).Height);
            warp = ColumnRefinement.Refine(a.Features(2), b.Features(2), warp, 4, 4);
            var valid = new Plane(warp.Width, warp.Height);
            double likeness = Likeness.Of(a.Features(2), warp.Apply(b.Features(2), valid), valid);
            if (best is null || likeness > best.Value.Likeness)
            {
                best = (warp, sized, b, likeness);
            }
        }

        if (best is not (ColumnWarp fine, WorkingPlane chosen, Pyramid pyramid, _))
        {
            return null;
        }

        for (int level = 1; level >= 0; level--)
        {
            Plane features = a.Features(level);
            fine = fine.Finer(2, features.Width, features.Height);
            fine = ColumnRefinement.Refine(features, pyramid.Features(level), fine, 1 << level, level == 1 ? 4 : 3);
        }

        return WithRest(first, chosen, fine, a, pyramid);
    }

    // What is left over is followed only where following it explains much: a field that has nothing to follow follows noise.
    private static AlignedPlanes WithRest(WorkingPlane first, WorkingPlane second, ColumnWarp warp, Pyramid a, Pyramid b)
    {
        var shown = new Plane(warp.Width, warp.Height);
        double stiff = Likeness.Of(a.Features(0), warp.Apply(b.Features(0), shown), shown);
        RestField rest = RestRefinement.Find(a, b, warp);
        double free = Likeness.Of(a.Features(0), rest.Apply(warp, b.Features(0), shown, 1), shown);
        bool follow = free - stiff > RestShare * (1 - stiff);
        Plane half = a.Features(1);
        var halfShown = new Plane(half.Width, half.Height);
        ColumnWarp halfWarp = warp.Coarser(2, half.Width, half.Height);
        Plane warped = follow ? rest.Apply(halfWarp, b.Features(1), halfShown, 2) : halfWarp.Apply(b.Features(1), halfShown);
        (double confirmed, bool[] moved, int across) = MatchBack.Check(half, warped, halfShown);
        return new AlignedPlanes(first, second, warp, follow ? rest : null, follow ? free : stiff, confirmed, moved, across);
    }

    // A second scan that lies finer is brought to the first's scale, so that it can be sampled without skipping.
    private static (WorkingPlane Plane, LinearStart Start) SameScale(WorkingPlane second, LinearStart start)
    {
        int width = Math.Max(16, (int)Math.Round(second.Width / Math.Max(1, start.ScaleX)));
        int height = Math.Max(16, (int)Math.Round(second.Height / Math.Max(1, start.ScaleY)));
        double x = (double)width / second.Width, y = (double)height / second.Height;
        return (second.Sized(width, height), start with
        {
            ScaleX = start.ScaleX * x, OffsetX = start.OffsetX * x, ScaleY = start.ScaleY * y, OffsetY = start.OffsetY * y,
        });
    }

    private static ColumnWarp FromPath(WorkingPlane first, WorkingPlane second, LinearStart start)
    {
        double k = Math.Min(1, Math.Min((double)PathRows / first.Height, (double)PathColumns / first.Width));
        int width = Math.Max(16, (int)(first.Width * k)), height = Math.Max(16, (int)(first.Height * k));
        int secondWidth = Math.Max(16, (int)(second.Width * k)), secondHeight = Math.Max(16, (int)(second.Height * k));
        double x = (double)secondWidth / second.Width, y = (double)secondHeight / second.Height;
        double kx = (double)width / first.Width, ky = (double)height / first.Height;
        ColumnWarp linear = ColumnWarp.Linear(width, height, start with
        {
            ScaleX = start.ScaleX * x / kx, OffsetX = start.OffsetX * x, ScaleY = start.ScaleY * y / ky, OffsetY = start.OffsetY * y,
        });
        Plane a = Features.Of(Resample.To(first.Attenuation, width, height));
        var valid = new Plane(width, height);
        Plane b = linear.Apply(Features.Of(Resample.To(second.Attenuation, secondWidth, secondHeight)), valid);
        (float[] dx, float[] dy) = ColumnPath.Find(a, b, valid, (int)(PathAlong * width), PathDown);
        ColumnWarp path = linear.Moved(dx, dy, new float[width]);

        // To an eighth of the full size, in samples of each scan's own.
        int atWidth = first.Width / 8, atHeight = first.Height / 8;
        var eighth = new ColumnWarp(Math.Max(1, atWidth), Math.Max(1, atHeight));
        double half = .5 * (height - 1);
        for (int i = 0; i < eighth.Width; i++)
        {
            float at = (float)(((i + .5) * 8 * kx) - .5);
            double perRow = ColumnWarp.At(path.Reach, at) / half;
            double middle = (eighth.Height * .5 * 8 * ky) - .5 - half;
            eighth.X[i] = (float)(((ColumnWarp.At(path.X, at) + .5) / x / 8) - .5);
            eighth.Middle[i] = (float)(((ColumnWarp.At(path.Middle, at) + (perRow * middle) + .5) / y / 8) - .5);
            eighth.Reach[i] = (float)(perRow * ky / y * .5 * Math.Max(1, eighth.Height - 1));
        }

        return eighth;
    }
}
