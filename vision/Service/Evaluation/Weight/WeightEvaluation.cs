using VisionInspection.Core;
using VisionInspection.Core.Findings;
using VisionInspection.Core.Weighing;
using VisionInspection.Devices.Simulation.Output;
using VisionInspection.ImagingFormats;
using VisionInspection.Service.Commands;
using CoreBox = VisionInspection.Core.Findings.PixelBox;

namespace VisionInspection.Service.Evaluation.Weight;

/// <summary>
/// Weight on simulated machines: each is calibrated with its first scans as by weighbridge figures, and weighed on the
/// others, once with and once without its calibration.
/// </summary>
/// <param name="open">Opens a pipeline with calibrations.</param>
/// <param name="calibrating">Scans of a machine to calibrate with.</param>
/// <param name="weighing">Scans of a machine to weigh.</param>
/// <param name="workers">Scans simulated side by side.</param>
internal sealed class WeightEvaluation(Func<ScannerCalibrations, IScanInspector> open, int calibrating, int weighing, int workers)
{
    private const double LeastOverlap = 0.5;

    /// <summary>Containers with cargo, by kind of picture, with the machine's calibration.</summary>
    public Dictionary<WeighedInput, WeightTally> Calibrated { get; } = Tallies();

    /// <summary>The same containers without it.</summary>
    public Dictionary<WeighedInput, WeightTally> Uncalibrated { get; } = Tallies();

    /// <summary>Empty containers, both energies, with the calibration.</summary>
    public WeightTally Empties { get; } = new();

    /// <summary>The calibrations made, in words.</summary>
    public List<string> Calibrations { get; } = [];

    /// <summary>Calibrates and weighs one machine.</summary>
    public void Add(WeighedMachine machine, CancellationToken stopping)
    {
        SimulatedScan[] scans = [.. Enumerable.Range(0, calibrating + weighing).AsParallel().AsOrdered()
            .WithDegreeOfParallelism(workers).WithCancellation(stopping).Select(machine.Simulate)];
        foreach (WeighedInput input in Enum.GetValues<WeighedInput>())
        {
            ScannerCalibration calibration = Calibrate(machine, input, scans[..calibrating], stopping);
            Calibrations.Add(FormattableString.Invariant(
                $"{machine.Name} {input}: {calibration.Containers} containers, gain {calibration.Gain:0.000}, contrast {calibration.Contrast:0.00} (true {(input == WeighedInput.EightBit ? scans[0].Profile.Gamma.Low : 1):0.00}), spread {calibration.Spread:0.00}"));
            Weigh(machine, input, scans[calibrating..], new ScannerCalibrations([calibration]), Calibrated[input], input == WeighedInput.BothEnergies ? Empties : null, stopping);
            Weigh(machine, input, scans[calibrating..], ScannerCalibrations.None, Uncalibrated[input], null, stopping);
        }
    }

    private ScannerCalibration Calibrate(WeighedMachine machine, WeighedInput input, SimulatedScan[] scans, CancellationToken stopping)
    {
        (Scan, WeighbridgeLine)[] weighed =
        [
            .. from scan in scans
               let picture = machine.As(input, scan)
               from i in Enumerable.Range(0, scan.Containers.Count)
               select (picture, new WeighbridgeLine(picture.Id, scan.Containers[i].MassKg, i + 1)),
        ];
        var identity = new ScannerCalibration { Model = machine.Name, Gain = 1, Contrast = 1, Spread = 1, Containers = 1, MedianErrorKg = 0 };
        return new ScannerReadings(open, weighed).Calibrate(identity, stopping);
    }

    private void Weigh(
        WeighedMachine machine, WeighedInput input, SimulatedScan[] scans, ScannerCalibrations calibrations, WeightTally loaded, WeightTally? empties, CancellationToken stopping)
    {
        using IScanInspector inspector = open(calibrations);
        foreach (SimulatedScan scan in scans)
        {
            InspectionResult result = inspector.Inspect([machine.As(input, scan)], stopping)[0];
            (int Found, double Overlap)[] pairs = BoxMatch.Pair(
                [.. scan.Containers.Select(c => new CoreBox(c.Box.X, c.Box.Y, c.Box.Width, c.Box.Height))], [.. result.Containers.Select(c => c.Box)]);
            for (int i = 0; i < pairs.Length; i++)
            {
                ContainerTruth truth = scan.Containers[i];
                WeightEstimate? estimate = pairs[i].Overlap >= LeastOverlap ? result.Containers[pairs[i].Found].Weight : null;
                (truth.Empty ? empties : loaded)?.Add(truth.MassKg, estimate);
            }
        }
    }

    private static Dictionary<WeighedInput, WeightTally> Tallies() => Enum.GetValues<WeighedInput>().ToDictionary(input => input, _ => new WeightTally());
}
