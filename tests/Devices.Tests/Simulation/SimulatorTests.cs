using System.Text.Json;
using VisionInspection.Devices.Simulation;
using VisionInspection.Devices.Simulation.Cargo;
using VisionInspection.Devices.Simulation.Imaging;
using VisionInspection.Devices.Simulation.Output;
using VisionInspection.Devices.Simulation.Scenes;
using VisionInspection.Devices.Simulation.Scenes.Containers;

namespace VisionInspection.Devices.Tests.Simulation;

public class SimulatorTests
{
    private static readonly SimulationOptions Small = new()
    {
        Scene = new SceneOptions { Kinds = CargoCatalogue.All }, Rows = (100, 120), MaxLines = 320, LowEnergy = false,
    };

    private static readonly SimulatedScan[] Scans = [.. Enumerable.Range(0, 24).Select(i => ScanSimulator.Simulate((ulong)i, Small))];

    [Fact]
    public void Simulate_SameSeed_SameScan()
    {
        SimulatedScan again = ScanSimulator.Simulate(7, Small);

        Assert.Equal(Scans[7].High, again.High);
        Assert.Equal(Scans[7].CargoMask, again.CargoMask);
        Assert.Equal(Scans[7].Containers, again.Containers);
        Assert.NotEqual(Scans[7].High, Scans[8].High);
    }

    [Fact]
    public void Simulate_ALot_LoadsEveryContainerWithTheSameGoodsStowedAlike()
    {
        CargoLot lot = CargoLot.Draw(CargoCatalogue.All, 41);
        SimulationOptions options = Small with { Scene = Small.Scene with { Lot = lot, Plan = LoadPlan.OneForty } };
        ContainerTruth[] same = [.. Enumerable.Range(0, 6).SelectMany(i => ScanSimulator.Simulate((ulong)(500 + i), options).Containers)];
        SimulationOptions one = options with { Scene = options.Scene with { Lot = null, EmptyShare = 0, NearlyEmptyShare = 0, Kinds = [lot.Kind] } };
        ContainerTruth[] chance = [.. Enumerable.Range(0, 6).SelectMany(i => ScanSimulator.Simulate((ulong)(500 + i), one).Containers)];

        Assert.All(same, container => Assert.Equal((lot.Kind.Name, lot.Seed), (container.Kind, container.Lot)));
        Assert.Equal(same.Length, same.Select(container => container.MassKg).Distinct().Count());
        Assert.True(Ratio(same) < Ratio(chance), $"{Ratio(same)} {Ratio(chance)}");

        static double Ratio(ContainerTruth[] containers) => containers.Max(c => c.MassKg) / containers.Min(c => c.MassKg);
    }

    [Fact]
    public void Installed_OfAMaker_KeepsItsGeometryFromScanToScan()
    {
        SimulationOptions options = Small with { Profiles = [VendorProfiles.Named("dual-gantry").Installed(new SceneRandom(3))] };
        SimulatedScan[] scans = [.. Enumerable.Range(0, 4).Select(i => ScanSimulator.Simulate((ulong)i, options))];

        Assert.Single(scans.Select(scan => (scan.Beam.SourceDistance, scan.Beam.SourceHeight)).Distinct());
        Assert.Equal(4, scans.Select(scan => scan.PitchXMm).Distinct().Count());
    }

    [Fact]
    public void Simulate_Any_MaskLiesInLoadedBoxes()
    {
        foreach (SimulatedScan scan in Scans)
        {
            PixelBox[] loaded = [.. scan.Containers.Where(c => !c.Empty).Select(c => c.Box)];
            for (int i = 0; i < scan.CargoMask.Length; i++)
            {
                int x = i % scan.Width, y = i / scan.Width;
                Assert.True(!scan.CargoMask[i] || loaded.Any(b => Holds(b, x, y)), $"seed {scan.Seed}: goods at {x}, {y} outside");
            }
        }
    }

    [Fact]
    public void Simulate_Any_MassAndMaskGoWithTheVerdict()
    {
        foreach (SimulatedScan scan in Scans)
        {
            foreach (ContainerTruth c in scan.Containers)
            {
                Assert.Equal(c.Empty, c.MassKg <= 0);
                Assert.Equal(c.Empty, c.Kind is null);
                Assert.False(c.Empty && c.NearlyEmpty);
                Assert.Equal(c.Reefer, c.SizeType[2] == 'R');
                if (!c.Empty && !c.NearlyEmpty)
                {
                    Assert.Contains(Inside(scan, c.Box), i => scan.CargoMask[i]);
                }
            }
        }
    }

    [Fact]
    public void Simulate_Any_NumbersPassTheirCheckDigit()
    {
        ContainerTruth[] all = [.. Scans.SelectMany(s => s.Containers)];

        Assert.NotEmpty(all);
        Assert.All(all, c => Assert.Equal(c.Number[10] - '0', ContainerNumber.CheckDigit(c.Number.AsSpan(0, 10))));
        Assert.All(all, c => Assert.Equal('U', c.Number[3]));
    }

