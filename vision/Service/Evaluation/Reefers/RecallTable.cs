using System.Globalization;
using VisionInspection.Devices.Simulation.Imaging;
using VisionInspection.Devices.Simulation.Scenes.Containers.Reefers;

namespace VisionInspection.Service.Evaluation.Reefers;

/// <summary>
/// Recall at selection rates. A rate is the share of clean reefers that would be opened: hidden goods are so rare among real
/// ones that both shares are the same there. The score that marks a rate is taken once, over all clean reefers of the run.
/// </summary>
internal sealed class RecallTable
{
    /// <summary>The selection rates at which AJNA reports.</summary>
    public static readonly double[] Rates = [.01, .02, .05, .10, .20, .50, .75];

    /// <summary>AJNA's recall at them as it reports it, of a model trained on 13 positives.</summary>
    public static readonly double[] Ajna = [.50, .54, .58, .64, .70, .85, .92];

    private const double Near = .10;
    private readonly ReeferOutcome[] clean;
    private readonly ReeferOutcome[] contaminated;

    public RecallTable(IReadOnlyList<ReeferOutcome> outcomes)
    {
        clean = [.. outcomes.Where(o => o.Goods is null).OrderByDescending(o => o.LogOdds)];
        contaminated = [.. outcomes.Where(o => o.Goods is not null)];
        Levels = [.. Rates.Select(rate => clean[Math.Max(0, (int)(rate * clean.Length) - 1)].LogOdds)];
    }

    /// <summary>Log-odds at which each rate is reached.</summary>
    public IReadOnlyList<double> Levels { get; }

    /// <summary>Recall at every number of clean reefers selected, for the curve.</summary>
    public IEnumerable<(double Rate, double Recall)> Curve()
    {
        double[] scores = [.. contaminated.Select(o => o.LogOdds).OrderDescending()];
        int found = 0;
        for (int i = 0; i < clean.Length; i++)
        {
            while (found < scores.Length && scores[found] >= clean[i].LogOdds)
            {
                found++;
            }

            yield return ((i + 1.0) / clean.Length, (double)found / scores.Length);
        }
    }

    /// <summary>The rows: all, by what training knew, by energies, by mass, place, form.</summary>
    public IEnumerable<RecallRow> Rows()
    {
        yield return Row("all", _ => true);
        HashSet<string> makers = [.. MakerLayouts.All.Where(m => m.HeldOut).Select(m => m.Name)];
        HashSet<string> profiles = [.. VendorProfiles.All.Where(p => p.HeldOut).Select(p => p.Name)];
        yield return Row("makers and profiles of training", o => !makers.Contains(o.Maker) && !profiles.Contains(o.Profile));
        yield return Row("makers never trained on", o => makers.Contains(o.Maker));
        yield return Row("profile never trained on", o => profiles.Contains(o.Profile));
        yield return Row("neither maker nor profile trained on", o => makers.Contains(o.Maker) && profiles.Contains(o.Profile));
        yield return Row("two energies", o => o.TwoEnergies);
        yield return Row("one energy, or rendered to 8 bits", o => !o.TwoEnergies);
        double[] edges = [0, 1, 2, 5, 10, 20, 50];
        for (int i = 1; i < edges.Length; i++)
        {
            (double low, double high) = (edges[i - 1], edges[i]);
            yield return Row(string.Create(CultureInfo.InvariantCulture, $"{low} to {high} kg"), o => o.Goods is not { } g || (g.MassKg >= low && g.MassKg < high));
        }

        foreach (HidingPlace place in Enum.GetValues<HidingPlace>())
        {
            yield return Row(place.ToString(), o => o.Goods is not { } g || g.Place == place);
        }

        foreach (PackForm form in Enum.GetValues<PackForm>())
        {
            yield return Row(form.ToString(), o => o.Goods is not { } g || g.Form == form);
        }
    }

    /// <summary>Of the contaminated that reach a level, those whose hottest point is on the goods or within 10 cm of them.</summary>
    public Proportion HotOnGoods(double level)
    {
        ReeferOutcome[] found = [.. contaminated.Where(o => o.LogOdds >= level)];
        return new Proportion(found.Count(o => o.MetresOff <= Near), found.Length);
    }

    /// <summary>Clean reefers with an oddity that reach a level.</summary>
    public Proportion OddSelected(string oddity, double level)
    {
        ReeferOutcome[] odd = [.. clean.Where(o => o.Oddities.Contains(oddity))];
        return new Proportion(odd.Count(o => o.LogOdds >= level), odd.Length);
    }

    private RecallRow Row(string name, Func<ReeferOutcome, bool> belongs)
    {
        ReeferOutcome[] found = [.. contaminated.Where(belongs)], without = [.. clean.Where(belongs)];
        return new RecallRow(
            name, found.Length, [.. Levels.Select(level => new Proportion(found.Count(o => o.LogOdds >= level), found.Length))],
            new Proportion(without.Count(o => o.LogOdds >= Levels[0]), without.Length));
    }
}

/// <summary>Recall of a group at every selection rate.</summary>
/// <param name="Name">The group.</param>
/// <param name="Contaminated">How many of it have something hidden.</param>
/// <param name="Recall">At each of <see cref="RecallTable.Rates"/>.</param>
/// <param name="CleanSelected">Of its own clean reefers, at the first rate's score.</param>
internal sealed record RecallRow(string Name, int Contaminated, IReadOnlyList<Proportion> Recall, Proportion CleanSelected);
