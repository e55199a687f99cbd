using VisionInspection.Core.Reefers;
using VisionInspection.Devices.Simulation.Output;

namespace VisionInspection.Service.Evaluation.Reefers;

/// <summary>One simulated reefer and what the models said of it.</summary>
/// <param name="Seed">Makes it again, with its number and whether something is hidden.</param>
/// <param name="Number">Its number in the run.</param>
/// <param name="Maker">Maker of its unit.</param>
/// <param name="Profile">Vendor profile of the scanner.</param>
/// <param name="Oddities">Harmless things that look wrong.</param>
/// <param name="Goods">What is hidden; null for a clean one.</param>
/// <param name="MachineryFound">The finder took the right end, and it alone, for the one with the machinery.</param>
/// <param name="LogOdds">Of something hidden: the higher of its two ends.</param>
/// <param name="MetresOff">From the hottest point to the goods; 0 on them, NaN in the other end or where nothing is hidden.</param>
internal sealed record ReeferOutcome(
    ulong Seed, int Number, string Maker, string Profile, IReadOnlyList<string> Oddities, EndConcealment? Goods, bool MachineryFound,
    double LogOdds, double MetresOff)
{
    /// <summary>The scan holds two energies.</summary>
    public required bool TwoEnergies { get; init; }

    /// <summary>The same with an earlier scan taken for evidence; NaN where none was.</summary>
    public double LogOddsWithEarlier { get; init; } = double.NaN;

    /// <summary>How many of the two ends could be aligned with the earlier scan.</summary>
    public int EndsAligned { get; init; }
}

/// <summary>An end with its judgement, for a picture.</summary>
/// <param name="Outcome">Of the reefer.</param>
/// <param name="End">The end with the goods, or the hotter one.</param>
/// <param name="Judgement">Of that end.</param>
internal sealed record JudgedEnd(ReeferOutcome Outcome, SimulatedEnd End, EndJudgement Judgement);