    [Fact]
    public void CheckDigit_OfTheStandardsExample_Is3() => Assert.Equal(3, ContainerNumber.CheckDigit("CSQU305438"));

    [Fact]
    public void Simulate_Any_BoxesLieInThePictureAndAreDarkerThanAir()
    {
        foreach (SimulatedScan scan in Scans)
        {
            double air = Percentile(scan.High, 0.98);
            foreach (PixelBox box in scan.Containers.Select(c => c.Box))
            {
                Assert.True(box.X >= 0 && box.Y >= 0 && box.X + box.Width <= scan.Width && box.Y + box.Height <= scan.Height);
                Assert.True(Inside(scan, box).Average(i => scan.High[i]) < 0.95 * air, $"seed {scan.Seed}");
            }
        }
    }

    [Fact]
    public void Simulate_Empty_WallsShowAsInRealScans()
    {
        var empty = Small with
        {
            Scene = Small.Scene with { EmptyShare = 1, ReeferShare = 0, BareShare = 0 }, Profiles = [VendorProfiles.Named("harbour-portal")],
        };
        double[] walls = [.. Enumerable.Range(100, 12).Select(i => ScanSimulator.Simulate((ulong)i, empty)).Select(WallLevel)];

        // The empties among the real scans: 0.86 to 0.91 of air between the far rail and the floor.
        Assert.InRange(walls.Average(), 0.82, 0.94);
        Assert.All(walls, w => Assert.InRange(w, 0.72, 0.97));
    }

    [Fact]
    public void Simulate_DualEnergy_LowIsDarker()
    {
        SimulationOptions dual = Small with { LowEnergy = true, Profiles = [VendorProfiles.Named("dual-gantry")] };
        SimulatedScan scan = ScanSimulator.Simulate(3, dual);

        Assert.NotNull(scan.Low);
        Assert.True(scan.Low.Average(s => (double)s) < scan.High.Average(s => (double)s));
    }

    [Fact]
    public void Export_AnyNumberOfWorkers_WritesTheSameBytes()
    {
        using var one = new TemporaryFolder();
        using var three = new TemporaryFolder();
        SimulationExport.Run(new TrainingExport(one.Path, 6, 42) { Workers = 1 });
        SimulationExport.Run(new TrainingExport(three.Path, 6, 42) { Workers = 3 });

        foreach (string name in new[] { "index.jsonl", "samples.bin", "cargo.bin" })
        {
            Assert.Equal(File.ReadAllBytes(Path.Combine(one.Path, name)), File.ReadAllBytes(Path.Combine(three.Path, name)));
        }
    }

    [Fact]
    public void Export_Index_PointsAtEachScan()
    {
        using var folder = new TemporaryFolder();
        SimulationExport.Run(new TrainingExport(folder.Path, 5, 9));
        long samples = 0, masks = 0;
        foreach (string line in File.ReadLines(Path.Combine(folder.Path, "index.jsonl")))
        {
            JsonElement scan = JsonDocument.Parse(line).RootElement;
            long pixels = scan.GetProperty("width").GetInt64() * scan.GetProperty("height").GetInt64();
            Assert.Equal(samples, scan.GetProperty("offset").GetInt64());
            Assert.Equal(masks, scan.GetProperty("maskOffset").GetInt64());
            samples += 2 * pixels;
            masks += (pixels + 7) / 8;
        }

        Assert.Equal(samples, new FileInfo(Path.Combine(folder.Path, "samples.bin")).Length);
        Assert.Equal(masks, new FileInfo(Path.Combine(folder.Path, "cargo.bin")).Length);
    }

    [Fact]
    public void Profiles_OneIsHeldOut()
    {
        Assert.True(VendorProfiles.All.Count >= 6);
        Assert.Single(VendorProfiles.All, p => p.HeldOut);
        Assert.DoesNotContain(new TrainingExport("x", 1, 1).Profiles, p => p.HeldOut);
    }

    private static double WallLevel(SimulatedScan scan)
    {
        PixelBox box = scan.Containers[0].Box;
        var middle = new PixelBox(box.X + (box.Width / 4), box.Y + (box.Height * 45 / 100), box.Width / 2, Math.Max(1, box.Height / 10));
        return Inside(scan, middle).Average(i => (double)scan.High[i]) / Percentile(scan.High, 0.98);
    }

    private static IEnumerable<int> Inside(SimulatedScan scan, PixelBox box) =>
        from y in Enumerable.Range(box.Y, box.Height) from x in Enumerable.Range(box.X, box.Width) select (y * scan.Width) + x;

    // A pixel's slack for rounding, and a hand's breadth for goods that yaw moves past the near post.
    private static bool Holds(PixelBox b, int x, int y) => x >= b.X - 4 && x < b.X + b.Width + 4 && y >= b.Y - 1 && y <= b.Y + b.Height;

    private static double Percentile(ushort[] samples, double share)
    {
        ushort[] sorted = [.. samples.Order()];
        return sorted[(int)(share * (sorted.Length - 1))];
    }
}
