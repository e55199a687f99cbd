using VisionInspection.Core.Stages;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Core.Tests.Stages;

public sealed class ContainerNumbersTests
{
    [Fact]
    public void Assign_ForwardAndAsMany_GivesThemLeftToRight()
    {
        (IReadOnlyList<string?> numbers, var doubt) = ContainerNumbers.Assign(Scan(TravelDirection.Forward, "A", "B"), "side", 2);
        Assert.Equal(["A", "B"], numbers);
        Assert.Null(doubt);
    }

    [Fact]
    public void Assign_Backward_GivesThemRightToLeft()
    {
        (IReadOnlyList<string?> numbers, _) = ContainerNumbers.Assign(Scan(TravelDirection.Backward, "A", "B"), "side", 2);
        Assert.Equal(["B", "A"], numbers);
    }

    [Fact]
    public void Assign_OneAndOneWithoutDirection_NeedsNone()
    {
        (IReadOnlyList<string?> numbers, var doubt) = ContainerNumbers.Assign(Scan(null, "A"), "side", 1);
        Assert.Equal(["A"], numbers);
        Assert.Null(doubt);
    }

    [Fact]
    public void Assign_TwoWithoutDirection_GivesNoneAndSaysWhy()
    {
        (IReadOnlyList<string?> numbers, var doubt) = ContainerNumbers.Assign(Scan(null, "A", "B"), "side", 2);
        Assert.Equal([null, null], numbers);
        Assert.Equal("order-unknown", doubt?.Kind);
    }

    [Theory]
    [InlineData(0, "The scanner's side names 1 container, the picture shows none.")]
    [InlineData(2, "The scanner's side names 1 container, the picture shows 2.")]
    public void Assign_AnotherCount_GivesNoneAndSaysSo(int found, string message)
    {
        (IReadOnlyList<string?> numbers, var doubt) = ContainerNumbers.Assign(Scan(TravelDirection.Forward, "A"), "side", found);
        Assert.All(numbers, Assert.Null);
        Assert.Equal("count-differs", doubt?.Kind);
        Assert.Equal(message, doubt?.Message);
    }

    [Fact]
    public void Assign_NoReadings_IsNoDoubt()
    {
        (_, var doubt) = ContainerNumbers.Assign(Scan(null), "side", 2);
        Assert.Null(doubt);
    }

    private static Scan Scan(TravelDirection? direction, params string[] numbers) =>
        TestScans.Of(8, 8, (_, _) => 1) with
        {
            Direction = direction,
            Conveyance = new Conveyance(null, [.. numbers.Select(number => new ContainerReading(number, number, null, null))]),
        };
}
