namespace VisionInspection.Declarations;

/// <summary>The stable words for what diverges; programs and tests go by them.</summary>
public static class ElementKinds
{
    /// <summary>Name of a party.</summary>
    public const string Party = "party";

    /// <summary>Address of a party.</summary>
    public const string Address = "address";

    /// <summary>Number of a document.</summary>
    public const string DocumentNumber = "document-number";

    /// <summary>Date of a document.</summary>
    public const string DocumentDate = "document-date";

    /// <summary>Currency.</summary>
    public const string Currency = "currency";

    /// <summary>Invoiced amount in all.</summary>
    public const string InvoiceAmount = "invoice-amount";

    /// <summary>Trade term.</summary>
    public const string Incoterm = "incoterm";

    /// <summary>Place of the trade term.</summary>
    public const string IncotermPlace = "incoterm-place";

    /// <summary>Description of goods.</summary>
    public const string Description = "description";

    /// <summary>HS code.</summary>
    public const string HsCode = "hs-code";

    /// <summary>Quantity.</summary>
    public const string Quantity = "quantity";

    /// <summary>Price of one unit.</summary>
    public const string UnitPrice = "unit-price";

    /// <summary>Amount of an item.</summary>
    public const string Amount = "amount";

    /// <summary>Country of origin.</summary>
    public const string Origin = "origin";

    /// <summary>Packages.</summary>
    public const string Packages = "packages";

    /// <summary>Gross mass.</summary>
    public const string GrossMass = "gross-mass";

    /// <summary>Net mass.</summary>
    public const string NetMass = "net-mass";

    /// <summary>Container number.</summary>
    public const string Container = "container";

    /// <summary>Seal number.</summary>
    public const string Seal = "seal";

    /// <summary>Vessel or flight.</summary>
    public const string Conveyance = "conveyance";

    /// <summary>Voyage number.</summary>
    public const string Voyage = "voyage";

    /// <summary>Port of loading.</summary>
    public const string LoadingPlace = "loading-place";

    /// <summary>Port of discharge.</summary>
    public const string DischargePlace = "discharge-place";

    /// <summary>A declared item that a paper does not list.</summary>
    public const string MissingItem = "missing-item";

    /// <summary>A line of a paper that no declared item covers.</summary>
    public const string ExtraItem = "extra-item";

    /// <summary>A container declared empty that holds something, or the other way round.</summary>
    public const string Fullness = "fullness";

    /// <summary>Contents that do not look like those of containers declared with the same heading.</summary>
    public const string Contents = "contents";

    /// <summary>A container that does not look like the others of its bill of lading and goods code.</summary>
    public const string OddOneOut = "odd-one-out";

    /// <summary>Containers in all.</summary>
    public const string ContainerCount = "container-count";
}
