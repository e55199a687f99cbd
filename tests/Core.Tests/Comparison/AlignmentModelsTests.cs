using VisionInspection.Core.Comparison;
using VisionInspection.Core.Comparison.Alignment;
using VisionInspection.Core.Models;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Core.Tests.Comparison;

/// <summary>
/// The graphs of <c>models/alignment-*</c>, run on the CPU, against the code that they stand in for; and <c>models/parallax-field</c>
/// against what its training's export wrote.
/// </summary>
public sealed class AlignmentModelsTests : IDisposable
{
    private const int GoldenRows = 16, GoldenColumns = 24;

    private readonly AlignmentModels models = AlignmentModels.Open(
        new PipelineOptions { ModelsFolder = Path.Combine(Golden.Root, "models"), AlignByGraph = true });

    public void Dispose() => models.Dispose();

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(-9.3, 4.6, true)]
    [InlineData(500, 0, false)]
    public void RunStep_AWarpThatWavers_SumsAsInCode(double right, double below, bool shown)
    {
        Plane first = Waves(83, 47, 0), second = Waves(101, 39, 1.3);
        var warp = new ColumnWarp(first.Width, first.Height);
        for (int x = 0; x < warp.Width; x++)
        {
            warp.X[x] = (float)(2 + (1.15 * x) + Math.Sin(x / 9.0) + right);
            warp.Middle[x] = (float)(19 + Math.Cos(x / 7.0) + below);
            warp.Reach[x] = (float)(17 + (.4 * Math.Sin(x / 5.0)));
        }

        ColumnSums found = models.RunStep(first, second, warp), wanted = KernelsInCode.Instance.Sums(first, second, warp);

        Assert.Equal(shown, wanted.Weight > 0);
        Assert.Equal(wanted.Weight, found.Weight, 1e-5 * Math.Max(1, wanted.Weight));
        Assert.Equal(wanted.Residual, found.Residual, 1e-5);
        foreach ((float[] a, float[] b) in Parts(wanted).Zip(Parts(found)))
        {
            float tolerance = 1e-5f * Math.Max(1, a.Max(MathF.Abs));
            Assert.All(a.Zip(b), pair => Assert.Equal(pair.First, pair.Second, tolerance));
        }
    }

    [Theory]
    [InlineData(17, 17)]
    [InlineData(83, 47)]
    public void RunFeatures_AnyPlane_AreThoseOfTheCode(int width, int height)
    {
        Plane attenuation = Waves(width, height, .4);

        Plane found = models.RunFeatures(attenuation), wanted = KernelsInCode.Instance.Features(attenuation);

        Assert.All(wanted.Samples.Zip(found.Samples), pair => Assert.Equal(pair.First, pair.Second, 1e-4f));
    }

    [Fact]
    public void ViewAlignment_ByTheGraph_IsTheWarpOfTheCode()
    {
        Scan first = PatternScans.Scan(640, 200, (x, y) => (x, y));
        Scan second = PatternScans.Scan(900, 200, (x, y) => ((x / 1.4) + (5 * Math.Sin(x / 84)), y + 1.3));

        ViewAlignment byCode = Align(first, second, null), byGraph = Align(first, second, models);

        Assert.Null(byGraph.Failure);
        for (int x = 60; x < 560; x += 20)
        {
            (double wantedX, double wantedY) = byCode.InSecond(x, 100);
            (double foundX, double foundY) = byGraph.InSecond(x, 100);
            Assert.InRange(double.Hypot(foundX - wantedX, foundY - wantedY), 0, .02);
        }
    }

    [Fact]
    public void Correct_OnWaves_AnswersAsInTraining()
    {
        float[] found = Correct(Waves("evidence"), GoldenRows, GoldenColumns);

        Assert.All(Waves("field").Zip(found), pair => Assert.Equal(pair.First, pair.Second, 1e-3f));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(13, 24)]
    [InlineData(16, 19)]
    public void Correct_CellsThatAreNoMultipleOfEight_AreFilledWithNothing(int rows, int columns)
    {
        float[] waves = Waves("evidence"), part = new float[FieldEvidence.Channels * rows * columns], filled = new float[waves.Length];
        for (int i = 0; i < part.Length; i++)
        {
            int at = (((i / (rows * columns) * GoldenRows) + (i / columns % rows)) * GoldenColumns) + (i % columns);
            part[i] = waves[at];
            filled[at] = waves[at];
        }

        float[] found = Correct(part, rows, columns);

        Assert.Equal(2 * rows * columns, found.Length);
        if (rows > 8 && columns > 16)
        {
            float[] wanted = Correct(filled, GoldenRows, GoldenColumns);
            Assert.Equal(wanted[(((GoldenRows + rows) - 1) * GoldenColumns) + columns - 1], found[(2 * rows * columns) - 1], 1e-4f);
        }
    }

    [Fact]
    public void Open_OnTheCpu_LeavesFeaturesAndStepsToTheCode()
    {
        using var opened = AlignmentModels.Open(new PipelineOptions { ModelsFolder = Path.Combine(Golden.Root, "models") });

        Assert.False(opened.ByGraph);
        Assert.True(models.ByGraph);
        Assert.Equal("parallax-field", Assert.Single(opened.Models).Name);
        Assert.Equal(["parallax-field"], opened.Status.Select(status => status.Identity.Name));
    }

    [Fact]
    public void Open_WithoutItsFolder_IsRefused()
    {
        var options = new PipelineOptions { ModelsFolder = ArithmeticModels.Folder, AlignByGraph = true };

        Assert.Contains("model.json", Assert.Throws<ModelException>(() => AlignmentModels.Open(options).Dispose()).Message, StringComparison.Ordinal);
    }

    private static float[] Waves(string tensor) => Golden.Floats("models", "parallax-field", "golden", $"waves.{tensor}.f32");

    private float[] Correct(float[] evidence, int rows, int columns) => ((IAlignmentKernels)models).Correct(evidence, rows, columns);

    private static ViewAlignment Align(Scan first, Scan second, AlignmentModels? models) =>
        ViewAlignment.Of(first, first.Views[0], null, second, second.Views[0], null, models);

    private static float[][] Parts(ColumnSums sums) =>
        [sums.Xx, sums.Xy, sums.XyY, sums.Yy, sums.YyY, sums.YyYy, sums.Xe, sums.Ye, sums.YeY];

    // Steep enough for differences that are cut off.
    private static Plane Waves(int width, int height, double phase)
    {
        var plane = new Plane(width, height);
        for (int i = 0; i < plane.Samples.Length; i++)
        {
            (int x, int y) = (i % width, i / width);
            plane.Samples[i] = (float)((2 * Math.Sin((x / 2.3) + phase)) + (1.5 * Math.Cos((y / 3.1) - (x / 8.0))));
        }

        return plane;
    }
}
