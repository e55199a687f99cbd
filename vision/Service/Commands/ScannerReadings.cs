using VisionInspection.Core;
using VisionInspection.Core.Findings;
using VisionInspection.Core.Weighing;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Service.Commands;

/// <summary>One scanner's weighed scans, read as its pictures may have been rendered, to find out which reading is right.</summary>
/// <param name="open">Opens a pipeline with a calibration.</param>
/// <param name="scans">The scans with their figures.</param>
internal sealed class ScannerReadings(
    Func<ScannerCalibrations, IScanInspector> open, IReadOnlyList<(Scan Scan, WeighbridgeLine Line)> scans)
{
    // Empty containers say nothing of the gain.
    private const double LeastKg = 500;
    private const int LeastContainers = 5;
    private static readonly double[] Contrasts = [.. Enumerable.Range(0, 12).Select(i => Math.Round(0.6 * Math.Pow(1.09, i), 3))];

    /// <summary>Figures that could not be used: no such container found, nothing weighed, or next to empty.</summary>
    public int LeftOut { get; private set; }

    /// <summary>Finds the calibration.</summary>
    /// <param name="identity">Whose it is to be, with a gain, contrast and spread of 1.</param>
    /// <param name="stopping">Stops between readings.</param>
    /// <exception cref="ArgumentException">Too few scans can be used.</exception>
    public ScannerCalibration Calibrate(ScannerCalibration identity, CancellationToken stopping)
    {
        bool rendered = scans.Any(one => one.Scan.Views[0].Primary.Source.Bits <= 8);
        ScannerCalibration? best = null;
        double least = double.PositiveInfinity;
        foreach (double contrast in rendered ? Contrasts : [1])
        {
            ScannerCalibration tried = identity with { Contrast = contrast };
            List<WeighedContainer> weighed = Weigh(tried, stopping);
            if (weighed.Count < LeastContainers)
            {
                throw new ArgumentException($"{weighed.Count} of {scans.Count} figures belong to a container that could be weighed; at least {LeastContainers} are needed.");
            }

            double gain = CalibrationFit.Gain(weighed), loss = CalibrationFit.Loss(weighed, gain, scans.Count - weighed.Count);
            if (loss < least)
            {
                least = loss;
                LeftOut = scans.Count - weighed.Count;
                best = tried with
                {
                    Gain = gain, Spread = CalibrationFit.Spread(weighed, gain), Containers = weighed.Count,
                    MedianErrorKg = CalibrationFit.MedianError(weighed, gain),
                };
            }
        }

        return best!;
    }

    private List<WeighedContainer> Weigh(ScannerCalibration tried, CancellationToken stopping)
    {
        using IScanInspector inspector = open(new ScannerCalibrations([tried]));
        var weighed = new List<WeighedContainer>();
        foreach ((Scan scan, WeighbridgeLine line) in scans)
        {
            IReadOnlyList<ContainerFinding> containers = inspector.Inspect([scan], stopping)[0].Containers;
            ContainerFinding? container = line.Container is int place ? containers.ElementAtOrDefault(place - 1) : containers.Count == 1 ? containers[0] : null;
            if (line.Kg >= LeastKg && container?.Weight is { Kg: { } kg, LowKg: { } low, HighKg: { } high })
            {
                weighed.Add(new WeighedContainer(line.Kg, low, kg, high));
            }
        }

        return weighed;
    }
}
