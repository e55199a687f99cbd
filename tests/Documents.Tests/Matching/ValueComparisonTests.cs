using System.Globalization;
using VisionInspection.Declarations;
using VisionInspection.Documents.Matching.Lines;
using VisionInspection.Documents.Matching.Values;

namespace VisionInspection.Documents.Tests.Matching;

public class ValueComparisonTests
{
    [Theory]
    [InlineData("1420", "1420.0", "1420.0", Comparison.Equal)]
    [InlineData("1420", "1419.6", "1,419.6", Comparison.EqualNormalised)]
    [InlineData("1420.5", "1420.53", "1420.53", Comparison.EqualNormalised)]
    [InlineData("1420", "1419.4", "1,419.4", Comparison.Different)]
    [InlineData("1240", "1.24", "1.240", Comparison.Similar)]
    [InlineData("24", "240", "240", Comparison.Different)]
    [InlineData("100.00", "100.01", "100.01", Comparison.Different)]
    public void Compare_Numbers_LetRoundingPassAndNothingElse(string declared, string observed, string printed, Comparison outcome) =>
        Assert.Equal(outcome, NumberComparison.Compare(decimal.Parse(declared, CultureInfo.InvariantCulture), decimal.Parse(observed, CultureInfo.InvariantCulture), printed, exact: false).Outcome);

    [Fact]
    public void Compare_ExactCount_LetsNoRoundingPass() =>
        Assert.Equal(Comparison.Different, NumberComparison.Compare(24, 24.4m, "24.4", exact: true).Outcome);

    [Theory]
    [InlineData("84137051", "841370", Comparison.EqualNormalised)]
    [InlineData("841370", "8413709900", Comparison.EqualNormalised)]
    [InlineData("84137051", "8413708110", Comparison.EqualNormalised)]
    [InlineData("84137051", "84137081", Comparison.Different)]
    [InlineData("841370", "841381", Comparison.Different)]
    public void Hs_ShorterBeginsTheLonger_IsTheSame(string declared, string observed, Comparison outcome) =>
        Assert.Equal(outcome, CodeComparison.Hs(declared, observed).Outcome);

    [Theory]
    [InlineData("INV-2026/007", "INV 2026 007", Comparison.EqualNormalised)]
    [InlineData("INV-2026/O07", "INV-2026/007", Comparison.Similar)]
    [InlineData("INV-2026/007", "INV-2026/008", Comparison.Different)]
    [InlineData("MSKU1234565", "MSKU1234560", Comparison.Different)]
    public void Code_OnlyLettersTakenForDigits_AreLetPass(string declared, string observed, Comparison outcome) =>
        Assert.Equal(outcome, CodeComparison.Code(declared, observed).Outcome);

    [Fact]
    public void Best_GreedyWouldLose_TakesTheLargestSum()
    {
        double[][] worth = [[0.9, 0.8, 0], [0.85, 0.1, 0]];

        Assert.Equal([1, 0], Assignment.Best(2, 3, (i, j) => worth[i][j]));
    }

    [Fact]
    public void Best_MoreRowsThanColumns_LeavesOneWithout()
    {
        double[][] worth = [[0.2], [0.9], [0.5]];

        Assert.Equal([-1, 0, -1], Assignment.Best(3, 1, (i, j) => worth[i][j]));
    }
}
