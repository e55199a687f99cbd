using VisionInspection.Core.Models;

namespace VisionInspection.Core.Reefers.Earlier;

/// <summary>
/// Takes an earlier scan of the same reefer for evidence: what the model suspects and what came since are put together cell by
/// cell by a logistic rule, and the verdict is the logarithm of the mean of the cells' odds, in which the greatest decide as in the model itself. So an organ that looks like a
/// package but stood there before counts less, and a package counts more.
/// </summary>
/// <param name="Constant">Log-odds of a cell at even odds by the model, where the change is 1 spread.</param>
/// <param name="Evidence">Weight of the model's log-odds there.</param>
/// <param name="Change">Weight of the logarithm of the change there, in spreads.</param>
/// <param name="Threshold">Probability from which something is taken to be hidden.</param>
public sealed record EarlierEvidence(double Constant, double Evidence, double Change, double Threshold)
{
    // Spreads: keeps the logarithm of no change at all within bounds.
    private const double Nothing = .1;

    /// <summary>The rule that belongs to a model; null where its description has none.</summary>
    /// <param name="thresholds">The numbers of its <c>model.json</c>.</param>
    internal static EarlierEvidence? Of(IReadOnlyDictionary<string, double> thresholds) =>
        thresholds.TryGetValue("earlierConstant", out double constant)
            ? new EarlierEvidence(constant, thresholds["earlierEvidence"], thresholds["earlierChange"], thresholds["earlierConcealed"]) : null;

    /// <summary>The end judged again, on the scale of reefers with an earlier scan.</summary>
    /// <param name="judged">What the model says of it.</param>
    /// <param name="change">What came since, of <see cref="EndChange"/>; null where the two cannot be aligned.</param>
    public EndJudgement Judge(EndJudgement judged, float[]? change)
    {
        ArgumentNullException.ThrowIfNull(judged);
        float[] cells = [.. judged.Evidence.Select((evidence, i) => (float)(Constant + (Evidence * evidence) + (change is null ? 0 : Change * Math.Log(Nothing + change[i]))))];
        float most = cells.Max();
        return judged with { LogOdds = most + Math.Log(cells.Average(cell => Math.Exp(cell - most))), Evidence = cells };
    }
}
