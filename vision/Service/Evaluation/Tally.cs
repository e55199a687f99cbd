using VisionInspection.Core.Findings;
using VisionInspection.Devices.Simulation.Output;
using PixelBox = VisionInspection.Core.Findings.PixelBox;

namespace VisionInspection.Service.Evaluation;

/// <summary>Counts what the pipeline got right on simulated scans. Not thread-safe.</summary>
internal sealed class Tally
{
    private double overlapSum;
    private int overlapCount;

    /// <summary>Scans whose number of containers was right.</summary>
    public Proportion CountRight { get; private set; }

    /// <summary>Loaded containers that were called empty. A container that was not found, or not judged, is not called empty.</summary>
    public Proportion LoadedCalledEmpty { get; private set; }

    /// <summary>Small loads in an otherwise empty hold - a carton, a pallet, a person - that were called loaded.</summary>
    public Proportion SmallLoadFound { get; private set; }

    /// <summary>Empty containers that were called loaded.</summary>
    public Proportion EmptyCalledLoaded { get; private set; }

    /// <summary>Containers, empty and loaded, that were found but not judged.</summary>
    public Proportion NotJudged { get; private set; }

    /// <summary>Loaded containers, nearly empty ones among them, whose hottest saliency point lies on cargo.</summary>
    public Proportion HottestOnCargo { get; private set; }

    /// <summary>Mean overlap of true boxes with the boxes found for them; a box not found counts as 0.</summary>
    public double MeanOverlap => overlapCount == 0 ? double.NaN : overlapSum / overlapCount;

    /// <summary>Wrong answers, for a look: seed and what was wrong.</summary>
    public List<string> Mistakes { get; } = [];

    /// <summary>Adds one scan.</summary>
    public void Add(SimulatedScan scan, InspectionResult result)
    {
        bool right = result.Containers.Count == scan.Containers.Count;
        CountRight = CountRight.Add(right);
        if (!right)
        {
            Mistakes.Add($"seed {scan.Seed}: {scan.Containers.Count} containers, {result.Containers.Count} found");
        }

        PixelBox[] truth = [.. scan.Containers.Select(c => new PixelBox(c.Box.X, c.Box.Y, c.Box.Width, c.Box.Height))];
        (int Found, double Overlap)[] pairs = BoxMatch.Pair(truth, [.. result.Containers.Select(c => c.Box)]);
        for (int i = 0; i < truth.Length; i++)
        {
            overlapSum += pairs[i].Overlap;
            overlapCount++;
            Judge(scan, scan.Containers[i], pairs[i].Found < 0 ? null : result.Containers[pairs[i].Found]);
        }
    }

    private void Judge(SimulatedScan scan, ContainerTruth truth, ContainerFinding? found)
    {
        EmptyState? state = found?.Empty.State;
        NotJudged = NotJudged.Add(state == EmptyState.CannotJudge);
        if (truth.Empty)
        {
            EmptyCalledLoaded = EmptyCalledLoaded.Add(state == EmptyState.Loaded);
            if (state == EmptyState.Loaded)
            {
                Mistakes.Add($"seed {scan.Seed}: empty called loaded at {found!.Empty.LoadedProbability:0.000}{(truth.Reefer ? ", reefer" : "")}");
            }

            return;
        }

        if (truth.NearlyEmpty)
        {
            SmallLoadFound = SmallLoadFound.Add(state == EmptyState.Loaded);
        }
        else
        {
            LoadedCalledEmpty = LoadedCalledEmpty.Add(state == EmptyState.Empty);
        }

        if (state == EmptyState.Empty)
        {
            Mistakes.Add($"seed {scan.Seed}: {truth.Kind} of {truth.MassKg:0} kg called empty at {found!.Empty.LoadedProbability:0.000}");
        }

        if (found?.Saliency is SaliencyMap map)
        {
            HottestOnCargo = HottestOnCargo.Add(Saliency.HottestCell(map).Any(scan.CargoMask, scan.Width, scan.Height));
        }
    }
}
