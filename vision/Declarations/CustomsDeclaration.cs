namespace VisionInspection.Declarations;

/// <summary>
/// What was declared, in the terms of the WCO Data Model. Only what papers or images can be held against is here; null
/// or empty where the declaration says nothing.
/// </summary>
public sealed record CustomsDeclaration
{
    /// <summary>The declaration's own number (WCO <c>Declaration/ID</c>, else <c>FunctionalReferenceID</c>).</summary>
    public required string Id { get; init; }

    /// <summary>Exporter, importer, consignee and others by role.</summary>
    public IReadOnlyDictionary<PartyRole, DeclaredParty> Parties { get; init; } = new Dictionary<PartyRole, DeclaredParty>();

    /// <summary>The goods, in the order of their sequence numbers.</summary>
    public IReadOnlyList<GoodsItem> Items { get; init; } = [];

    /// <summary>The containers (WCO <c>TransportEquipment</c>).</summary>
    public IReadOnlyList<DeclaredContainer> Containers { get; init; } = [];

    /// <summary>Invoices and other papers the declaration rests on.</summary>
    public IReadOnlyList<DocumentReference> Documents { get; init; } = [];

    /// <summary>Invoice currency, ISO 4217.</summary>
    public string? Currency { get; init; }

    /// <summary>Invoiced amount, in <see cref="Currency"/>.</summary>
    public decimal? InvoiceAmount { get; init; }

    /// <summary>Trade terms: Incoterms code, for example FOB.</summary>
    public string? Incoterm { get; init; }

    /// <summary>The place that the trade term names.</summary>
    public string? IncotermPlace { get; init; }

    /// <summary>Packages in all.</summary>
    public int? PackageCount { get; init; }

    /// <summary>Gross mass of everything, kg.</summary>
    public decimal? GrossMass { get; init; }

    /// <summary>Net mass of everything, kg.</summary>
    public decimal? NetMass { get; init; }

    /// <summary>Country of export or dispatch, ISO 3166-1 alpha-2.</summary>
    public string? ExportCountry { get; init; }

    /// <summary>Vessel, flight or vehicle.</summary>
    public string? Conveyance { get; init; }

    /// <summary>Voyage or flight number.</summary>
    public string? Voyage { get; init; }

    /// <summary>Port or place of loading.</summary>
    public string? LoadingPlace { get; init; }

    /// <summary>Port or place of discharge.</summary>
    public string? DischargePlace { get; init; }
}

/// <summary>Part a party plays.</summary>
public enum PartyRole
{
    /// <summary>Sells or sends the goods.</summary>
    Exporter,

    /// <summary>Buys the goods, or on whose behalf they are declared.</summary>
    Importer,

    /// <summary>To whom the goods are delivered.</summary>
    Consignee,

    /// <summary>To be told of the arrival.</summary>
    NotifyParty,
}

/// <summary>A party as declared.</summary>
/// <param name="Name">Company or person.</param>
/// <param name="Id">EORI, VAT or registration number.</param>
/// <param name="Street">Street and number.</param>
/// <param name="City">City.</param>
/// <param name="PostCode">Postal code.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
public sealed record DeclaredParty(
    string Name, string? Id = null, string? Street = null, string? City = null, string? PostCode = null, string? Country = null);

/// <summary>A goods item (WCO <c>GovernmentAgencyGoodsItem</c>).</summary>
public sealed record GoodsItem
{
    /// <summary>Sequence number, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Commodity description in words.</summary>
    public string? Description { get; init; }

    /// <summary>Classification: HS or a longer national code, digits only.</summary>
    public string? HsCode { get; init; }

    /// <summary>Quantity in <see cref="Unit"/>.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Unit of quantity, UN/ECE Recommendation 20.</summary>
    public string? Unit { get; init; }

    /// <summary>Price of one unit, in the invoice currency.</summary>
    public decimal? UnitPrice { get; init; }

    /// <summary>Item amount, in the invoice currency.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Country of origin, ISO 3166-1 alpha-2.</summary>
    public string? Origin { get; init; }

    /// <summary>Net mass, kg.</summary>
    public decimal? NetMass { get; init; }

    /// <summary>Gross mass, kg.</summary>
    public decimal? GrossMass { get; init; }

    /// <summary>Packages.</summary>
    public int? PackageCount { get; init; }

    /// <summary>Kind of package, UN/ECE Recommendation 21.</summary>
    public string? PackageKind { get; init; }

    /// <summary>Marks and numbers on the packages.</summary>
    public string? Marks { get; init; }

    /// <summary>Numbers of the containers that hold it.</summary>
    public IReadOnlyList<string> Containers { get; init; } = [];
}

/// <summary>A container as declared.</summary>
/// <param name="Number">ISO 6346 number.</param>
/// <param name="IsEmpty">Declared empty (true) or loaded (false); null where the declaration does not say.</param>
/// <param name="Seals">Seal numbers.</param>
/// <param name="GrossMass">Cargo in it, kg; null where not said.</param>
public sealed record DeclaredContainer(string Number, bool? IsEmpty, IReadOnlyList<string> Seals, decimal? GrossMass);

/// <summary>A paper the declaration names.</summary>
/// <param name="Kind">UN/EDIFACT document name code (DE 1001): 380 commercial invoice, 271 packing list, 705 bill of lading, ...</param>
/// <param name="Number">Its number.</param>
/// <param name="Issued">Its date.</param>
public sealed record DocumentReference(string Kind, string Number, DateOnly? Issued);
