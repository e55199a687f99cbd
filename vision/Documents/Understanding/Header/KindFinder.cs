using VisionInspection.Documents.Understanding.Labels;
using VisionInspection.Documents.Understanding.Layout;

namespace VisionInspection.Documents.Understanding.Header;

/// <summary>The sort of a paper: by its title, large and high on the first page, and by the labels that only such papers have.</summary>
internal static class KindFinder
{
    private const double TopShare = 0.45;
    private const double Compound = 0.7;
    private const double LeastScore = 0.35;

    private static readonly (Concept Title, DocumentKind Kind, Concept[] Labels)[] Sorts =
    [
        (Concept.KindInvoice, DocumentKind.Invoice, [Concept.InvoiceNumber, Concept.GrandTotal, Concept.NetTotal, Concept.TaxTotal, Concept.ColumnPrice]),
        (Concept.KindPackingList, DocumentKind.PackingList, [Concept.PackingListNumber, Concept.GrossMass, Concept.NetMass, Concept.PackageCount]),
        (Concept.KindBillOfLading, DocumentKind.BillOfLading, [Concept.BillNumber, Concept.Notify, Concept.LoadingPlace, Concept.Vessel, Concept.Container]),
        (Concept.KindAirWaybill, DocumentKind.AirWaybill, [Concept.AirWaybillNumber, Concept.LoadingPlace, Concept.DischargePlace]),
        (Concept.KindCertificateOfOrigin, DocumentKind.CertificateOfOrigin, [Concept.CertificateNumber, Concept.Origin, Concept.InvoiceReference]),
        (Concept.KindOther, DocumentKind.Other, []),
    ];

    // Titles that end so are invoices whatever comes before: Mietrechnung, Verkoopfactuur.
    private static readonly string[] InvoiceEndings = ["RECHNUNG", "FAKTURA", "FACTUUR", "INVOICE"];

    /// <summary>The sort, with confidence.</summary>
    public static (DocumentKind Kind, double Confidence) Of(Paper paper)
    {
        var scores = Sorts.Select(sort => (sort.Kind, Score: Score(paper, sort.Title, sort.Labels))).OrderByDescending(pair => pair.Score).ToList();
        (DocumentKind kind, double best) = scores[0];
        if (best < LeastScore)
        {
            return (DocumentKind.Other, 0.5);
        }

        double rival = scores[1].Score;
        return (kind, Math.Min(0.99, Math.Min(1, 0.5 + (best / 3)) * best / (best + (0.5 * rival))));
    }

    private static double Score(Paper paper, Concept title, Concept[] labels)
    {
        double titles = 0;
        foreach (LabelHit hit in paper.Labels.Of(title))
        {
            titles = Math.Max(titles, Title(paper, hit.Phrase, hit.Words, hit.Match.Quality * (hit.StartsPhrase ? 1 : 0.5) * (hit.EndsPhrase ? 1 : 0.6)));
        }

        if (title == Concept.KindInvoice)
        {
            foreach (Phrase phrase in paper.Layout.Lines.SelectMany(line => line.Phrases).Where(phrase => phrase.Words.Count <= 4))
            {
                string folded = TextFold.Of(phrase.Words[0].Text);
                if (InvoiceEndings.Any(ending => folded.EndsWith(ending, StringComparison.Ordinal)))
                {
                    titles = Math.Max(titles, Title(paper, phrase, phrase, Compound));
                }
            }
        }

        double seen = labels.Count(label => paper.Labels.Of(label).Any(hit => hit.StartsPhrase && hit.Match.Quality > 0.8));
        return title == Concept.KindOther ? titles * 0.9 : titles + (labels.Length == 0 ? 0 : 0.5 * seen / labels.Length);
    }

    private static double Title(Paper paper, Phrase phrase, WordRun words, double quality)
    {
        PageMeasure page = paper.Layout.Page(words.Page);
        double size = Math.Clamp(words.Height / page.Letter, 0.6, 2.2);
        double place = words.Page == 1 ? words.Top < TopShare * page.Height ? 1 : 0.4 : 0.2;
        return quality * size * place * (phrase.Words.Count > 6 ? 0.5 : 1);
    }
}
