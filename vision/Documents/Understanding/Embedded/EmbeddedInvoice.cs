namespace VisionInspection.Documents.Understanding.Embedded;

/// <summary>What invoice data inside a file says, in the terms of the paper's fields.</summary>
public sealed record EmbeddedInvoice
{
    /// <summary>Invoice number.</summary>
    public string? Number { get; init; }

    /// <summary>Its date.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Currency, ISO 4217.</summary>
    public string? Currency { get; init; }

    /// <summary>Sum before tax, after discounts and charges.</summary>
    public decimal? NetTotal { get; init; }

    /// <summary>Sum of the lines, before discounts and charges.</summary>
    public decimal? LineTotal { get; init; }

    /// <summary>Tax in all.</summary>
    public decimal? TaxTotal { get; init; }

    /// <summary>Tax included.</summary>
    public decimal? GrandTotal { get; init; }

    /// <summary>Who sells.</summary>
    public EmbeddedParty? Seller { get; init; }

    /// <summary>Who buys.</summary>
    public EmbeddedParty? Buyer { get; init; }

    /// <summary>Who receives the goods.</summary>
    public EmbeddedParty? Receiver { get; init; }

    /// <summary>The lines of goods, in order.</summary>
    public IReadOnlyList<EmbeddedLine> Lines { get; init; } = [];
}

/// <summary>A party in invoice data.</summary>
/// <param name="Name">Name.</param>
/// <param name="Lines">Address lines, street first.</param>
/// <param name="PostCode">Postal code.</param>
/// <param name="City">City.</param>
/// <param name="Country">Country as a code.</param>
/// <param name="VatId">VAT identification number.</param>
public sealed record EmbeddedParty(string? Name, IReadOnlyList<string> Lines, string? PostCode, string? City, string? Country, string? VatId);

/// <summary>A line of goods in invoice data.</summary>
/// <param name="Description">Name of the goods.</param>
/// <param name="Quantity">Quantity billed.</param>
/// <param name="Unit">Unit, UN/ECE Recommendation 20.</param>
/// <param name="UnitPrice">Net price.</param>
/// <param name="GrossPrice">Price before discounts on it.</param>
/// <param name="Amount">Amount of the line.</param>
public sealed record EmbeddedLine(string? Description, decimal? Quantity, string? Unit, decimal? UnitPrice, decimal? GrossPrice, decimal? Amount);
