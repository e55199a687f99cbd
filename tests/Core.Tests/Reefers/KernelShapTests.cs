using VisionInspection.Core.Reefers;

namespace VisionInspection.Core.Tests.Reefers;

public sealed class KernelShapTests
{
    [Fact]
    public void Of_AnAdditiveGame_GivesEachPlayerWhatItAdds()
    {
        double[] adds = [3, -1, 0, 0.5, 2, -4, 7];
        ShapValues shap = KernelShap.Of(adds.Length, pairs: 60, seed: 5, coalitions =>
            [.. coalitions.Select(c => 10 + adds.Where((_, i) => c[i]).Sum())]);

        Assert.Equal(10, shap.Bare);
        Assert.Equal(17.5, shap.Whole);
        Assert.Equal(122, shap.Evaluations);
        Assert.All(adds.Zip(shap.Values), pair => Assert.Equal(pair.First, pair.Second, 3));
    }

    [Fact]
    public void Of_PlayersWhoOnlyWinTogether_GetTheSameShare()
    {
        ShapValues shap = KernelShap.Of(4, pairs: 400, seed: 5, coalitions => [.. coalitions.Select(c => c[0] && c[1] ? 1.0 : 0)]);

        Assert.InRange(shap.Values[0], 0.45, 0.55);
        Assert.InRange(shap.Values[1], 0.45, 0.55);
        Assert.InRange(shap.Values[2], -0.05, 0.05);
        Assert.Equal(shap.Whole - shap.Bare, shap.Values.Sum(), 9);
    }
}
