using VisionInspection.Documents.Reading;
using VisionInspection.Documents.Understanding.Embedded;
using VisionInspection.Documents.Understanding.Header;
using VisionInspection.Documents.Understanding.Labels;
using VisionInspection.Documents.Understanding.Layout;
using VisionInspection.Documents.Understanding.Parties;
using VisionInspection.Documents.Understanding.Sums;
using VisionInspection.Documents.Understanding.Tables;
using VisionInspection.Documents.Understanding.Transport;
using VisionInspection.Documents.Understanding.Values;

namespace VisionInspection.Documents.Understanding;

/// <summary>
/// Words on pages to what they mean. The same words give the same fields; what is not on the paper stays null; no sender
/// has a template.
/// </summary>
public static class DocumentUnderstanding
{
    /// <summary>Understands a paper.</summary>
    /// <param name="document">The paper as read.</param>
    public static DocumentFields Of(ReadDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return EmbeddedWitness.Heard(Of(LineLayout.Of(document)), document);
    }

    /// <summary>The same rules over the engine's own lines, for measuring what the layout is worth.</summary>
    /// <param name="document">The paper as read.</param>
    public static DocumentFields WithoutLayout(ReadDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Of(PlainLayout.Of(document));
    }

    // Where the paper's own numbers do not say how it writes them, the way that adds up is its way.
    private static DocumentFields Of(DocumentLayout layout)
    {
        LabelIndex labels = LabelFinder.In(layout);
        (DocumentFields Fields, int Confirmed)? best = null;
        foreach (DecimalMark mark in DecimalMarks.Of(layout))
        {
            (DocumentFields Fields, int Confirmed) read = Of(new Paper(layout, labels, mark, DateOrder.IsMonthFirst(layout)));
            best = best is null || read.Confirmed > best.Value.Confirmed ? read : best;
        }

        return best!.Value.Fields;
    }

    private static (DocumentFields Fields, int Confirmed) Of(Paper paper)
    {
        (DocumentKind kind, double confidence) = KindFinder.Of(paper);
        IReadOnlyList<GoodsList> lists = GoodsTable.Lists(paper);
        List<TableHeader> headers = [.. lists.Select(list => list.Header)];
        List<LineItem> lines = [.. lists.SelectMany(list => list.Rows)
            .Select((row, i) => GoodsReader.Read(paper, row, i + 1)).OfType<LineItem>()
            .Select(line => LineArithmetic.Checked(line, paper.Mark))];
        if (lines.Count == 0 && headers.Count == 0)
        {
            lines.AddRange(BareList.Of(paper));
        }

        Totals totals = TotalsFinder.Of(paper, headers, lines);
        if (totals.LinesComeOut)
        {
            lines = [.. lines.Select(line => line with { Amount = line.Amount.WithIf(true, Witnesses.Arithmetic) })];
        }

        Paper outside = paper with { Labels = paper.Labels.Where(line => !lists.Any(list => list.Holds(line))) };
        bool oneLine = kind is DocumentKind.BillOfLading or DocumentKind.AirWaybill;
        (Field<string>? term, Field<string>? place) = IncotermFinder.Of(paper);
        (Field<string>? vessel, Field<string>? voyage) = TransportFinder.VesselAndVoyage(outside);
        Field<decimal>? gross = ListTotals.Of(paper, lists, Concept.GrossMass, oneLine).Or(TransportFinder.Mass(outside, Concept.GrossMass));
        Field<decimal>? net = ListTotals.Of(paper, lists, Concept.NetMass, oneLine).Or(TransportFinder.Mass(outside, Concept.NetMass));
        Field<int>? packages = ListTotals.Of(paper, lists, Concept.PackageCount, oneLine).AsCount().Or(TransportFinder.Packages(outside));
        lines = [.. lines.Select(line => line with
        {
            GrossMass = line.GrossMass.WithIf(gross.ComesOutOf(lines, one => one.GrossMass?.Value), Witnesses.Arithmetic),
            NetMass = line.NetMass.WithIf(net.ComesOutOf(lines, one => one.NetMass?.Value), Witnesses.Arithmetic),
            PackageCount = line.PackageCount.WithIf(packages.ComesOutOf(lines, one => one.PackageCount?.Value), Witnesses.Arithmetic),
        })];
        var fields = new DocumentFields
        {
            Kind = kind,
            KindConfidence = confidence,
            Number = HeaderFinder.Number(paper, kind),
            Date = HeaderFinder.Date(paper, kind),
            InvoiceReference = HeaderFinder.InvoiceReference(paper, kind),
            Parties = PartyFinder.Of(paper, kind),
            Currency = CurrencyFinder.Of(paper),
            NetTotal = totals.Net,
            TaxTotal = totals.Tax,
            GrandTotal = totals.Grand,
            Incoterm = term,
            IncotermPlace = place,
            Lines = lines,
            PackageCount = packages.WithIf(packages.ComesOutOf(lines, line => line.PackageCount?.Value), Witnesses.Arithmetic),
            Marks = TransportFinder.Text(outside, Concept.Marks),
            GrossMass = gross.WithIf(gross.ComesOutOf(lines, line => line.GrossMass?.Value), Witnesses.Arithmetic),
            NetMass = net.WithIf(net.ComesOutOf(lines, line => line.NetMass?.Value), Witnesses.Arithmetic),
            Containers = ContainerFinder.Containers(paper),
            Seals = ContainerFinder.Seals(paper),
            BankAccounts = BankAccountFinder.Of(paper),
            Conveyance = vessel,
            Voyage = voyage,
            LoadingPlace = TransportFinder.Text(outside, Concept.LoadingPlace),
            DischargePlace = TransportFinder.Text(outside, Concept.DischargePlace),
            Origin = TransportFinder.Country(outside, Concept.Origin),
        };
        int confirmed = totals.Confirmed + lines.Count(line => line.Amount?.Witnesses.HasFlag(Witnesses.Arithmetic) == true);
        return (fields, confirmed);
    }
}
