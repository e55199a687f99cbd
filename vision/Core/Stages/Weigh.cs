using VisionInspection.Core.Findings;
using VisionInspection.Core.Models;
using VisionInspection.Core.Weighing;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Core.Stages;

/// <summary>
/// Fourth stage: the mass of what is in each container, from what the beam lost there. The model gives mass per area, the
/// pixel size the area, the scanner's calibration what it reads too little or too much.
/// </summary>
internal sealed class Weigh(BatchModel model, ScannerCalibrations calibrations)
{
    private readonly double lowScale = model.Manifest.Decode["lowScale"];
    private readonly double highScale = model.Manifest.Decode["highScale"];

    /// <summary>Weighs every container that could be judged; the result shares the outputs of what it was given.</summary>
    public JudgedBatch Containers(IReadOnlyList<Scan> scans, JudgedBatch judged)
    {
        Load[] loads = [.. Loads(scans, judged.Containers)];
        using TensorBatch input = model.RentInput(loads.Sum(load => load.Contrasts.Count));
        int filled = 0;
        foreach (Load load in loads)
        {
            foreach (double contrast in load.Contrasts)
            {
                AttenuationProfile.Of(load.View, load.Box, load.AreaM2!.Value, contrast, input.Item(filled++), load.Container.View.Picture.Air);
            }
        }

        using TensorBatch densities = model.Run(input, filled)[0];
        var weighed = new JudgedContainer[loads.Length];
        int next = 0;
        for (int i = 0; i < weighed.Length; i++)
        {
            Load load = loads[i];
            MassInterval[] masses = [.. load.Contrasts.Select(_ => MassInterval.Of(densities.Item(next++), load.AreaM2!.Value, lowScale, highScale))];
            weighed[i] = load.Container with { Weight = load.Estimate(masses) };
        }

        return judged with { Containers = weighed };
    }

    private IEnumerable<Load> Loads(IReadOnlyList<Scan> scans, IReadOnlyList<JudgedContainer> containers)
    {
        var byView = containers.GroupBy<JudgedContainer, LocatedView>(container => container.View, ReferenceEqualityComparer.Instance);
        foreach (IGrouping<LocatedView, JudgedContainer> inView in byView)
        {
            Scan scan = scans[inView.Key.Picture.ScanIndex];
            ScannerCalibration? calibration = calibrations.Of(scan);
            (ContainerReading?[] readings, _) = ContainerNumbers.Readings(scan, inView.Key.Picture.View.Id, inView.Count());
            foreach ((JudgedContainer container, ContainerReading? reading) in inView.Zip(readings))
            {
                yield return Load.Of(container, calibration, reading?.SizeType);
            }
        }
    }
}
