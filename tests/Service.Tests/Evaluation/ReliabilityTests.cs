using VisionInspection.Service.Evaluation;
using VisionInspection.Service.Evaluation.Papers;

namespace VisionInspection.Service.Tests.Evaluation;

public class ReliabilityTests
{
    [Fact]
    public void Table_Scores_AreCountedInTheirSpanAndEmptySpansLeftOut()
    {
        Measurement[] lines = [.. Reliability.Table("scored", [(0.92, true), (0.94, true), (0.91, false), (1.0, true), (0.05, false)])];

        Assert.Equal(["scored 0.00 to 0.50", "scored 0.90 to 0.95", "scored 0.99 to 1.00"], lines.Select(line => line.Name));
        Assert.Equal([0, 2 / 3.0, 1], lines.Select(line => line.Value));
        Assert.Contains("mean score 0.923", lines[1].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Met_NothingTried_IsNeitherMetNorMissed()
    {
        Assert.Null(new Measurement("found", double.NaN, 0.95, AtMost: false, "").Met);
        Assert.True(new Measurement("found", 0.96, 0.95, AtMost: false, "").Met);
        Assert.False(new Measurement("alarms", 0.03, 0.02, AtMost: true, "").Met);
    }
}
