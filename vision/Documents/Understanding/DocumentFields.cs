using VisionInspection.Declarations;
using VisionInspection.Documents.Reading;

namespace VisionInspection.Documents.Understanding;

/// <summary>What a paper says, field by field. A field that is not on the paper is null: nothing is invented.</summary>
public sealed record DocumentFields
{
    /// <summary>What sort of paper it is.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>Confidence in the sort, 0 to 1.</summary>
    public required double KindConfidence { get; init; }

    /// <summary>Number of the invoice, packing list, bill or certificate itself.</summary>
    public Field<string>? Number { get; init; }

    /// <summary>Its date.</summary>
    public Field<DateOnly>? Date { get; init; }

    /// <summary>Number of the invoice a packing list or certificate refers to.</summary>
    public Field<string>? InvoiceReference { get; init; }

    /// <summary>The parties by role.</summary>
    public IReadOnlyDictionary<PartyRole, Party> Parties { get; init; } = new Dictionary<PartyRole, Party>();

    /// <summary>Currency, ISO 4217.</summary>
    public Field<string>? Currency { get; init; }

    /// <summary>Sum of the lines before tax.</summary>
    public Field<decimal>? NetTotal { get; init; }

    /// <summary>Tax in all.</summary>
    public Field<decimal>? TaxTotal { get; init; }

    /// <summary>What is to be paid: tax included.</summary>
    public Field<decimal>? GrandTotal { get; init; }

    /// <summary>Incoterms code, for example FOB.</summary>
    public Field<string>? Incoterm { get; init; }

    /// <summary>The place that the trade term names.</summary>
    public Field<string>? IncotermPlace { get; init; }

    /// <summary>The lines, in reading order.</summary>
    public IReadOnlyList<LineItem> Lines { get; init; } = [];

    /// <summary>Packages in all.</summary>
    public Field<int>? PackageCount { get; init; }

    /// <summary>Marks and numbers.</summary>
    public Field<string>? Marks { get; init; }

    /// <summary>Gross mass in all, kg.</summary>
    public Field<decimal>? GrossMass { get; init; }

    /// <summary>Net mass in all, kg.</summary>
    public Field<decimal>? NetMass { get; init; }

    /// <summary>Container numbers, ISO 6346.</summary>
    public IReadOnlyList<Field<string>> Containers { get; init; } = [];

    /// <summary>Seal numbers.</summary>
    public IReadOnlyList<Field<string>> Seals { get; init; } = [];

    /// <summary>Bank accounts (IBAN).</summary>
    public IReadOnlyList<Field<string>> BankAccounts { get; init; } = [];

    /// <summary>Vessel or flight.</summary>
    public Field<string>? Conveyance { get; init; }

    /// <summary>Voyage number.</summary>
    public Field<string>? Voyage { get; init; }

    /// <summary>Port or place of loading.</summary>
    public Field<string>? LoadingPlace { get; init; }

    /// <summary>Port or place of discharge.</summary>
    public Field<string>? DischargePlace { get; init; }

    /// <summary>Country of origin where one is named for all goods, ISO 3166-1 alpha-2.</summary>
    public Field<string>? Origin { get; init; }

    /// <summary>What an officer should know about the fields: invoice data inside the file that contradicts the print, ...</summary>
    public IReadOnlyList<ReadingRemark> Remarks { get; init; } = [];
}

/// <summary>Sorts of paper.</summary>
public enum DocumentKind
{
    /// <summary>None of those below.</summary>
    Other,

    /// <summary>Commercial invoice, pro forma, credit note.</summary>
    Invoice,

    /// <summary>Packing list.</summary>
    PackingList,

    /// <summary>Bill of lading or sea waybill.</summary>
    BillOfLading,

    /// <summary>Air waybill.</summary>
    AirWaybill,

    /// <summary>Certificate of origin.</summary>
    CertificateOfOrigin,
}

/// <summary>A value read off the paper.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
/// <param name="Value">The value, normalised.</param>
/// <param name="Printed">As printed.</param>
/// <param name="Confidence">0 to 1: how likely it is right.</param>
/// <param name="Spot">Where it stands; null where it was not printed (an embedded file said it).</param>
/// <param name="Witnesses">What else speaks for it: arithmetic, check digits, an embedded file.</param>
public sealed record Field<T>(T Value, string Printed, double Confidence, PageSpot? Spot, Witnesses Witnesses = Witnesses.None);

/// <summary>What speaks for a value beside its own print.</summary>
[Flags]
public enum Witnesses
{
    /// <summary>Nothing else.</summary>
    None = 0,

    /// <summary>Sums and products come out.</summary>
    Arithmetic = 1,

    /// <summary>Its check digit is right.</summary>
    CheckDigit = 2,

    /// <summary>Invoice data inside the file says the same.</summary>
    EmbeddedInvoice = 4,

    /// <summary>It stands in another place of the paper too.</summary>
    Repeated = 8,
}

/// <summary>A place in a document.</summary>
/// <param name="Page">Page, from 1.</param>
/// <param name="Box">Where on it.</param>
public readonly record struct PageSpot(int Page, PageBox Box);

/// <summary>A party as printed.</summary>
/// <param name="Name">Company or person.</param>
/// <param name="Address">Address, printed lines joined by line feeds; null where none stands there.</param>
/// <param name="Id">VAT, EORI or registration number; null where none stands there.</param>
public sealed record Party(Field<string> Name, Field<string>? Address, Field<string>? Id);

/// <summary>A line of goods.</summary>
public sealed record LineItem
{
    /// <summary>Position as printed, else counted from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Where the whole line stands.</summary>
    public required PageSpot Spot { get; init; }

    /// <summary>Description.</summary>
    public Field<string>? Description { get; init; }

    /// <summary>HS code, digits only.</summary>
    public Field<string>? HsCode { get; init; }

    /// <summary>Quantity.</summary>
    public Field<decimal>? Quantity { get; init; }

    /// <summary>Unit, UN/ECE Recommendation 20 (<c>C62</c> for pieces).</summary>
    public Field<string>? Unit { get; init; }

    /// <summary>Price of one unit.</summary>
    public Field<decimal>? UnitPrice { get; init; }

    /// <summary>Amount of the line.</summary>
    public Field<decimal>? Amount { get; init; }

    /// <summary>Country of origin, ISO 3166-1 alpha-2.</summary>
    public Field<string>? Origin { get; init; }

    /// <summary>Net mass, kg.</summary>
    public Field<decimal>? NetMass { get; init; }

    /// <summary>Gross mass, kg.</summary>
    public Field<decimal>? GrossMass { get; init; }

    /// <summary>Packages.</summary>
    public Field<int>? PackageCount { get; init; }
}
