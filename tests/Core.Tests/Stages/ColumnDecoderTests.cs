using VisionInspection.Core.Stages;

namespace VisionInspection.Core.Tests.Stages;

public sealed class ColumnDecoderTests
{
    private const int Columns = 256;
    private const float Sure = 6;
    private const float Never = -9;

    private static readonly LocatorParameters Numbers = new(Columns, 0.5, 0.3, 0.3, 8, 2, 10, 2, 0.5);

    private readonly float[] columns = new float[8 * Columns];

    public ColumnDecoderTests()
    {
        columns.AsSpan(0, 3 * Columns).Fill(Never);
        columns.AsSpan(7 * Columns).Fill(Never);
        columns.AsSpan(3 * Columns, Columns).Fill(0.1f);
        columns.AsSpan(4 * Columns, Columns).Fill(0.7f);
    }

    [Fact]
    public void Decode_NothingInside_FindsNothing() => Assert.Empty(Found());

    [Fact]
    public void Decode_OneRunWithEdges_TakesTheEdgesMovedByTheirOffsets()
    {
        Fill(0, 40, 200, Sure);
        Edge(1, 41, offset: -0.25f);
        Edge(2, 198, offset: 1.5f);

        LocatedContainer found = Assert.Single(Found());

        Assert.Equal((41 + 0.5 - 0.25) / Columns, found.Box.Left, 1e-9);
        Assert.Equal((198 + 0.5 + 1.5) / Columns, found.Box.Right, 1e-9);
        Assert.Equal(0.1, found.Box.Top, 1e-6);
        Assert.Equal(0.7, found.Box.Bottom, 1e-6);
        Assert.False(found.CutLeft || found.CutRight);
        Assert.Equal(1 / (1 + Math.Exp(-Sure)), found.Score, 1e-6);
    }

    [Fact]
    public void Decode_NoEdgeAnywhere_TakesTheRunItself()
    {
        Fill(0, 40, 200, Sure);
        LocatedContainer found = Assert.Single(Found());
        Assert.Equal(40.0 / Columns, found.Box.Left);
        Assert.Equal(200.0 / Columns, found.Box.Right);
        Assert.False(found.CutLeft || found.CutRight);
    }

    [Theory]
    [InlineData(0, 120, true, false)]
    [InlineData(2, 120, true, false)]
    [InlineData(3, 120, false, false)]
    [InlineData(120, 256, false, true)]
    [InlineData(120, 254, false, true)]
    [InlineData(120, 253, false, false)]
    [InlineData(0, 256, true, true)]
    public void Decode_RunsIntoTheBorderWithoutAnEdge_IsCut(int start, int end, bool left, bool right)
    {
        Fill(0, start, end, Sure);
        LocatedContainer found = Assert.Single(Found());
        Assert.Equal((left, right), (found.CutLeft, found.CutRight));
    }

    [Fact]
    public void Decode_BeginsAtTheBorderWithAnEdge_IsNotCut()
    {
        Fill(0, 0, 120, Sure);
        Edge(1, 1, 0);
        Assert.False(Assert.Single(Found()).CutLeft);
    }

    [Fact]
    public void Decode_TwoRuns_AreTwoLeftToRight()
    {
        Fill(0, 150, 230, Sure);
        Fill(0, 30, 120, Sure);
        Assert.Equal([30, 150], Found().Select(container => (int)(container.Box.Left * Columns)));
    }

    [Fact]
    public void Decode_TwoEdgesInsideOneRun_AreAJoint()
    {
        Fill(0, 30, 230, Sure);
        Edge(2, 128, offset: 0.5f);
        Edge(1, 130, offset: -0.5f);

        List<LocatedContainer> found = Found();

        Assert.Equal(2, found.Count);
        Assert.Equal(129.0 / Columns, found[0].Box.Right, 1e-9);
        Assert.Equal(130.0 / Columns, found[1].Box.Left, 1e-9);
    }

    [Fact]
    public void Decode_OneEdgeInsideARun_IsNoJoint()
    {
        Fill(0, 30, 230, Sure);
        Edge(1, 130, 0);
        Assert.Single(Found());
    }

    [Theory]
    [InlineData(9, 0)]
    [InlineData(10, 1)]
    public void Decode_ANarrowRun_CountsFromTheLeastWidthOn(int width, int expected)
    {
        Fill(0, 100, 100 + width, Sure);
        Assert.Equal(expected, Found().Count);
    }

    [Fact]
    public void Decode_RowsThatDisagree_TakesTheMedian()
    {
        Fill(0, 100, 120, Sure);
        Fill(3, 100, 108, 0.9f);
        LocatedContainer found = Assert.Single(Found());
        Assert.Equal(0.1, found.Box.Top, 1e-6);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public void Decode_NumbersThatAreNone_DoNotThrow(float number)
    {
        Array.Fill(columns, number);
        _ = Found();
        _ = CabDecoder.Decode(columns, Numbers);
    }

    [Fact]
    public void Cab_TheWidestRun_IsTheHead()
    {
        Fill(7, 5, 12, Sure);
        Fill(7, 200, 240, Sure);
        LocatedCab? cab = CabDecoder.Decode(columns, Numbers);
        Assert.NotNull(cab);
        Assert.Equal(200.0 / Columns, cab.Left);
        Assert.Equal(240.0 / Columns, cab.Right);
    }

    [Fact]
    public void Cab_NoneOrASliver_IsNoHead()
    {
        Assert.Null(CabDecoder.Decode(columns, Numbers));
        Fill(7, 5, 10, Sure);
        Assert.Null(CabDecoder.Decode(columns, Numbers));
    }

    private List<LocatedContainer> Found() => ColumnDecoder.Decode(columns, Numbers);

    private void Fill(int channel, int start, int end, float value) =>
        columns.AsSpan((channel * Columns) + start, end - start).Fill(value);

    private void Edge(int channel, int column, float offset)
    {
        columns[(channel * Columns) + column] = Sure;
        columns[((channel + 4) * Columns) + column] = offset;
    }
}
