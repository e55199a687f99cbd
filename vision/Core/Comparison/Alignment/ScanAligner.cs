namespace VisionInspection.Core.Comparison.Alignment;

/// <summary>
/// Brings the second scan over the first, coarse to fine: several linear starts, a firm path over columns from each, the stiff
/// column model refined from an eighth of the size to a quarter; the start that ends most alike goes on to full size.
/// </summary>
internal static class ScanAligner
{
    private const int Starts = 4;

    // What the starts are tried at: a quarter of the full size.
    private const int TriedLevel = 2, Tried = 1 << TriedLevel;

    // A start that ends so much alike is right, and so is one less alike that another start ends at too; on simulated pairs
    // wrong ones stay under 0.85, and one that is wrong for a part of the scan under 0.92.
    private const double SurelyRight = .93, Doubtful = .85;

    // Under this likeness the column warp shows nothing of the one in the other, and a field would make some: on simulated pairs
    // different conveyances stay under it, the same with the beam moved over it.
    private const double Unlike = .45;

    // How far two warps that are the same may lie apart, samples of the size tried, and their likenesses.
    private const float SameWarp = .5f;
    private const double SameLikeness = .003;

    // The path over columns works on planes of at most this size, and lets a column lie off by this share of the width.
    private const int PathRows = 96, PathColumns = 400, PathDown = 5;
    private const double PathAlong = .16;

    // What it costs the path to step along. A loose path takes crossmembers, posts and goods in rows for their neighbours and hurries
    // back further on: it is tried last, where a firm one leaves doubt.
    private const float Firm = .5f, Loose = .04f;

    /// <summary>The warp from the first plane to the second; null where there is not even a start.</summary>
    /// <param name="first">The first scan.</param>
    /// <param name="second">The second.</param>
    /// <param name="kernels">Makes features and the sums of each step.</param>
    public static AlignedPlanes? Align(WorkingPlane first, WorkingPlane second, IAlignmentKernels kernels)
    {
        var a = new Pyramid(first.Attenuation, kernels);
        Candidate? best = BestOf(CoarseSearch.Starts(first.Attenuation, second.Attenuation, Starts, thorough: false), null);
        if (best is not { Likeness: > Doubtful })
        {
            best = BestOf(CoarseSearch.Starts(first.Attenuation, second.Attenuation, Starts, thorough: true), best);
        }

        if (best is { Likeness: < SurelyRight })
        {
            Candidate loose = Try(first, a, second, best.Start, kernels, Loose);
            best = loose.Likeness > best.Likeness ? loose : best;
        }

        return best is null ? null : AtFullSize(first, a, second, best, kernels);

        Candidate? BestOf(IEnumerable<LinearStart> starts, Candidate? best)
        {
            foreach (LinearStart start in starts)
            {
                Candidate tried = Try(first, a, second, start, kernels, Firm);
                bool again = best is not null && tried.IsSameAs(best);
                best = best is null || tried.Likeness > best.Likeness ? tried : best;
                if (best.Likeness > (again ? Doubtful : SurelyRight))
                {
                    break;
                }
            }

            return best;
        }
    }

    private static Candidate Try(WorkingPlane first, Pyramid a, WorkingPlane second, LinearStart start, IAlignmentKernels kernels, float along)
    {
        (int width, int height) = AtFirstsScale(second, start);
        var b = new Pyramid(Resample.To(second.Attenuation, width / Tried, height / Tried), kernels, TriedLevel);
        Plane small = b.Attenuation(TriedLevel);
        double x = (double)small.Width / second.Width, y = (double)small.Height / second.Height;
        LinearStart sized = start with
        {
            ScaleX = start.ScaleX * x * Tried, OffsetX = start.OffsetX * x, ScaleY = start.ScaleY * y * Tried, OffsetY = start.OffsetY * y,
        };
        Plane quarter = a.Features(TriedLevel), eighth = a.Features(TriedLevel + 1);
        ColumnWarp warp = FromPath(a.Attenuation(TriedLevel), small, sized, along).Coarser(2, eighth.Width, eighth.Height);
        warp = ColumnRefinement.Refine(eighth, b.Features(TriedLevel + 1), warp, kernels, 2 * Tried, 6);
        warp = ColumnRefinement.Refine(quarter, b.Features(TriedLevel), warp.Finer(2, quarter.Width, quarter.Height), kernels, Tried, 4);
        var valid = new Plane(warp.Width, warp.Height);
        double likeness = Likeness.Of(quarter, b.Features(TriedLevel), warp.Apply(b.Features(TriedLevel), valid), valid);

        // The small plane's sizes were cut to whole samples.
        warp = warp.Stretched((double)width / Tried / small.Width, (double)height / Tried / small.Height);
        return new Candidate(warp, width, height, likeness, start);
    }

