using System.Text.Json;
using VisionInspection.Codecs;
using VisionInspection.Devices.Simulation.Cargo;
using VisionInspection.Devices.Simulation.Imaging;
using VisionInspection.Devices.Simulation.Output;
using VisionInspection.Devices.Simulation.Scenes;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Devices.Tests.Simulation;

public class OutputTests
{
    private static readonly SimulationOptions Small = new()
    {
        Scene = new SceneOptions { Kinds = CargoCatalogue.All, BareShare = 0 }, Rows = (100, 100), MaxLines = 260,
    };

    [Fact]
    public void Picture_InvertedProfile_ShowsAirBlack()
    {
        byte[] usual = Rendering.Picture(Simulate("harbour-portal")), inverted = Rendering.Picture(Simulate("night-negative"));

        Assert.True(usual.Max() > 250 && Middle(usual) > 150);
        Assert.True(Middle(inverted) < 105);
    }

    [Fact]
    public void TruthFile_Any_SaysWhatTheScanHolds()
    {
        SimulatedScan scan = Simulate("dual-gantry");
        JsonElement truth = JsonDocument.Parse(TruthFile.Content(scan)).RootElement;
        JsonElement first = truth.GetProperty("containers")[0];

        Assert.Equal(scan.Width, truth.GetProperty("width").GetInt32());
        Assert.Equal(scan.Containers.Count, truth.GetProperty("containers").GetArrayLength());
        Assert.Equal(scan.Containers[0].Number, first.GetProperty("number").GetString());
        Assert.Equal(scan.Containers[0].Box.X, first.GetProperty("box")[0].GetInt32());
        Assert.Equal(scan.Containers[0].Empty, first.GetProperty("empty").GetBoolean());
    }

    [Fact]
    public void ToScan_DualEnergy_CarriesBothPlanesAndNoTruth()
    {
        SimulatedScan simulated = Simulate("dual-gantry");
        Scan scan = ScanConversion.ToScan(simulated, DateTimeOffset.UnixEpoch);

        Assert.Equal([Energy.High, Energy.Low], scan.Views[0].Planes.Select(p => p.Energy));
        Assert.Equal(simulated.High, scan.Views[0].Primary.Samples);
        Assert.All(scan.Conveyance!.Containers, c => Assert.Null(c.DeclaredEmpty));
    }

    [Fact]
    public void Compose_TwoRealPictures_StandBesideTwoSimulated()
    {
        byte[] grey = PngWriter.Gray8(Enumerable.Repeat((byte)77, 390 * 100).ToArray(), 390, 100);
        using var png = new MemoryStream(BesideReal.Compose([grey, grey], 5, Small));
        ScanView view = ScanReader.Read("beside.png", png, ReadLimits.Default).Views[0];

        Assert.Equal(1568, view.Width);
        Assert.True(view.Height >= 400);
    }

    private static SimulatedScan Simulate(string profile) =>
        ScanSimulator.Simulate(11, Small with { Profiles = [VendorProfiles.Named(profile)] });

    private static byte Middle(byte[] samples) => samples.Order().ElementAt(samples.Length / 2);
}
