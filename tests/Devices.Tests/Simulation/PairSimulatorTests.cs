using System.Text.Json;
using VisionInspection.Devices.Simulation.Cargo;
using VisionInspection.Devices.Simulation.Output;
using VisionInspection.Devices.Simulation.Pairs;
using VisionInspection.Devices.Simulation.Scenes;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Devices.Tests.Simulation;

public class PairSimulatorTests
{
    private static readonly PairOptions Small = new()
    {
        Scene = new SceneOptions { Kinds = CargoCatalogue.All, BareShare = 0 }, Rows = 128, MaxLines = 400, PackageKg = [20],
    };

    [Fact]
    public void Simulate_SameSeed_SamePair()
    {
        SimulatedPair one = PairSimulator.Simulate(3, Small), again = PairSimulator.Simulate(3, Small);

        Assert.Equal(one.First.High, again.First.High);
        Assert.Equal(one.Second.High, again.Second.High);
        Assert.Equal(one.Packages, again.Packages);
    }

    [Fact]
    public void Export_APair_WritesBothVisitsAndWhatChanged()
    {
        using var folder = new TemporaryFolder();
        new PairExport(folder.Path, 1, 3, Small, PictureFormat.Uff).Run();
        Scan[] visits = [.. Directory.EnumerateFiles(folder.Path, "*.uff").Order(StringComparer.Ordinal).Select(path =>
        {
            using FileStream file = File.OpenRead(path);
            return ScanReader.Read(Path.GetFileName(path), file, ReadLimits.Default);
        })];
        SimulatedPair pair = PairSimulator.Simulate(3, Small);
        JsonElement truth = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder.Path, "pair-3.changes.json"))).RootElement;

        Assert.Equal(visits[0].Conveyance!.Containers[0].Number, visits[1].Conveyance!.Containers[0].Number);
        Assert.NotEqual(visits[0].Id, visits[1].Id);
        Assert.True(visits[1].Started > visits[0].Started);
        Assert.Equal(pair.Packages.Count, truth.GetProperty("changes").GetArrayLength());
        Assert.Equal(pair.Packages[0].Added ? "added" : "removed", truth.GetProperty("changes")[0].GetProperty("sign").GetString());
        Assert.Equal(pair.Packages[0].Box.X, truth.GetProperty("changes")[0].GetProperty("box")[0].GetInt32());
    }

    [Fact]
    public void Simulate_Reloaded_ShowsOtherContainersAndHasNoWarp()
    {
        SceneOptions one = Small.Scene with { Plan = LoadPlan.OneForty, EmptyShare = 1, ReeferShare = 0 };
        SimulatedPair pair = PairSimulator.Simulate(3, Small with { Scene = one, Reloaded = one with { Plan = LoadPlan.TwoTwenty } });

        Assert.Equal((1, 2), (pair.First.Containers.Count, pair.Second.Containers.Count));
        Assert.Null(pair.Warp);
    }

    [Fact]
    public void Simulate_SameBeam_WarpTakesBoxesToBoxes()
    {
        for (ulong seed = 0; seed < 12; seed++)
        {
            SimulatedPair pair = PairSimulator.Simulate(seed, Small);
            for (int i = 0; i < pair.First.Containers.Count; i++)
            {
                PixelBox a = pair.First.Containers[i].Box, b = pair.Second.Containers[i].Box;
                (double x, double y) = pair.Warp!.InSecond(a.X + (a.Width / 2.0), a.Y + (a.Height / 2.0));
                Assert.InRange(x, b.X + (b.Width * .4), b.X + (b.Width * .6));
                Assert.InRange(y, b.Y + (b.Height * .4), b.Y + (b.Height * .6));
                (double left, _) = pair.Warp.InSecond(a.X, a.Y);
                bool whole = a.X > 0 && b.X > 0;
                Assert.True(!whole || Math.Abs(left - b.X) < 2.5, $"seed {seed}: left at {left}, box at {b.X}");
            }
        }
    }

    [Fact]
    public void Simulate_PackageOf20Kg_OneScanIsDarkerInItsBox()
    {
        int seen = 0;
        for (ulong seed = 0; seed < 12; seed++)
        {
            SimulatedPair pair = PairSimulator.Simulate(seed, Small with { Packages = 1 });
            foreach (PackageTruth package in pair.Packages.Where(p => p.Before > .3))
            {
                double x = package.Box.X + (package.Box.Width / 2.0), y = package.Box.Y + (package.Box.Height / 2.0);
                (double u, double v) = pair.Warp!.InSecond(x, y);
                double first = Mean(pair.First, x, y), second = Mean(pair.Second, u, v);
                double with = package.Added ? second : first, without = package.Added ? first : second;
                Assert.True(with < .85 * without, $"seed {seed}: {with} against {without}");
                seen++;
            }
        }

        Assert.True(seen >= 4);
    }

    [Fact]
    public void Warp_BeamMoved_OnlyPlacesThatAreOneAndSeenHaveAWay()
    {
        int some = 0, all = 0;
        for (ulong seed = 0; seed < 4; seed++)
        {
            PairOptions moved = Small with { MostBeamShift = .25 };
            SimulatedPair pair = PairSimulator.Simulate(seed, moved);
            (SimulatedScan first, PairWarp warp) = (pair.First, pair.Warp!);
            for (int y = 4; y < first.Height - 4; y += 8)
            {
                for (int x = 4; x < first.Width - 4; x += 8)
                {
                    bool has = !double.IsNaN(warp.InSecond(x, y).X);
                    all++;
                    some += has ? 1 : 0;
                    Assert.False(has && Mean(first, x, y) < .002 * ushort.MaxValue, $"seed {seed}: a way for the dark place {x}, {y}");
                }
            }
        }

        Assert.InRange((double)some / all, .03, .6);
    }

    private static double Mean(SimulatedScan scan, double x, double y)
    {
        double sum = 0;
        for (int dy = -1; dy <= 1; dy++)
        {
            for (int dx = -1; dx <= 1; dx++)
            {
                sum += scan.High[(((int)y + dy) * scan.Width) + (int)x + dx];
            }
        }

        return sum / 9;
    }
}
