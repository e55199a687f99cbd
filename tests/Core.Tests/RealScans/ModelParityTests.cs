using VisionInspection.Core.Findings;
using VisionInspection.Core.Imaging;
using VisionInspection.Core.Models;
using VisionInspection.Core.Reefers;
using VisionInspection.Core.Stages;
using VisionInspection.Native;

namespace VisionInspection.Core.Tests.RealScans;

/// <summary>
/// Tensors and answers against those that the training's export wrote: a view drawn by the same formula on both sides,
/// stretched, ranked and run on both sides.
/// </summary>
public sealed class ModelParityTests
{
    // A level of the rank picture more or less, where two samples differ in the last bit of a float.
    private const double TensorTolerance = 2e-3;
    private const double AnswerTolerance = 2e-2;

    [Fact]
    public void Locator_OnTheFormulaView_SeesAndAnswersAsInTraining()
    {
        float[] tensor = new float[2 * 128 * 512];
        ushort[] view = LocatorView();
        Stretch.Window(view, 700, new PixelBox(0, 0, 700, 90), SampleLevels.Of(view, 700).Air, tensor.AsSpan(0, 128 * 512), 512);
        RankPicture.Of(tensor.AsSpan(0, 128 * 512), tensor.AsSpan(128 * 512));

        AssertClose(Expected("container-locator", "picture"), tensor, TensorTolerance);
        AssertAnswers("container-locator", Expected("container-locator", "picture"), "columns", "kind");
    }

    [Fact]
    public void Judge_OnTheFormulaView_SeesAndAnswersAsInTraining()
    {
        float[] tensor = new float[2 * 96 * 320];
        ushort[] view = ContainerView();
        PixelBox window = new CropWindow(0.02, 0.03, 0.03).Around(new SourceBox(30, 10, 370, 105), 400, 120);
        Span<float> attenuation = tensor.AsSpan(96 * 320);
        Stretch.Window(view, 400, window, SampleLevels.Of(view, 400).Air, attenuation, 320);
        RankPicture.Of(attenuation, tensor.AsSpan(0, 96 * 320));
        LogAttenuation.Of(attenuation, attenuation);

        AssertClose(Expected("empty-container", "container"), tensor, TensorTolerance);
        AssertAnswers("empty-container", Expected("empty-container", "container"), "loaded", "evidence");
    }

    [Fact]
    public void Contents_OnTheFormulaView_SeesAndAnswersAsInTraining()
    {
        float[] tensor = new float[2 * 48 * 160];
        ushort[] view = ContainerView();
        PixelBox window = new CropWindow(0.02, 0.03, 0.03).Around(new SourceBox(30, 10, 370, 105), 400, 120);
        Span<float> attenuation = tensor.AsSpan(48 * 160);
        Stretch.Window(view, 400, window, SampleLevels.Of(view, 400).Air, attenuation, 160);
        RankPicture.Of(attenuation, tensor.AsSpan(0, 48 * 160));
        LogAttenuation.Of(attenuation, attenuation);

        AssertClose(Expected("contents-embedding", "container"), tensor, TensorTolerance);
        AssertAnswers("contents-embedding", Expected("contents-embedding", "container"), "embedding", "cells");
    }

    [Fact]
    public void Weight_OnFormulaReadings_AnswersAsInTraining() => AssertAnswers("cargo-weight", Expected("cargo-weight", "readings"), "density");

    [Theory]
    [InlineData("reefer-end", 2, 44, 16)]
    [InlineData("reefer-concealment", 7, 176, 64)]
    public void ReeferModels_OnTheFormulaView_SeeAndAnswerAsInTraining(string name, int channels, int height, int width)
    {
        float[] tensor = new float[channels * height * width];
        ushort[] view = ReeferView();
        var margins = new EndWindow(.015, .1, .03, .03);
        PixelBox window = margins.Cut((50, 30, 850, 260), false, 900, 300);
        EndTensor.Fill(End(view, window, false), tensor, channels, width);
        AssertClose(Expected(name, "end"), tensor, TensorTolerance);

        // The same seen from the other side.
        ushort[] mirrored = [.. Enumerable.Range(0, view.Length).Select(i => view[(i / 900 * 900) + 899 - (i % 900)])];
        float[] other = new float[tensor.Length];
        window = margins.Cut((50, 30, 850, 260), true, 900, 300);
        EndTensor.Fill(End(mirrored, window, true), other, channels, width);
        AssertClose(tensor, other, TensorTolerance);
        AssertAnswers(name, tensor, name == "reefer-end" ? ["machinery"] : ["concealed", "evidence"]);
    }

