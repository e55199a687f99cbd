using VisionInspection.Core.Weighing;

namespace VisionInspection.Core.Tests.Weighing;

public sealed class CalibrationFitTests
{
    [Fact]
    public void Gain_OfAMachineThatReadsATenthTooLittle_IsFoundInSpiteOfWrongFigures()
    {
        List<WeighedContainer> weighed = [.. Enumerable.Range(1, 30).Select(i => Reading(i * 700, 1.1))];
        weighed.Add(Reading(9000, 1.1) with { TrueKg = 20_000 });
        weighed.Add(Reading(15_000, 1.1) with { TrueKg = 1_000 });

        Assert.InRange(CalibrationFit.Gain(weighed), 1.08, 1.115);
    }

    [Fact]
    public void Gain_OfOneContainer_StaysNearTheModel() =>
        Assert.InRange(CalibrationFit.Gain([Reading(8000, 1.5)]), 1.0, 1.35);

    [Fact]
    public void Spread_OfErrorsTwiceTheModels_WidensTheInterval()
    {
        WeighedContainer[] exact = [.. Enumerable.Range(1, 60).Select(i => Reading(i * 400, 1))];
        WeighedContainer[] off = [.. exact.Select((one, i) => one with { TrueKg = one.Kg + ((i % 2 == 0 ? 1 : -1) * (one.HighKg - one.Kg) * 2) })];

        Assert.InRange(CalibrationFit.Spread(exact, 1), 0.1, 0.3);
        Assert.InRange(CalibrationFit.Spread(off, 1), 1.6, 2.1);
    }

    [Fact]
    public void Loss_OfAContrastWithWideIntervalsOrFewAnswers_IsNoLower()
    {
        WeighedContainer[] right = [.. Enumerable.Range(1, 30).Select(i => Reading(i * 500, 1))];
        WeighedContainer[] wide = [.. right.Select(one => one with { Kg = one.Kg * 1.3, LowKg = 0, HighKg = one.Kg * 3 })];
        double best = CalibrationFit.Loss(right, CalibrationFit.Gain(right), notWeighed: 0);

        Assert.True(best < CalibrationFit.Loss(wide, CalibrationFit.Gain(wide), notWeighed: 0));
        Assert.True(best < CalibrationFit.Loss(right[..20], CalibrationFit.Gain(right[..20]), notWeighed: 10));
    }

    private static WeighedContainer Reading(double kg, double gain) => new(kg * gain, kg * 0.9, kg, kg * 1.1);
}