    private static AlignedPlanes AtFullSize(WorkingPlane first, Pyramid a, WorkingPlane second, Candidate chosen, IAlignmentKernels kernels)
    {
        WorkingPlane sized = second.Sized(chosen.Width, chosen.Height);
        var b = new Pyramid(sized.Attenuation, kernels);
        ColumnWarp warp = chosen.Warp;
        for (int level = TriedLevel - 1; level >= 0; level--)
        {
            Plane features = a.Features(level);
            warp = warp.Finer(2, features.Width, features.Height);
            warp = ColumnRefinement.Refine(features, b.Features(level), warp, kernels, 1 << level, level == 1 ? 3 : 2);
        }

        double likeness = Like(null);
        RestField? rest = likeness < Unlike ? null : RestRefinement.Find(a, b, warp, kernels);
        likeness = rest is null ? likeness : Like(rest);
        Plane half = a.Features(1);
        var halfShown = new Plane(half.Width, half.Height);
        ColumnWarp halfWarp = warp.Coarser(2, half.Width, half.Height);
        Plane warped = rest?.Apply(halfWarp, b.Features(1), halfShown, 2) ?? halfWarp.Apply(b.Features(1), halfShown);
        (double confirmed, bool[] moved, int across) = MatchBack.Check(half, warped, halfShown, rest is not null);
        return new AlignedPlanes(first, sized, warp, rest, likeness, confirmed, moved, across);

        double Like(RestField? field)
        {
            var shown = new Plane(warp.Width, warp.Height);
            Plane whole = field?.Apply(warp, b.Features(0), shown, 1) ?? warp.Apply(b.Features(0), shown);
            return Likeness.Of(a.Features(0), b.Features(0), whole, shown);
        }
    }

    // The second scan is brought to the first's scale: sampled without skipping, and with bands of features of the same width.
    private static (int Width, int Height) AtFirstsScale(WorkingPlane second, LinearStart start) =>
        (Sized(second.Width, start.ScaleX), Sized(second.Height, start.ScaleY));

    private static int Sized(int size, double scale) => Math.Max(4 * Tried, (int)Math.Round(size / scale));

    // A warp between planes of this size by way of smaller ones.
    private static ColumnWarp FromPath(Plane first, Plane second, LinearStart start, float along)
    {
        double k = Math.Min(1, Math.Min((double)PathRows / first.Height, (double)PathColumns / first.Width));
        Plane small = Resample.To(first, Math.Max(16, (int)(first.Width * k)), Math.Max(16, (int)(first.Height * k)));
        Plane other = Resample.To(second, Math.Max(16, (int)(second.Width * k)), Math.Max(16, (int)(second.Height * k)));
        double x = (double)other.Width / second.Width, y = (double)other.Height / second.Height;
        double kx = (double)small.Width / first.Width, ky = (double)small.Height / first.Height;
        ColumnWarp linear = ColumnWarp.Linear(small.Width, small.Height, start with
        {
            ScaleX = start.ScaleX * x / kx, OffsetX = start.OffsetX * x, ScaleY = start.ScaleY * y / ky, OffsetY = start.OffsetY * y,
        });
        var valid = new Plane(small.Width, small.Height);
        Plane shown = linear.Apply(Features.Of(other), valid);
        (float[] dx, float[] dy) = ColumnPath.Find(Features.Of(small), shown, valid, (int)(PathAlong * small.Width), PathDown, along);
        ColumnWarp path = linear.Moved(dx, dy, new float[small.Width]);

        // In samples of each plane's own.
        var warp = new ColumnWarp(first.Width, first.Height);
        double half = .5 * (small.Height - 1), middle = (first.Height * .5 * ky) - .5 - half;
        for (int i = 0; i < warp.Width; i++)
        {
            float at = (float)(((i + .5) * kx) - .5);
            double perRow = ColumnWarp.At(path.Reach, at) / half;
            warp.X[i] = ColumnWarp.At(path.X, at);
            warp.Middle[i] = (float)(ColumnWarp.At(path.Middle, at) + (perRow * middle));
            warp.Reach[i] = (float)(perRow * ky * .5 * Math.Max(1, first.Height - 1));
        }

        return warp.Stretched(1 / x, 1 / y);
    }

    /// <summary>What a start ended as.</summary>
    /// <param name="Warp">The warp at the size tried.</param>
    /// <param name="Width">Columns of the second scan at the first's scale, at full size.</param>
    /// <param name="Height">Rows of it.</param>
    /// <param name="Likeness">How alike the two are under the warp.</param>
    /// <param name="Start">Where it began.</param>
    private sealed record Candidate(ColumnWarp Warp, int Width, int Height, double Likeness, LinearStart Start)
    {
        public bool IsSameAs(Candidate other)
        {
            float apart = 0;
            for (int x = 0; x < Warp.Width; x++)
            {
                apart = MathF.Max(apart, MathF.Abs((Warp.X[x] / Width) - (other.Warp.X[x] / other.Width)) * Width);
            }

            return apart < SameWarp && Math.Abs(Likeness - other.Likeness) < SameLikeness;
        }
    }
}
