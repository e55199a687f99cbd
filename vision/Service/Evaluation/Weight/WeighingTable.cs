using System.Globalization;
using VisionInspection.Core.Weighing;
using VisionInspection.Devices.Simulation;
using VisionInspection.Devices.Simulation.Cargo;
using VisionInspection.Devices.Simulation.Imaging;
using VisionInspection.Devices.Simulation.Output;
using VisionInspection.Devices.Simulation.Scenes;
using VisionInspection.ImagingFormats;
using CoreBox = VisionInspection.Core.Findings.PixelBox;
using CoreView = VisionInspection.ImagingFormats.ScanView;

namespace VisionInspection.Service.Evaluation.Weight;

/// <summary>
/// What the weight model is trained on: simulated containers as <see cref="AttenuationProfile"/> reads them, with their
/// cargo's mass. Each scan of a machine of its own, three times: both energies at 16 bit, one energy, and as an 8-bit JPEG
/// whose contrast is known to 3 %. Boxes are off as a locator's are.
/// </summary>
internal static class WeighingTable
{
    private const int Rows = 384;
    private const double BoxError = 0.01;
    private const double ContrastError = 0.03;

    /// <summary>Writes the table as CSV.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="count">Number of scans.</param>
    /// <param name="seed">First seed.</param>
    /// <param name="profiles">Makers.</param>
    /// <param name="workers">Scans side by side.</param>
    /// <param name="progress">Told how many are done.</param>
    /// <param name="stopping">Stops between scans.</param>
    public static void Write(
        string path, int count, ulong seed, IReadOnlyList<VendorProfile> profiles, int workers, IProgress<int> progress, CancellationToken stopping)
    {
        using var file = new StreamWriter(path);
        file.WriteLine("seed,profile,kind,small,kg,area," + string.Join(',', Enumerable.Range(0, AttenuationProfile.Length).Select(i => $"p{i}")));
        int done = 0;
        var lines = Enumerable.Range(0, count).AsParallel().AsOrdered().WithDegreeOfParallelism(workers)
            .WithMergeOptions(ParallelMergeOptions.NotBuffered).WithCancellation(stopping)
            .Select(i => Lines(unchecked(seed + (ulong)i), profiles));
        foreach (IReadOnlyList<string> some in lines)
        {
            foreach (string line in some)
            {
                file.WriteLine(line);
            }

            progress.Report(++done);
        }
    }

    private static List<string> Lines(ulong seed, IReadOnlyList<VendorProfile> profiles)
    {
        var random = new SceneRandom(unchecked(seed * 31));
        VendorProfile machine = random.Choose(profiles).Installed(random) with { DualEnergy = true, Inverted = false };
        var options = new SimulationOptions
        {
            Scene = new SceneOptions { Kinds = CargoCatalogue.All, EmptyShare = 0.12, NearlyEmptyShare = 0.1, BareShare = 0 },
            Profiles = [machine], Rows = (Rows, Rows), MaxLines = 1200,
        };
        SimulatedScan scan = ScanSimulator.Simulate(seed, options);
        CoreView both = ScanConversion.ToScan(scan, DateTimeOffset.UnixEpoch).Views[0];
        SimulatedScan rendered = scan with { Low = null, Profile = machine with { Bits = 8, DualEnergy = false, JpegQuality = machine.JpegQuality ?? 85 } };
        using var picture = new MemoryStream(PictureExport.Encode(rendered, PictureFormat.AsProfile).Content);
        CoreView eightBit = ScanReader.Read("scan.jpg", picture, ReadLimits.Default).Views[0];
        CoreView one = both with { Planes = [both.Planes[0] with { Energy = Energy.Single }] };

        var lines = new List<string>();
        foreach (ContainerTruth truth in scan.Containers.Where(c => c.Box.Width >= 40))
        {
            CoreBox box = Located(truth.Box, scan, random);
            double area = box.Width * scan.PitchXMm * box.Height * scan.PitchYMm / 1e6;
            double contrast = machine.Gamma.Low * Math.Exp(random.Normal(0, ContrastError));
            lines.Add(Line(scan, truth, both, box, area, 1));
            lines.Add(Line(scan, truth, one, box, area, 1));
            lines.Add(Line(scan, truth, eightBit, box, area, contrast));
        }

        return lines;
    }

    private static CoreBox Located(PixelBox box, SimulatedScan scan, SceneRandom random)
    {
        int left = Off(box.X, box.Width, scan.Width), right = Off(box.X + box.Width, box.Width, scan.Width);
        int top = Off(box.Y, box.Height, scan.Height), bottom = Off(box.Y + box.Height, box.Height, scan.Height);
        return new CoreBox(left, top, right - left, bottom - top);

        int Off(int edge, int size, int most) => Math.Clamp((int)Math.Round(edge + (random.Normal(0, BoxError) * size)), 0, most);
    }

    private static string Line(SimulatedScan scan, ContainerTruth truth, CoreView view, CoreBox box, double area, double contrast)
    {
        var profile = new float[AttenuationProfile.Length];
        AttenuationProfile.Of(view, box, area, contrast, profile);
        string numbers = string.Join(',', profile.Select(p => p.ToString("G6", CultureInfo.InvariantCulture)));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{scan.Seed},{scan.Profile.Name},{truth.Kind ?? "empty"},{(truth.NearlyEmpty ? 1 : 0)},{truth.MassKg:0.#},{area:0.###},{numbers}");
    }
}
