using System.Globalization;
using VisionInspection.Declarations;
using VisionInspection.Documents.Matching.Scoring;
using VisionInspection.Documents.Matching.Values;
using VisionInspection.Documents.Understanding;

namespace VisionInspection.Documents.Matching;

/// <summary>What a paper says once: its number and date, currency, totals, trade term, masses, the voyage.</summary>
internal static class HeaderElements
{
    public static void Compare(CustomsDeclaration declaration, DocumentFields fields, DraftList drafts)
    {
        Identity(declaration, fields, drafts);
        Invoiced(declaration, fields, drafts);
        drafts.Add(ElementKinds.Incoterm, DeclarationPaths.Incoterm, "trade term", declaration.Incoterm, fields.Incoterm, read => CodeComparison.Listed(declaration.Incoterm!, read));
        drafts.Add(ElementKinds.IncotermPlace, DeclarationPaths.IncotermPlace, "place of the trade term", declaration.IncotermPlace, fields.IncotermPlace, read => TextComparison.Place(declaration.IncotermPlace!, read));
        drafts.Add(
            ElementKinds.Packages, DeclarationPaths.PackageCount, "packages", declaration.PackageCount?.ToString(CultureInfo.InvariantCulture), fields.PackageCount,
            read => NumberComparison.Compare(declaration.PackageCount!.Value, read, fields.PackageCount!.Printed, exact: true),
            read => read.ToString(CultureInfo.InvariantCulture));
        Mass(ElementKinds.GrossMass, DeclarationPaths.GrossMass, "gross mass", declaration.GrossMass, fields.GrossMass, drafts);
        Mass(ElementKinds.NetMass, DeclarationPaths.NetMass, "net mass", declaration.NetMass, fields.NetMass, drafts);
        drafts.Add(ElementKinds.Conveyance, DeclarationPaths.Conveyance, "vessel", declaration.Conveyance, fields.Conveyance, read => Vessel(declaration.Conveyance!, read));
        drafts.Add(ElementKinds.Voyage, DeclarationPaths.Voyage, "voyage", declaration.Voyage, fields.Voyage, read => CodeComparison.Code(declaration.Voyage!, read));
        drafts.Add(ElementKinds.LoadingPlace, DeclarationPaths.LoadingPlace, "port of loading", declaration.LoadingPlace, fields.LoadingPlace, read => TextComparison.Place(declaration.LoadingPlace!, read));
        drafts.Add(ElementKinds.DischargePlace, DeclarationPaths.DischargePlace, "port of discharge", declaration.DischargePlace, fields.DischargePlace, read => TextComparison.Place(declaration.DischargePlace!, read));
    }

    // Several invoices may be declared: a paper is held against the one whose number is nearest to its own.
    private static void Identity(CustomsDeclaration declaration, DocumentFields fields, DraftList drafts)
    {
        var declared = declaration.Documents
            .Select((document, index) => (document, index))
            .Where(one => DocumentWords.Means(one.document.Kind, fields.Kind))
            .ToArray();
        if (declared.Length > 0)
        {
            (DocumentReference document, int index) = fields.Number is { } number
                ? declared.MaxBy(one => CodeComparison.Code(one.document.Number, number.Value).Similarity)
                : declared[0];
            drafts.Add(ElementKinds.DocumentNumber, DeclarationPaths.Document(index) + "/ID", "number", document.Number, fields.Number, read => CodeComparison.Code(document.Number, read));
            drafts.Add(
                ElementKinds.DocumentDate, DeclarationPaths.Document(index) + "/IssueDateTime", "date", document.Issued?.ToString("yyyy-MM-dd", null), fields.Date,
                read => CodeComparison.Date(document.Issued!.Value, read),
                read => read.ToString("yyyy-MM-dd", null));
        }
    }

    // Which of the totals is declared depends on the country; a declared amount that is one of them agrees.
    private static void Invoiced(CustomsDeclaration declaration, DocumentFields fields, DraftList drafts)
    {
        // Bills name the currency of their freight, certificates that of a fee: neither is the goods'.
        if (fields.Kind != DocumentKind.Invoice)
        {
            return;
        }

        drafts.Add(ElementKinds.Currency, DeclarationPaths.Currency, "currency", declaration.Currency, fields.Currency, read => CodeComparison.Listed(declaration.Currency!, read));
        if (declaration.InvoiceAmount is not decimal amount)
        {
            return;
        }

        Field<decimal>? nearest = new[] { fields.GrandTotal, fields.NetTotal }.OfType<Field<decimal>>().MinBy(total => Math.Abs(total.Value - amount));
        drafts.Add(
            ElementKinds.InvoiceAmount, DeclarationPaths.InvoiceAmount, "total", DraftList.Say(amount), nearest,
            read => NumberComparison.Compare(amount, read, nearest!.Printed, exact: false),
            DraftList.Say);
    }

    private static void Mass(string kind, string path, string subject, decimal? declared, Field<decimal>? read, DraftList drafts) => drafts.Add(
        kind, path, subject, declared is decimal mass ? $"{DraftList.Say(mass)} kg" : null, read,
        value => NumberComparison.Compare(declared!.Value, value, read!.Printed, exact: false),
        value => $"{DraftList.Say(value)} kg");

    // "M/V Aurora" and "MV AURORA V.112E" are Aurora.
    private static Verdict Vessel(string declared, string observed) => TextComparison.Place(WithoutPrefix(declared), WithoutPrefix(observed));

    private static string WithoutPrefix(string vessel)
    {
        string[] words = Texts.Folding.Words(vessel);
        return string.Join(' ', words is ["M", "V" or "S" or "T", .. var rest] ? rest : words is ["MV" or "MS" or "MT" or "SS", .. var after] ? after : words);
    }
}
