using VisionInspection.Core.Comparison.Alignment;

namespace VisionInspection.Core.Tests.Comparison.Alignment;

public class FieldEvidenceTests
{
    // Channels, as the card of models/parallax-field counts them.
    private const int Still = DepthSearch.Labels / 2, Down = DepthSearch.Labels + 3, Less = 24, More = 25, Below = 26, FieldDown = 28, FieldAlong = 29, Thick = 30, High = 31, Vote = 32;

    private const int Rows = DepthPlanes.Height / RestField.Cell, Columns = DepthPlanes.Width / RestField.Cell;

    [Fact]
    public void Of_TwoThatAreTheSame_DifferOnlyWhereShifted()
    {
        float[] evidence = Of(DepthPlanes.Of(y => y), new RestField(DepthPlanes.Width, DepthPlanes.Height));

        Assert.Equal(FieldEvidence.Channels * Rows * Columns, evidence.Length);
        Assert.All(Channel(evidence, Still).ToArray(), left => Assert.Equal(0, left, 1e-6f));
        Assert.All(Channel(evidence, Down).ToArray(), left => Assert.Equal(0, left, 1e-6f));
        int textured = (4 * Columns) + 20;
        foreach (int channel in new[] { Still - 2, Still + 2, Down - 3, Down + 3, Less, More, Below })
        {
            Assert.InRange(Channel(evidence, channel)[textured], .03f, 1);
        }
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(-3, 0)]
    [InlineData(2, 2)]
    public void Of_TheSecondFurtherDownThanTheFieldSays_LeavesLeastThere(int moved, int said)
    {
        var field = new RestField(DepthPlanes.Width, DepthPlanes.Height);
        field.Dy.Samples.AsSpan().Fill(said);

        float[] evidence = Of(DepthPlanes.Of(y => y - moved), field);

        int textured = (4 * Columns) + 20;
        int least = Enumerable.Range(-3, 7).MinBy(shift => Channel(evidence, Down + shift)[textured]);
        Assert.Equal(moved - said, least);
    }

    [Fact]
    public void Of_AField_SaysWhatItIsAndWhatLiesThere()
    {
        var field = new RestField(DepthPlanes.Width, DepthPlanes.Height);
        (field.Dy.Samples[7], field.Dx.Samples[9]) = (4, -.5f);

        float[] evidence = Of(DepthPlanes.Of(y => y), field);

        Assert.Equal(.5f, Channel(evidence, FieldDown)[7]);
        Assert.Equal(-.5f, Channel(evidence, FieldAlong)[9]);
        Assert.InRange(Channel(evidence, Thick)[(9 * Columns) + 5], .049f, .051f);
        Assert.Equal(-Channel(evidence, High)[0], Channel(evidence, High)[(Rows * Columns) - 1], 1e-6f);
        Assert.Equal(.25f, Channel(evidence, Vote)[3]);
    }

    private static float[] Of(Plane second, RestField field)
    {
        var first = new Pyramid(DepthPlanes.Of(y => y), KernelsInCode.Instance);
        var other = new Pyramid(second, KernelsInCode.Instance);
        Plane half = first.Features(1), shown = new(half.Width, half.Height);
        float[] votes = [.. Enumerable.Repeat(.25f, Rows * Columns)];
        float[] searched = DepthSearch.Find(
            half, DepthPlanes.Still(2).Apply(other.Features(1), shown), shown, votes, new RestField(DepthPlanes.Width, DepthPlanes.Height));
        Plane warped = field.Apply(DepthPlanes.Still(), other.Features(0), new Plane(DepthPlanes.Width, DepthPlanes.Height), 1);
        return FieldEvidence.Of(first, warped, searched, votes, field);
    }

    private static Span<float> Channel(float[] evidence, int channel) => evidence.AsSpan(channel * Rows * Columns, Rows * Columns);
}
