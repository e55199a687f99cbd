using VisionInspection.Core.Findings;
using VisionInspection.Core.Weighing;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Core.Tests.Weighing;

/// <summary>
/// The stage over a model that answers with the middle rows' mean attenuation in t/m², and half and twice as much for the
/// bounds: what is tested is scale, calibration and what is said where there is no answer.
/// </summary>
public sealed class WeighTests(ArithmeticModels models) : IClassFixture<ArithmeticModels>
{
    private const double Through = 0.8;

    [Fact]
    public void Weigh_OfKnownPixels_IsDensityTimesArea()
    {
        (ContainerFinding container, _) = Inspect(Drawn(16), pitch: 20);

        double area = container.Box.Width * 0.02 * container.Box.Height * 0.02;
        WeightEstimate weight = container.Weight!;
        Assert.Equal(-Math.Log(Through) * area * 1000, weight.Kg!.Value, tolerance: area * 1000 * 0.02);
        Assert.Equal(weight.Kg.Value / 2, weight.LowKg!.Value, tolerance: 1);
        Assert.Equal(weight.Kg.Value * 2, weight.HighKg!.Value, tolerance: 1);
        Assert.Equal("The scanner is not calibrated.", weight.Remark);
    }

    [Fact]
    public void Weigh_WithNeitherPixelSizeNorKindOfContainer_SaysThatThereIsNoScale()
    {
        (ContainerFinding container, _) = Inspect(Drawn(16), pitch: null);

        Assert.Null(container.Weight!.Kg);
        Assert.Contains("no scale", container.Weight.Remark, StringComparison.Ordinal);
    }

    [Fact]
    public void Weigh_WithASizeTypeAlone_TakesTheContainersOwnArea()
    {
        Scan scan = Drawn(16) with
        {
            Conveyance = new Conveyance(null, [new ContainerReading("CSQU3054383", "CSQU3054383", null, null) { SizeType = "22G1" }]),
        };
        (ContainerFinding container, _) = Inspect(scan, pitch: null);

        Assert.Equal(-Math.Log(Through) * 6.058 * 2.591 * 1000, container.Weight!.Kg!.Value, tolerance: 300);
    }

    [Fact]
    public void Weigh_WithACalibration_AppliesGainSpreadAndPixelSize()
    {
        var calibration = new ScannerCalibration
        {
            Model = "M", Gain = 2, Contrast = 1, Spread = 0.5, Containers = 12, MedianErrorKg = 100, PitchXMm = 20, PitchYMm = 20,
        };
        using InspectionPipeline pipeline = Open(calibration, calibration with { Model = "other", Gain = 9 });
        Scan scan = Drawn(16) with { System = new ScannerSystem("V", "M", null, []) };
        ContainerFinding container = Assert.Single(pipeline.Inspect([scan], CancellationToken.None)[0].Containers);

        double area = container.Box.Width * 0.02 * container.Box.Height * 0.02;
        WeightEstimate weight = container.Weight!;
        Assert.Equal(2 * -Math.Log(Through) * area * 1000, weight.Kg!.Value, tolerance: area * 1000 * 0.04);
        Assert.Equal(weight.Kg.Value * 0.75, weight.LowKg!.Value, tolerance: 1);
        Assert.Equal(weight.Kg.Value * 1.5, weight.HighKg!.Value, tolerance: 1);
        Assert.Equal((12, null), (weight.CalibrationContainers, weight.Remark));
    }

    [Fact]
    public void Weigh_AnUncalibrated8BitPicture_IsWiderAndSaysWhy()
    {
        (ContainerFinding deep, _) = Inspect(Drawn(16), pitch: 20);
        (ContainerFinding shallow, _) = Inspect(Drawn(8), pitch: 20);

        Assert.True(shallow.Weight!.HighKg > deep.Weight!.HighKg * 1.2);
        Assert.True(shallow.Weight.LowKg < deep.Weight.LowKg * 0.9);
        Assert.Contains("8-bit", shallow.Weight.Remark, StringComparison.Ordinal);
    }

    [Fact]
    public void Weigh_WhereTheIntervalIsNoAnswer_GivesTheLowerBoundAlone()
    {
        (ContainerFinding container, _) = Inspect(Drawn(16), pitch: 50);

        WeightEstimate weight = container.Weight!;
        Assert.Null(weight.Kg);
        Assert.Null(weight.HighKg);
        Assert.True(weight.LowKg > 1000);
        Assert.Contains("no answer", weight.Remark, StringComparison.Ordinal);
    }

    [Fact]
    public void Weigh_AContainerCutByThePicture_SaysWhatTheVerdictSays()
    {
        Scan scan = WithPitch(TestScans.Of(600, 200, TestScans.Train(600, 200, (0, 0.5, false))), 20);
        ContainerFinding container = Assert.Single(models.Pipeline.Inspect([scan], CancellationToken.None)[0].Containers);

        Assert.Equal(EmptyState.CannotJudge, container.Empty.State);
        Assert.Equal((null, container.Empty.Reason), (container.Weight!.Kg, container.Weight.Remark));
    }

    [Fact]
    public void Read_OfACalibrationThatWasWritten_IsTheSameAndNonsenseIsNamed()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        string file = Path.Combine(folder, "m.json");
        var calibration = new ScannerCalibration { Model = "M", Gain = 1.1, Contrast = 0.9, Spread = 1.2, Containers = 30, MedianErrorKg = 400 };
        ScannerCalibrations.Write(file, calibration);
        var scan = new Scan { Id = "s", Format = "png", Views = [], System = new ScannerSystem("V", "M", null, []) };
        Assert.Equal(calibration, ScannerCalibrations.Read(folder).Of(scan));

        File.WriteAllText(file, """{ "gain": 0, "contrast": 1, "spread": 1, "containers": 1, "medianErrorKg": 1 }""");
        Assert.Contains("gain", Assert.Throws<ArgumentException>(() => ScannerCalibrations.Read(file)).Message, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    private static Scan Drawn(int bits)
    {
        Scan scan = TestScans.Of(600, 200, TestScans.Train(600, 200, (0.2, 0.8, false)));
        ScanView view = scan.Views[0];
        ScanPlane plane = view.Planes[0];
        return scan with { Views = [view with { Planes = [plane with { Source = plane.Source with { Bits = bits } }] }] };
    }

    private static Scan WithPitch(Scan scan, double? pitch) =>
        scan with { Views = [scan.Views[0] with { PitchXMm = pitch, PitchYMm = pitch }] };

    private static InspectionPipeline Open(params ScannerCalibration[] calibrations) =>
        InspectionPipeline.Open(new PipelineOptions { ModelsFolder = ArithmeticModels.Folder, Calibrations = new ScannerCalibrations(calibrations) });

    private (ContainerFinding Container, InspectionResult Result) Inspect(Scan scan, double? pitch)
    {
        InspectionResult result = models.Pipeline.Inspect([WithPitch(scan, pitch)], CancellationToken.None)[0];
        return (Assert.Single(result.Containers), result);
    }
}
