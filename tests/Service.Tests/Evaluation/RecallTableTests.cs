using VisionInspection.Devices.Simulation.Output;
using VisionInspection.Devices.Simulation.Scenes.Containers.Reefers;
using VisionInspection.Service.Evaluation.Reefers;

namespace VisionInspection.Service.Tests.Evaluation;

public sealed class RecallTableTests
{
    // 200 clean reefers with log-odds 0 to 199: one in a hundred reaches 198, one in ten 180, three quarters 50.
    private static readonly ReeferOutcome[] Clean = [.. Enumerable.Range(0, 200).Select(i => Outcome(i, null))];

    [Fact]
    public void Rows_OfKnownScores_CountWhatReachesTheLevelOfCleanOnes()
    {
        var table = new RecallTable([.. Clean, Outcome(198, Goods(0.7)), Outcome(197.5, Goods(0.7)), Outcome(181, Goods(30)), Outcome(49, Goods(30))]);
        Assert.Equal([198, 196, 190, 180, 160, 100, 50], table.Levels);

        RecallRow all = table.Rows().First();
        Assert.Equal([1, 2, 2, 3, 3, 3, 3], all.Recall.Select(p => p.Hits));
        Assert.All(all.Recall, p => Assert.Equal(4, p.Trials));
        Assert.Equal(2, all.CleanSelected.Hits);
        Assert.Equal([0, 0, 0, 1, 1, 1, 1], table.Rows().Single(row => row.Name == "20 to 50 kg").Recall.Select(p => p.Hits));
        Assert.Equal((0.75, 0.75), table.Curve().ElementAt(149));
    }

    [Fact]
    public void HotOnGoods_AtALevel_AsksOnlyThoseFoundAndAllowsTenCentimetres()
    {
        var table = new RecallTable(
        [
            .. Clean, Outcome(300, Goods(1), 0), Outcome(300, Goods(1), 0.0999), Outcome(300, Goods(1), 0.11), Outcome(300, Goods(1), double.NaN), Outcome(3, Goods(1), 0),
        ]);
        Assert.Equal((2, 4), (table.HotOnGoods(table.Levels[0]).Hits, table.HotOnGoods(table.Levels[0]).Trials));
    }

    private static EndConcealment Goods(double kg) => new(HidingPlace.Machinery, PackForm.Bundle, kg, []);

    private static ReeferOutcome Outcome(double logOdds, EndConcealment? goods, double off = double.NaN) =>
        new(1, 0, MakerLayouts.All[0].Name, "harbour-portal", [], goods, true, logOdds, off) { TwoEnergies = false };
}
