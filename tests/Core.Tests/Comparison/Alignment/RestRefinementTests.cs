using VisionInspection.Core.Comparison.Alignment;
using VisionInspection.Core.Findings;

namespace VisionInspection.Core.Tests.Comparison.Alignment;

public class RestRefinementTests
{
    private const int Shift = 6;

    [Fact]
    public void Find_NothingMoved_ThereIsNoField() => Assert.Null(Find(DepthPlanes.Of(y => y), DepthPlanes.Of(y => y)));

    [Fact]
    public void Find_SomethingCameWhereNothingWas_ThereIsNoField() => Assert.Null(Find(DepthPlanes.Of(y => y), DepthPlanes.Of(y => y, package: true)));

    [Fact]
    public void Find_OneThingSank_ThereIsNoField() => Assert.Null(Find(DepthPlanes.Of(y => y), DepthPlanes.Of(y => y, sunk: Shift)));

    [Fact]
    public void Find_TheLowerHalfWentFurtherDown_FollowsItAndLeavesTheUpper()
    {
        RestField field = Parted(package: false);

        for (int x = 24; x < DepthPlanes.Width - 24; x += 8)
        {
            Assert.InRange(field.At(x, 30).Dy, -.5f, .5f);
            Assert.InRange(field.At(x, 124).Dy, Shift - .5f, Shift + .5f);
        }
    }

    [Fact]
    public void Find_SomethingCameBetweenTwoDepths_IsNotSkipped()
    {
        RestField field = Parted(package: true);

        // Down the middle of what came, no row of the second is left out by more than the two depths part.
        for (int y = 64; y < 96; y++)
        {
            float step = 1 + field.At(160, y + 1).Dy - field.At(160, y).Dy;
            Assert.InRange(step, .3f, 2.2f);
        }
    }

    [Fact]
    public void Find_AsFarAsAQuarterMetreOfTheBeamGoes_FollowsIt()
    {
        RestField? field = Find(DepthPlanes.Of(y => y), DepthPlanes.Of(y => y > 80 ? y - 14 : y));

        Assert.NotNull(field);
        Assert.InRange(field.At(160, 124).Dy, 13, 15);
    }

    [Fact]
    public void Steepness_WhereTheDepthsPart_IsMoreThanWithinOne()
    {
        RestField field = Parted(package: false);

        Assert.InRange(field.Steepness(new PixelBox(140, 20, 30, 20)), 0, .3);
        Assert.True(field.Steepness(new PixelBox(140, 70, 30, 20)) > .5);
    }

    [Fact]
    public void Find_WithAModel_TakesItsWord()
    {
        var model = new Model();

        RestField? field = Find(DepthPlanes.Of(y => y), DepthPlanes.Of(y => y > 80 ? y - Shift : y), model);

        Assert.NotNull(field);
        Assert.Equal((field.Dx.Height, field.Dx.Width), model.Asked);
        Assert.All(field.Dy.Samples, down => Assert.Equal(3, down));
        Assert.All(field.Dx.Samples, along => Assert.Equal(-1, along));
    }

    [Fact]
    public void Find_NothingMovedWithAModel_DoesNotAskIt()
    {
        var model = new Model();

        Assert.Null(Find(DepthPlanes.Of(y => y), DepthPlanes.Of(y => y), model));
        Assert.Null(model.Asked);
    }

    private static RestField Parted(bool package)
    {
        RestField? field = Find(DepthPlanes.Of(y => y), DepthPlanes.Of(y => y > 80 ? y - Shift : y, package));
        Assert.NotNull(field);
        return field;
    }

    private static RestField? Find(Plane first, Plane second, IAlignmentKernels? kernels = null) => RestRefinement.Find(
        new Pyramid(first, KernelsInCode.Instance), new Pyramid(second, KernelsInCode.Instance), DepthPlanes.Still(), kernels ?? KernelsInCode.Instance);

    // Says 3 samples down and one back of everything.
    private sealed class Model : IAlignmentKernels
    {
        public (int Rows, int Columns)? Asked { get; private set; }

        public bool Corrects => true;

        public Plane Features(Plane attenuation) => KernelsInCode.Instance.Features(attenuation);

        public ColumnSums Sums(Plane first, Plane second, ColumnWarp warp) => KernelsInCode.Instance.Sums(first, second, warp);

        public float[] Correct(float[] evidence, int rows, int columns)
        {
            Assert.Equal(FieldEvidence.Channels * rows * columns, evidence.Length);
            Asked = (rows, columns);
            float[] said = [3, -1];
            return [.. said.SelectMany(value => Enumerable.Repeat(value, rows * columns))];
        }
    }
}
