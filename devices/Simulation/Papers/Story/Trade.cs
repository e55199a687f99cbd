namespace VisionInspection.Devices.Simulation.Papers.Story;

/// <summary>One shipment: everything its papers may say. A paper with a planted divergence is drawn from an altered copy.</summary>
internal sealed record Trade
{
    public required TradeParty Seller { get; init; }

    public required TradeParty Buyer { get; init; }

    public required IReadOnlyList<TradeItem> Items { get; init; }

    public required string Currency { get; init; }

    public required string Incoterm { get; init; }

    public required string IncotermPlace { get; init; }

    public required string InvoiceNumber { get; init; }

    public required DateOnly InvoiceDate { get; init; }

    public required string ListNumber { get; init; }

    public required string BillNumber { get; init; }

    public required DateOnly BillDate { get; init; }

    public required string CertificateNumber { get; init; }

    public required bool ByAir { get; init; }

    public required IReadOnlyList<(string Number, string Seal)> Containers { get; init; }

    public required string Conveyance { get; init; }

    public required string Voyage { get; init; }

    public required string LoadingPlace { get; init; }

    public required string DischargePlace { get; init; }

    public required string Marks { get; init; }

    /// <summary>Set where a paper's total is not its lines' sum: a planted wrong total.</summary>
    public decimal? WrittenTotal { get; init; }

    public int? WrittenPackages { get; init; }

    public decimal? WrittenGross { get; init; }

    public decimal? WrittenNet { get; init; }

    public decimal Total => WrittenTotal ?? Items.Sum(item => item.Amount);

    public int Packages => WrittenPackages ?? Items.Sum(item => item.Packages);

    public decimal Gross => WrittenGross ?? Items.Sum(item => item.GrossMass);

    public decimal Net => WrittenNet ?? Items.Sum(item => item.NetMass);
}
