using VisionInspection.Core.Comparison.Alignment;

namespace VisionInspection.Core.Tests.Comparison.Alignment;

public class DepthSearchTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(-7)]
    public void Find_AllMovedAlike_CellsWithTextureSaySo(int rows)
    {
        Plane first = Features(y => y), second = Features(y => y - rows);

        RestField field = Search(first, second, Votes.Of(first, Field()));

        Assert.All([24, 32, 40, 48, 112, 120, 128], y => Assert.InRange(field.At(160, y).Dy, rows - 1.2f, rows + 1.2f));
    }

    [Fact]
    public void Find_NobodyHasASay_NothingMoves()
    {
        Plane first = Features(y => y), second = Features(y => y - 5);

        Assert.All(Search(first, second, new float[Field().Dx.Samples.Length]).Dy.Samples, dy => Assert.Equal(0, dy));
    }

    [Fact]
    public void Votes_OfAFlatCell_AreNoneAndOfATexturedOneMost()
    {
        RestField field = Field();
        float[] votes = Votes.Of(Features(y => y), field);
        float At(int x, int y) => votes[(y / RestField.Cell * field.Dx.Width) + (x / RestField.Cell)];

        Assert.True(At(160, 80) < .05f, $"flat: {At(160, 80)}");
        Assert.True(At(160, 30) > .6f, $"textured: {At(160, 30)}");
    }

    private static Plane Features(Func<int, double> row) => new Pyramid(DepthPlanes.Of(row), KernelsInCode.Instance).Features(1);

    private static RestField Field() => new(DepthPlanes.Width, DepthPlanes.Height);

    private static RestField Search(Plane first, Plane second, float[] votes)
    {
        RestField field = Field();
        var valid = new Plane(first.Width, first.Height);
        Array.Fill(valid.Samples, 1);
        DepthSearch.Find(first, second, valid, votes, field);
        return field;
    }
}
