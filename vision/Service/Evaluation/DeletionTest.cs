using VisionInspection.Core;
using VisionInspection.Core.Findings;
using VisionInspection.Devices.Simulation;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Service.Evaluation;

/// <summary>
/// Whether a saliency map tells the truth: wiping out its hottest tenth must cost the verdict more than wiping out a
/// random tenth (the deletion measure of Petsiuk, Das and Saenko, RISE, BMVC 2018). Wiped cells take the level that the
/// bare container wall has in this picture. Costs are in log-odds, since probabilities near 1 hardly move.
/// </summary>
internal static class DeletionTest
{
    private const double Share = 0.1;
    private const double WallQuantile = 0.9;

    /// <summary>Fall of the log-odds of "loaded" by wiping the hottest and by wiping random cells; null where the box was lost.</summary>
    public static (double Hottest, double Random)? Measure(
        IScanInspector inspector, Scan scan, ContainerFinding container, SceneRandom random, CancellationToken stopping)
    {
        SaliencyMap map = container.Saliency!;
        int cells = Math.Max(1, (int)(map.Values.Length * Share));
        int[] hottest = [.. Enumerable.Range(0, map.Values.Length).OrderByDescending(cell => map.Values[cell]).Take(cells)];
        int[] anywhere = [.. Enumerable.Range(0, map.Values.Length).OrderBy(_ => random.Next()).Take(cells)];
        IReadOnlyList<InspectionResult> results = inspector.Inspect([Wipe(scan, container, hottest), Wipe(scan, container, anywhere)], stopping);
        if (LogOdds(results[0], container) is not double withoutHottest || LogOdds(results[1], container) is not double withoutRandom)
        {
            return null;
        }

        double before = LogOdds(container.Empty.LoadedProbability!.Value);
        return (before - withoutHottest, before - withoutRandom);
    }

    private static double? LogOdds(InspectionResult result, ContainerFinding original)
    {
        ContainerFinding? same = result.Containers.MaxBy(found => BoxMatch.Overlap(found.Box, original.Box));
        return same?.Empty.LoadedProbability is double probability && BoxMatch.Overlap(same.Box, original.Box) > 0.8 ? LogOdds(probability) : null;
    }

    private static double LogOdds(double probability)
    {
        double p = Math.Clamp(probability, 1e-7, 1 - 1e-7);
        return Math.Log(p / (1 - p));
    }

    private static Scan Wipe(Scan scan, ContainerFinding container, int[] cells)
    {
        ScanView view = scan.Views.Single(v => v.Id == container.View);
        ushort wall = WallLevel(view, container.Box);
        SaliencyMap map = container.Saliency!;
        var samples = (ushort[])view.Primary.Samples.Clone();
        foreach (int cell in cells)
        {
            int left = Math.Max(0, Edge(map.Covers.X, map.Covers.Width, cell % map.Width, map.Width));
            int right = Math.Min(view.Width, Edge(map.Covers.X, map.Covers.Width, (cell % map.Width) + 1, map.Width));
            int top = Math.Max(0, Edge(map.Covers.Y, map.Covers.Height, cell / map.Width, map.Height));
            int bottom = Math.Min(view.Height, Edge(map.Covers.Y, map.Covers.Height, (cell / map.Width) + 1, map.Height));
            for (int y = top; y < bottom; y++)
            {
                samples.AsSpan((y * view.Width) + left, Math.Max(0, right - left)).Fill(wall);
            }
        }

        ScanPlane plane = view.Primary with { Samples = samples };
        return scan with { Views = [view with { Planes = [plane] }] };
    }

    private static int Edge(int origin, int extent, int cell, int cells) => origin + (int)((long)extent * cell / cells);

    private static ushort WallLevel(ScanView view, PixelBox box)
    {
        var inside = new List<ushort>();
        for (int y = Math.Max(0, box.Y); y < Math.Min(view.Height, box.Y + box.Height); y += 2)
        {
            for (int x = Math.Max(0, box.X); x < Math.Min(view.Width, box.X + box.Width); x += 2)
            {
                inside.Add(view.Primary.Samples[(y * view.Width) + x]);
            }
        }

        inside.Sort();
        return inside[(int)((inside.Count - 1) * WallQuantile)];
    }
}
