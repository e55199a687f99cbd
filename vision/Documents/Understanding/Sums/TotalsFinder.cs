using VisionInspection.Documents.Understanding.Labels;
using VisionInspection.Documents.Understanding.Layout;
using VisionInspection.Documents.Understanding.Tables;
using VisionInspection.Documents.Understanding.Values;

namespace VisionInspection.Documents.Understanding.Sums;

/// <summary>Chooses the sums that fit each other and the lines best: net + tax = grand, the lines add up to the net sum.</summary>
internal static class TotalsFinder
{
    private const double SumsFit = 1.2;
    private const double LinesFit = 0.9;
    private const double SameSum = 0.5;
    private const double Later = 0.002;
    private const double AsNet = 0.55;

    // What is due is the total where no other sum is called so; something may have been paid before.
    private const double AsTotal = 0.7;
    private const int MostCandidates = 24;

    /// <summary>The sums.</summary>
    public static Totals Of(Paper paper, IReadOnlyList<TableHeader> headers, IReadOnlyList<LineItem> lines)
    {
        List<SumCandidate?> grands = Candidates([.. SumFinder.Of(paper, Concept.GrandTotal, headers), .. SumFinder.Of(paper, Concept.AmountDue, headers).Select(due => due with { Quality = due.Quality * AsTotal })]);
        List<SumCandidate?> nets = Candidates([.. SumFinder.Of(paper, Concept.NetTotal, headers), .. grands.OfType<SumCandidate>().Where(candidate => !candidate.HasTax).Select(candidate => candidate with { Quality = candidate.Quality * AsNet, IsBorrowed = true })]);
        List<SumCandidate?> taxes = Candidates([.. SumFinder.Of(paper, Concept.TaxTotal, headers)]);
        IReadOnlyList<SumCandidate> others = SumFinder.Of(paper, Concept.OtherTotal, headers);
        decimal? lineSum = lines.Count > 0 && lines.All(line => line.Amount is not null) ? lines.Sum(line => line.Amount!.Value) : null;

        (double Score, SumCandidate? Net, SumCandidate? Tax, SumCandidate? Grand) best = (double.MinValue, null, null, null);
        foreach (SumCandidate? grand in grands)
        {
            foreach (SumCandidate? net in nets)
            {
                foreach (SumCandidate? tax in taxes)
                {
                    double score = Score(net, tax, grand, lineSum, others);
                    best = score > best.Score ? (score, net, tax, grand) : best;
                }
            }
        }

        return Witnessed(best.Net, best.Tax, best.Grand, lineSum, others, [.. taxes.OfType<SumCandidate>()]);
    }

    // Likeliest first; none is a choice too.
    private static List<SumCandidate?> Candidates(IReadOnlyList<SumCandidate> found) =>
        [null, .. found.OrderByDescending(candidate => candidate.Quality + (Later * candidate.Line)).Take(MostCandidates)];

    private static double Score(SumCandidate? net, SumCandidate? tax, SumCandidate? grand, decimal? lineSum, IReadOnlyList<SumCandidate> others)
    {
        // One number cannot be two sums, but equal sums may be printed twice.
        if ((net is not null && (ReferenceEquals(net.Number, grand?.Number) || Same(net, tax))) || (tax is not null && Same(tax, grand))
            || (net is { IsBorrowed: true } && grand is null))
        {
            return double.MinValue;
        }

        double score = Worth(net) + Worth(tax) + Worth(grand);
        if (net is not null && tax is not null && grand is not null)
        {
            bool fits = Math.Abs(net.Value + tax.Value - grand.Value) <= Parameters.Rounding;
            score += fits ? SumsFit : -0.8;
            score -= tax.Value != 0 && Math.Abs(tax.Value) > Math.Abs(net.Value) ? 1 : 0;
        }
        else if (net is not null && grand is not null)
        {
            score += net.Value == grand.Value ? SameSum : Math.Abs(net.Value) > Math.Abs(grand.Value) + Parameters.Rounding ? -0.8 : 0;
        }

        score += net is not null && FitsLines(net.Value, lineSum, others) ? LinesFit : 0;
        score += grand is not null && (net is null || net.Value == grand.Value) && FitsLines(grand.Value, lineSum, others) ? LinesFit / 2 : 0;
        return score;
    }

    private static bool Same(SumCandidate a, SumCandidate? b) => b is not null && a.Number.Words.Spot == b.Number.Words.Spot;

    private static double Worth(SumCandidate? candidate) =>
        candidate is null ? 0.05 : candidate.Quality * candidate.Number.Confidence + (Later * Math.Min(200, candidate.Line));

    /// <summary>True when the lines add up to a sum, alone or with the discounts and charges that are printed.</summary>
    private static bool FitsLines(decimal sum, decimal? lineSum, IReadOnlyList<SumCandidate> others)
    {
        if (lineSum is not { } lines)
        {
            return false;
        }

        List<decimal> extra = [.. others.Select(other => other.Value).Where(value => value != 0).Take(8)];
        return Math.Abs(lines - sum) <= Parameters.Rounding
            || extra.Any(one => Math.Abs(lines + one - sum) <= Parameters.Rounding || Math.Abs(lines - one - sum) <= Parameters.Rounding)
            || extra.Any(one => extra.Any(two => one != two && Math.Abs(lines + one + two - sum) <= Parameters.Rounding));
    }

    private static Totals Witnessed(SumCandidate? net, SumCandidate? tax, SumCandidate? grand, decimal? lineSum, IReadOnlyList<SumCandidate> others, List<SumCandidate> taxes)
    {
        bool sums = net is not null && tax is not null && grand is not null && Math.Abs(net.Value + tax.Value - grand.Value) <= Parameters.Rounding;
        Field<decimal>? taxField = tax?.AsField();
        if (net is not null && grand is not null && !sums)
        {
            // A rate a line and no sum of them: the printed parts, where they make up the whole difference.
            taxField = Composed(net, grand, taxes) ?? (net.Value == grand.Value ? null : taxField);
            sums = taxField is not null && Math.Abs(net.Value + taxField.Value - grand.Value) <= Parameters.Rounding;
        }

        bool netLines = net is not null && FitsLines(net.Value, lineSum, others);
        bool grandLines = grand is not null && (net is null || net.Value == grand.Value) && FitsLines(grand.Value, lineSum, others);
        return new Totals(
            net?.AsField().WithIf(sums || netLines, Witnesses.Arithmetic),
            taxField.WithIf(sums, Witnesses.Arithmetic),
            grand?.AsField().WithIf(sums || grandLines, Witnesses.Arithmetic),
            netLines || grandLines);
    }

    private static Field<decimal>? Composed(SumCandidate net, SumCandidate grand, List<SumCandidate> taxes)
    {
        List<SumCandidate> parts = [.. taxes.Where(tax => tax.Line >= net.Line && tax.Line <= grand.Line).DistinctBy(tax => tax.Number.Words.Spot).OrderBy(tax => tax.Line)];
        if (parts.Count < 2 || Math.Abs(net.Value + parts.Sum(part => part.Value) - grand.Value) > Parameters.Rounding)
        {
            return null;
        }

        var words = new WordRun([.. parts.SelectMany(part => part.Number.Words.Words)]);
        return words.AsField(parts.Sum(part => part.Value), 0.95) with { Printed = string.Join(" + ", parts.Select(part => part.Number.Digits)) };
    }
}
