using System.Globalization;
using System.Text.Json;

namespace VisionInspection.Service.Evaluation.Pairs;

/// <summary>Prints what was measured on each kind of pairs, against its goals.</summary>
/// <param name="json">As objects for scripts.</param>
internal sealed class ComparisonReport(bool json)
{
    private static readonly double[] Masses = [2, 5, 10, 20];
    private static readonly (double From, double To)[] Transmissions = [(0, .02), (.02, .05), (.05, .1), (.1, .3), (.3, 2)];

    /// <summary>Whether no goal was missed so far.</summary>
    public bool AllMet { get; private set; } = true;

    /// <summary>Prints a kind.</summary>
    public void Print(PairKind kind, PairScores scores)
    {
        RegistrationScore own = scores.Registration;
        if (own.Count > 0)
        {
            Line(kind, "mean error", own.Mean, kind.Registration?.Mean, true, own.ToString());
            Line(kind, "error of 95 % of places", own.Percentile95, kind.Registration?.Percentile95, true, "mean over pairs");
            Line(kind, "mean error of 95 % of pairs", own.PairPercentile95, null, true, "");
            Line(kind, "milliseconds", own.Milliseconds, null, true, "median, alignment alone");
            foreach ((string method, RegistrationScore other) in scores.Others)
            {
                Line(kind, $"{method}: mean error", other.Mean, null, true, other.ToString());
            }
        }

        ChangeTally changes = scores.Changes;
        foreach (double mass in Masses.Where(m => changes.Found(m).Trials > 0))
        {
            Proportion found = changes.Found(mass);
            Line(kind, $"{mass} kg found", found.Value, mass == 5 ? kind.Packages?.Found : null, false, found.ToString());
            foreach ((double from, double to) in Transmissions)
            {
                Proportion behind = changes.Found(mass, from, to);
                Line(kind, string.Create(CultureInfo.InvariantCulture, $"  of these, rays otherwise {100 * from:0} to {100 * Math.Min(1, to):0} %"), behind.Value, null, false, behind.ToString());
            }
        }

        if (changes.Found(null).Trials > 0)
        {
            (double ratio, double off) = changes.Mass();
            Line(kind, "estimated over true mass", ratio, null, false, string.Create(CultureInfo.InvariantCulture, $"median; half are off by {100 * off:0} % and more"));
        }

        if (!kind.Options.Different)
        {
            Line(kind, "false regions a pair", changes.FalsePerPair, kind.Packages?.False, true, "");
        }

        if (kind.Options.PackageKg.Count == 0 && !kind.Options.Different)
        {
            Line(kind, "without a region", changes.WithoutRegion.Value, kind.WithoutRegion, false, changes.WithoutRegion.ToString());
        }

        Line(kind, "could not align", scores.Failed.Value, null, true, scores.Failed.ToString());
        Line(kind, "said not to be the same", scores.NotTheSame.Value, kind.NotTheSame, !kind.Options.Different, scores.NotTheSame.ToString());
    }

    private void Line(PairKind kind, string name, double value, double? goal, bool atMost, string detail)
    {
        bool? met = goal is null ? null : atMost ? value <= goal : value >= goal;
        AllMet &= met != false;
        Console.Out.WriteLine(json
            ? JsonSerializer.Serialize(new { pairs = kind.Name, name = name.Trim(), value = double.IsNaN(value) ? (double?)null : value, goal, atMost, met, detail })
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{(met is null ? "      " : met == true ? "met   " : "MISSED")} {kind.Name,-22} {name,-46} {value,8:0.000} {(goal is null ? "" : $"goal {(atMost ? "<=" : ">=")} {goal:0.##}"),-13} {detail}"));
    }
}
