using System.Globalization;
using VisionInspection.Core.Pictures;
using VisionInspection.Devices.Simulation.Output;

namespace VisionInspection.Service.Evaluation.Reefers;

/// <summary>Eight ends to look at: what was found, what was missed, and what was taken for goods.</summary>
internal static class Examples
{
    /// <summary>Four found and two missed, the first of the run that differ in place, and the two clean ones with the highest scores.</summary>
    public static IEnumerable<ReeferOutcome> Choose(IReadOnlyList<ReeferOutcome> outcomes, double level)
    {
        ReeferOutcome[] full = [.. outcomes.Where(o => o.Goods is not null)];
        return
        [
            .. full.Where(o => o.LogOdds >= level).DistinctBy(o => o.Goods!.Place).Take(4),
            .. full.Where(o => o.LogOdds < level).DistinctBy(o => o.Goods!.Place).Take(2),
            .. outcomes.Where(o => o.Goods is null).OrderByDescending(o => o.LogOdds).Take(2),
        ];
    }

    /// <summary>The end with its map and its truth.</summary>
    public static EndPanel Panel(JudgedEnd judged, double level)
    {
        (ReeferOutcome outcome, SimulatedEnd end, _) = judged;
        string verdict = outcome.LogOdds >= level ? "selected" : "not selected";
        string truth = outcome.Goods is { } goods
            ? string.Create(CultureInfo.InvariantCulture, $"{goods.Place}, {goods.MassKg:0.0} kg")
            : $"clean{(outcome.Oddities.Count > 0 ? ": " + string.Join(", ", outcome.Oddities) : "")}";
        return new EndPanel(end.Samples, end.Width, (float)(end.Air * ushort.MaxValue), judged.Judgement.Map(), Math.Clamp(judged.Judgement.Score / (1 / (1 + Math.Exp(-level))), .3, 1), end.Concealment?.Mask, truth, verdict);
    }
}
