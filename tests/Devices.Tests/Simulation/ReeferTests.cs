using System.Text.Json;
using VisionInspection.Devices.Simulation;
using VisionInspection.Devices.Simulation.Cargo;
using VisionInspection.Devices.Simulation.Imaging;
using VisionInspection.Devices.Simulation.Output;
using VisionInspection.Devices.Simulation.Scenes;
using VisionInspection.Devices.Simulation.Scenes.Containers.Reefers;

namespace VisionInspection.Devices.Tests.Simulation;

/// <summary>Reefers in service: makers, goods hidden in them, and their ends alone.</summary>
public class ReeferTests
{
    [Fact]
    public void Makers_ByDefault_LeaveOutTheHeldOut()
    {
        Assert.Equal(8, MakerLayouts.All.Select(m => m.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(2, MakerLayouts.All.Count(m => m.HeldOut));
        Assert.DoesNotContain(new ReeferOptions().Makers, m => m.HeldOut);
    }

    [Fact]
    public void Ends_WithAndWithoutGoods_AreOneReeferThatDiffersWhereTheyShow()
    {
        int hidden = 0, darker = 0, total = 0;
        for (ulong seed = 10; seed < 22; seed++)
        {
            SimulatedEnd[] clean = [.. EndSimulator.Simulate(seed, Options(0))], with = [.. EndSimulator.Simulate(seed, Options(1))];
            Assert.All(clean, end => Assert.Null(end.Concealment));
            Assert.Equal(clean.Select(end => end.Maker), with.Select(end => end.Maker));
            SimulatedEnd concealed = Assert.Single(with, end => end.Concealment is not null);
            hidden++;
            SimulatedEnd twin = clean.Single(end => end.AtDoors == concealed.AtDoors);
            Assert.Equal(twin.Container, concealed.Container);
            bool[] mask = concealed.Concealment!.Mask;
            for (int i = 0; i < mask.Length; i++)
            {
                total += mask[i] ? 1 : 0;
                darker += mask[i] && concealed.Samples[i] < twin.Samples[i] ? 1 : 0;
            }
        }

        Assert.Equal(12, hidden);
        Assert.True(darker > .8 * total, $"{darker} of {total} samples under hidden goods are darker than without");
    }

    [Fact]
    public void Ends_WithGoods_ComeBareAsTheCleanReeferIsScanned()
    {
        SimulatedEnd[] clean = [.. EndSimulator.Simulate(10, Options(0))], with = [.. EndSimulator.Simulate(10, Options(1), bare: true)];
        SimulatedEnd concealed = Assert.Single(with, end => end.Concealment is not null);
        ushort[] bare = Assert.IsType<ushort[]>(concealed.Concealment!.Bare), twin = clean.Single(end => end.AtDoors == concealed.AtDoors).Samples;

        // Taking the goods out of the sum leaves the last bits of a float.
        Assert.All(bare.Zip(twin), pair => Assert.InRange(pair.First - pair.Second, -1, 1));
    }

    [Fact]
    public void Ends_OnAnEarlierVisit_AreTheSameUnitScannedAnew()
    {
        SimulationOptions now = Options(0), then = now with { Scene = now.Scene with { Reefers = now.Scene.Reefers! with { Visit = 1 } } };
        for (ulong seed = 10; seed < 16; seed++)
        {
            IReadOnlyList<SimulatedEnd> later = EndSimulator.Simulate(seed, now), earlier = EndSimulator.Simulate(seed, then);
            Assert.Equal(later[0].Maker, earlier[0].Maker);
            Assert.Equal(later[0].Metres, earlier[0].Metres);
            Assert.Equal(later[0].Profile, earlier[0].Profile);
            Assert.NotEqual(later[0].Container, earlier[0].Container);
        }
    }

    [Fact]
    public void Hiding_ManyTimes_UsesEveryPlaceAndFormWithTheMassAsked()
    {
        SimulatedEnd[] ends = [.. Enumerable.Range(0, 60).SelectMany(i => EndSimulator.Simulate((ulong)i, Options(1) with { Rows = (96, 96) })).Where(e => e.Concealment is not null)];
        Assert.Equal(60, ends.Length);
        Assert.Equal(Enum.GetValues<HidingPlace>(), ends.Select(e => e.Concealment!.Place).Distinct().Order());
        Assert.Equal(Enum.GetValues<PackForm>(), ends.Select(e => e.Concealment!.Form).Distinct().Order());
        Assert.All(ends, e => Assert.InRange(e.Concealment!.MassKg, .2, 45));
        Assert.All(ends, e => Assert.Equal(e.Concealment!.Place == HidingPlace.Door || e.AtDoors, e.AtDoors));
        Assert.All(ends, e => Assert.Contains(true, e.Concealment!.Mask));
    }

    [Fact]
    public void Hiding_AmongTheMachinery_GoodsLieBesidePartsAndNotInThem()
    {
        int packed = 0, clear = 0;
        for (ulong seed = 0; seed < 40; seed++)
        {
            Scene scene = SceneBuilder.Build(new SceneRandom(seed), Options(1).Scene);
            if (scene.Containers[0].Reefer?.Concealment is { Place: HidingPlace.Machinery } goods)
            {
                packed++;
                clear += goods.Bodies.Sum(body => scene.Structure.Sum(part => Within(part, body))) < .2 * goods.MassKg ? 1 : 0;
            }
        }

        Assert.True(packed > 8);
        Assert.True(clear >= .8 * packed, $"{clear} of {packed} lie clear of the unit's parts");
    }

    // Kilograms of a part that share the block around goods, were it spread evenly over its own.
    private static double Within(Solid part, Solid goods)
    {
        ((Point min, Point max), (Point low, Point high)) = (SolidGeometry.Bounds(part), SolidGeometry.Bounds(goods));
        static double Share(double from, double to, double low, double high) => Math.Clamp((Math.Min(to, high) - Math.Max(from, low)) / (to - from), 0, 1);
        return SolidGeometry.MassKg(part) * Share(min.X, max.X, low.X, high.X) * Share(min.Y, max.Y, low.Y, high.Y) * Share(min.Z, max.Z, low.Z, high.Z);
    }

    [Fact]
    public void Scan_OfAReeferWithGoods_SaysWhereTheyAre()
    {
        SimulatedScan scan = ScanSimulator.Simulate(5, Options(1));
        ContainerTruth truth = Assert.Single(scan.Containers);
        UnitTruth unit = Assert.IsType<UnitTruth>(truth.Unit);
        ConcealmentTruth goods = Assert.IsType<ConcealmentTruth>(unit.Concealment);
        Assert.NotNull(scan.HiddenMask);
        Assert.InRange(goods.Box.X + (goods.Box.Width / 2), truth.Box.X, truth.Box.X + truth.Box.Width);
        Assert.True(unit.Machinery.Width < truth.Box.Width / 12, "the machinery is the narrow end of the container");

        using var json = JsonDocument.Parse(TruthFile.Content(scan));
        JsonElement written = json.RootElement.GetProperty("containers")[0].GetProperty("concealment");
        Assert.Equal(goods.Place.ToString(), written.GetProperty("place").GetString());
        Assert.Equal(goods.Box.X, written.GetProperty("box")[0].GetInt32());
    }

    [Fact]
    public void EndExport_Written_HoldsSamplesAtTheirOffsets()
    {
        using var folder = new TemporaryFolder();
        new EndExport(folder.Path, 6, 900) { Scenes = new EndScenes { Reefers = new ReeferOptions { ConcealedShare = 1 } }, Workers = 2 }.Run();
        JsonElement[] lines = [.. File.ReadLines(Path.Combine(folder.Path, "index.jsonl")).Select(line => JsonDocument.Parse(line).RootElement)];
        Assert.Equal(12, lines.Length);
        long samples = 0;
        foreach (JsonElement line in lines)
        {
            Assert.Equal(samples, line.GetProperty("offset").GetInt64());
            samples += line.GetProperty("width").GetInt64() * line.GetProperty("height").GetInt64() * sizeof(ushort);
        }

        Assert.Equal(new FileInfo(Path.Combine(folder.Path, "samples.bin")).Length, samples);
    }

    private static SimulationOptions Options(double concealed) => new()
    {
        Scene = new SceneOptions
        {
            Kinds = CargoCatalogue.All, BareShare = 0, ReeferShare = 2, Plan = LoadPlan.OneForty,
            Reefers = new ReeferOptions { Makers = MakerLayouts.All, ConcealedShare = concealed, ConcealedKg = (4, 40) },
        },
        Profiles = [VendorProfiles.Named("dual-gantry")],
        Rows = (320, 320),
        LowEnergy = false,
    };
}
