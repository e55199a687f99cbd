using VisionInspection.Core.Comparison;
using VisionInspection.Devices.Simulation.Pairs;

namespace VisionInspection.Service.Evaluation.Pairs;

/// <summary>Packages found and regions that are none, over many pairs. Not thread-safe.</summary>
internal sealed class ChangeTally
{
    private readonly List<(double MassKg, double Before, bool Found)> packages = [];
    private readonly List<double> masses = [];
    private int falseRegions;
    private int pairs;

    /// <summary>Regions per pair that are no package.</summary>
    public double FalsePerPair => (double)falseRegions / Math.Max(1, pairs);

    /// <summary>Pairs without any region.</summary>
    public Proportion WithoutRegion { get; private set; }

    /// <summary>Packages by mass and by the transmission of what else lies in their rays.</summary>
    /// <param name="massKg">Mass; null for all.</param>
    /// <param name="from">Least transmission.</param>
    /// <param name="to">Transmission that is not reached.</param>
    public Proportion Found(double? massKg, double from = 0, double to = 2)
    {
        var chosen = packages.Where(p => (massKg is null || p.MassKg == massKg) && p.Before >= from && p.Before < to).ToList();
        return new Proportion(chosen.Count(p => p.Found), chosen.Count);
    }

    /// <summary>Median of estimated over true mass of the packages found, and of its distance from 1.</summary>
    public (double Ratio, double Off) Mass()
    {
        double[] sorted = [.. masses.Order()], off = [.. masses.Select(m => Math.Abs(m - 1)).Order()];
        return sorted.Length == 0 ? (double.NaN, double.NaN) : (sorted[sorted.Length / 2], off[off.Length / 2]);
    }

    /// <summary>Adds a pair.</summary>
    public void Add(SimulatedPair truth, ViewComparison comparison)
    {
        pairs++;
        WithoutRegion = WithoutRegion.Add(comparison.Regions.Count == 0);
        foreach (PackageTruth package in truth.Packages)
        {
            ChangedRegion? region = comparison.Regions.FirstOrDefault(r => Shows(r, package));
            packages.Add((package.MassKg, package.Before, region is not null));
            if (region?.MassKg is double kg)
            {
                masses.Add(kg / package.MassKg);
            }
        }

        falseRegions += comparison.Regions.Count(r => !truth.Packages.Any(p => Shows(r, p)));
    }

    // The same sign, and the middle of one in the other.
    private static bool Shows(ChangedRegion region, PackageTruth package)
    {
        Core.Findings.PixelBox r = region.First;
        Devices.Simulation.Output.PixelBox p = package.Box;
        bool Holds(double left, double top, double wide, double high, double x, double y) => x >= left && x <= left + wide && y >= top && y <= top + high;
        return region.Added == package.Added
            && (Holds(r.X, r.Y, r.Width, r.Height, p.X + (p.Width / 2.0), p.Y + (p.Height / 2.0))
                || Holds(p.X, p.Y, p.Width, p.Height, r.X + (r.Width / 2.0), r.Y + (r.Height / 2.0)));
    }
}
