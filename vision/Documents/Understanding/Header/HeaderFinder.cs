using VisionInspection.Documents.Understanding.Labels;
using VisionInspection.Documents.Understanding.Layout;
using VisionInspection.Documents.Understanding.Values;

namespace VisionInspection.Documents.Understanding.Header;

/// <summary>The paper's own number and date, and the invoice it refers to.</summary>
internal static class HeaderFinder
{
    private const double UnlabelledDate = 0.6;
    private const double TitleNumber = 0.8;

    private static readonly Dictionary<DocumentKind, Concept> Numbers = new()
    {
        [DocumentKind.Invoice] = Concept.InvoiceNumber,
        [DocumentKind.PackingList] = Concept.PackingListNumber,
        [DocumentKind.BillOfLading] = Concept.BillNumber,
        [DocumentKind.AirWaybill] = Concept.AirWaybillNumber,
        [DocumentKind.CertificateOfOrigin] = Concept.CertificateNumber,
    };

    private static readonly Dictionary<DocumentKind, Concept> Titles = new()
    {
        [DocumentKind.Invoice] = Concept.KindInvoice,
        [DocumentKind.PackingList] = Concept.KindPackingList,
        [DocumentKind.BillOfLading] = Concept.KindBillOfLading,
        [DocumentKind.AirWaybill] = Concept.KindAirWaybill,
        [DocumentKind.CertificateOfOrigin] = Concept.KindCertificateOfOrigin,
    };

    /// <summary>The paper's own number.</summary>
    public static Field<string>? Number(Paper paper, DocumentKind kind)
    {
        if (!Numbers.TryGetValue(kind, out Concept concept))
        {
            return null;
        }

        return Best(Labelled(paper, concept).Concat(AfterTitle(paper, Titles[kind])));
    }

    /// <summary>On papers that are no invoice: the invoice's number.</summary>
    public static Field<string>? InvoiceReference(Paper paper, DocumentKind kind) =>
        kind is DocumentKind.Invoice or DocumentKind.Other ? null : Best(Labelled(paper, Concept.InvoiceReference));

    /// <summary>The paper's own date: labelled, or after its number, or alone at the top.</summary>
    public static Field<DateOnly>? Date(Paper paper, DocumentKind kind)
    {
        var found = new List<Field<DateOnly>>();
        foreach (LabelHit label in paper.Labels.Of(Concept.InvoiceDate).Where(label => label.StartsPhrase || label.HasColon || paper.Dates(label.Phrase).Count > 0))
        {
            foreach (ValueCandidate candidate in KeyValues.Of(label, paper))
            {
                if (paper.Dates(candidate.Words) is [DateRun date, ..])
                {
                    bool near = date.Words.Left - candidate.Words.Left < 6 * paper.Letter(candidate.Words);
                    double specific = label.Match.Length > 5 ? 1 : 0.85;
                    found.Add(AsField(date, label.Quality * candidate.Quality * specific * (near ? 1 : 0.7)));
                    break;
                }
            }
        }

        found.AddRange(WithNumber(paper, kind));
        if (found.Count == 0)
        {
            found.AddRange(Alone(paper));
        }

        Field<DateOnly>? best = found.MaxBy(field => field.Confidence);
        return best.WithIf(found.Any(field => field.Value == best!.Value && field.Spot != best.Spot), Witnesses.Repeated);
    }

    // "Rechnung RE-1 vom 19.05.2014": a date in the line of the paper's title or number, that no other label claims.
    private static IEnumerable<Field<DateOnly>> WithNumber(Paper paper, DocumentKind kind)
    {
        if (!Numbers.TryGetValue(kind, out Concept concept))
        {
            yield break;
        }

        foreach (LabelHit label in paper.Labels.All.Where(hit => hit.StartsPhrase && (hit.Means(concept) || hit.Means(Titles[kind]))))
        {
            foreach (DateRun date in paper.Dates(new WordRun([.. label.Phrase.Words.Skip(label.To)])).Take(1))
            {
                bool claimed = paper.Labels.In(label.Phrase).Any(hit => hit.From > label.From && (hit.Means(Concept.OtherNumber) || hit.Means(Concept.KindOther)
                    || (hit.Means(Concept.OtherDate) && hit.Match.Length > 4)));
                if (!claimed && label.Phrase.Words.Count <= label.To + 8)
                {
                    yield return AsField(date, 0.85 * label.Match.Quality);
                }
            }
        }
    }

    private static IEnumerable<Field<DateOnly>> Alone(Paper paper)
    {
        foreach (TextLine line in paper.Layout.Lines.Where(line => line.Page == 1 && line.Top < 0.5 * paper.Layout.Page(1).Height))
        {
            foreach (Phrase phrase in line.Phrases)
            {
                bool labelled = line.Phrases.Any(other => paper.Labels.In(other).Any(hit => hit.Means(Concept.OtherDate) && (hit.HasColon || hit.StartsPhrase)));
                if (!labelled && paper.Dates(phrase) is [DateRun date] && phrase.Words.Count <= date.Words.Words.Count + 4)
                {
                    bool bare = phrase.Words.Count == date.Words.Words.Count;
                    yield return AsField(date, UnlabelledDate * (bare ? 1 : 0.8));
                }
            }
        }
    }

    private static Field<DateOnly> AsField(DateRun date, double quality) =>
        date.Words.AsField(date.Value, quality * (date.IsAmbiguous ? 0.7 : 1)) with { Printed = date.Printed };

    private static IEnumerable<Field<string>> Labelled(Paper paper, Concept concept)
    {
        foreach (LabelHit label in paper.Labels.Of(concept).Where(label => label.StartsPhrase || label.HasColon))
        {
            foreach (ValueCandidate candidate in KeyValues.Of(label, paper))
            {
                if (IdentifierReader.At(candidate.Words, paper) is { } number)
                {
                    double specific = label.Match.Length > 6 ? 1 : 0.9;
                    yield return number.AsField(number.Text, label.Quality * candidate.Quality * specific);
                    break;
                }
            }
        }
    }

    // "Rechnung 42": nothing between the title and the number.
    private static IEnumerable<Field<string>> AfterTitle(Paper paper, Concept title)
    {
        foreach (LabelHit label in paper.Labels.Of(title).Where(label => label.StartsPhrase && !label.EndsPhrase))
        {
            var rest = new WordRun([.. label.Phrase.Words.Skip(label.To)]);
            if (IdentifierReader.At(rest, paper) is { } number && number.Left - label.Words.Right < 3 * paper.Letter(label.Words))
            {
                yield return number.AsField(number.Text, TitleNumber * label.Match.Quality);
            }
        }
    }

    private static Field<string>? Best(IEnumerable<Field<string>> candidates)
    {
        List<Field<string>> all = [.. candidates];
        Field<string>? best = all.MaxBy(field => field.Confidence);
        return best.WithIf(all.Any(field => field.Value == best!.Value && field.Spot != best.Spot), Witnesses.Repeated);
    }
}