    private static EndPicture End(ushort[] view, PixelBox window, bool atRight)
    {
        var end = new EndPicture(view, 900, ushort.MaxValue, window, atRight)
        {
            Low = [.. view.Select(t => (ushort)Math.Max(800, ushort.MaxValue - ((ushort.MaxValue - t) * 11 / 10)))], LowAir = ushort.MaxValue,
        };
        var now = CutEnd.Of(end);
        return end with { Earlier = new CutEnd([.. now.High.Select(Earlier)], [.. now.Low!.Select(Earlier)]) };
    }

    // golden_input() of models/reefer-concealment/training/export.py.
    private static float Earlier(float now, int at) => (at % CutEnd.Width, at / CutEnd.Width) switch
    {
        ( < 2, _) => 0,
        (>= 30 and < 40, >= 60 and < 80) => .45f * now,
        _ => .9f * now,
    };

    private static void AssertAnswers(string name, float[] tensor, params string[] outputs)
    {
        using BatchModel model = ModelFolder.Open(Path.Combine(Golden.Root, "models", name), new OnnxModelOptions());
        using TensorBatch input = model.RentInput(1);
        tensor.CopyTo(input.Item(0));
        TensorBatch[] answers = model.Run(input, 1);
        foreach ((string output, TensorBatch answer) in outputs.Zip(answers))
        {
            AssertClose(Expected(name, output), answer.Item(0).ToArray(), AnswerTolerance);
            answer.Dispose();
        }
    }

    private static void AssertClose(float[] expected, float[] actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        double worst = expected.Zip(actual).Max(pair => Math.Abs(pair.First - pair.Second));
        Assert.InRange(worst, 0, tolerance);
    }

    private static float[] Expected(string model, string tensor) =>
        Golden.Floats("models", model, "golden", $"formula-view.{tensor}.f32");

    // formula_view() of models/container-locator/training/export.py.
    private static ushort[] LocatorView() => View(700, 90, (x, y) =>
    {
        if (x is >= 200 and < 260 && y is >= 40 and < 68)
        {
            return 15_000 + (x % 7 * 400);
        }

        bool inside = x is >= 100 and < 560 && y is >= 12 and < 70;
        if (inside && x is < 106 or >= 554 && inside)
        {
            return 9_000;
        }

        if (y is >= 68 and < 72 && x is >= 90 and < 600)
        {
            return 21_000;
        }

        return inside ? 52_000 + (((37 * x) + (91 * y)) % 1500) : 65_535;
    });

    // formula_view() of models/empty-container/training/export.py.
    private static ushort[] ContainerView() => View(400, 120, (x, y) =>
    {
        if (x is < 30 or >= 370 || y is < 10 or >= 105)
        {
            return 65_535;
        }

        if (x is < 35 or >= 365)
        {
            return 8_000;
        }

        if (y >= 92)
        {
            return 24_000;
        }

        return 50_000 + (((53 * x) + (29 * y)) % 2000) - (y < 40 ? 6_000 : 0);
    });

    // formula_view() of models/common/ends_export.py.
    private static ushort[] ReeferView() => View(900, 300, (x, y) =>
    {
        if (x is < 50 or >= 850 || y is < 30 or >= 260)
        {
            return 65_535;
        }

        if (x >= 838)
        {
            return 9_000;
        }

        if (y >= 240)
        {
            return 21_000;
        }

        if (x is >= 62 and < 74 && y is >= 180 and < 230)
        {
            return 2_500;
        }

        return 52_000 + (((37 * x) + (91 * y)) % 3000) - (x < 84 && y >= 90 ? 20_000 : 0);
    });

    private static ushort[] View(int width, int height, Func<int, int, int> sample) =>
        [.. Enumerable.Range(0, width * height).Select(i => (ushort)sample(i % width, i / width))];
}
