namespace VisionInspection.Declarations;

/// <summary>Nodes to goods items. Amounts of an item in another currency than the invoice's are remarked on and not used.</summary>
internal sealed class GoodsItemMapping(NodeValues values, string? currency)
{
    /// <summary>Currency of the invoice; where the declaration's total has none, that of its first amount.</summary>
    public string? Currency { get; private set; } = currency;

    public GoodsItem Map(DeclarationNode node, int index)
    {
        DeclarationNode? commodity = node.One("Commodity");
        DeclarationNode? measure = commodity?.One("GoodsMeasure") ?? node.One("GoodsMeasure");
        DeclarationNode? quantity = measure?.One("TariffQuantity");
        IReadOnlyList<DeclarationNode> packaging = node.All("Packaging");
        return new GoodsItem
        {
            Number = NodeValues.Count(node.One("SequenceNumeric")) ?? index + 1,
            Description = NodeValues.Text(commodity?.One("Description")),
            HsCode = Classification(commodity),
            Quantity = NodeValues.Number(quantity),
            Unit = quantity is null ? null : values.Code(
                quantity, quantity.Attributes.GetValueOrDefault("unitCode"), "unknown-unit", UnitCodes.Contains, "the part of UN/ECE Recommendation 20 known here"),
            UnitPrice = Money(commodity?.At("DetailedCommodity", "UnitPriceAmount")),
            Amount = Money(commodity?.At("InvoiceLine", "ItemChargeAmount")),
            Origin = values.Code(node.At("Origin", "CountryCode"), "unknown-country", CountryCodes.Contains, "ISO 3166-1"),
            NetMass = values.Mass(measure?.One("NetNetWeightMeasure")),
            GrossMass = values.Mass(measure?.One("GrossMassMeasure")),
            PackageCount = packaging.Select(one => NodeValues.Count(one.One("QuantityQuantity"))).Aggregate((int?)null, Plus),
            PackageKind = packaging.Select(one => Kind(one.One("TypeCode"))).FirstOrDefault(),
            Marks = packaging.Select(one => NodeValues.Text(one.One("MarksNumbersID"))).FirstOrDefault(),
            Containers = [.. (commodity?.All("TransportEquipment") ?? []).Select(one => NodeValues.Text(one.One("ID"))).OfType<string>()],
        };
    }

    private static int? Plus(int? sum, int? more) => more is null ? sum : checked((sum ?? 0) + more);

    // The longest code is the most precise: HS, combined nomenclature and national code may stand beside each other.
    private string? Classification(DeclarationNode? commodity)
    {
        string? longest = null;
        foreach (DeclarationNode node in commodity?.All("Classification") ?? [])
        {
            DeclarationNode? id = node.One("ID");
            string? code = NodeValues.Text(id)?.Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
            if (code is null)
            {
                continue;
            }

            if (!HsCodes.IsWellFormed(code))
            {
                values.Remark("hs-code", id!, code, $"'{code}' is not an HS code: 6 to 12 digits that begin with a chapter from 01 to 97.");
            }

            longest = longest is null || code.Length > longest.Length ? code : longest;
        }

        return longest;
    }

    private string? Kind(DeclarationNode? node) =>
        values.Code(node, "package-kind", code => code.Length == 2 && code.All(char.IsAsciiLetterOrDigit), "the form of UN/ECE Recommendation 21");

    private decimal? Money(DeclarationNode? node)
    {
        decimal? amount = NodeValues.Number(node);
        if (amount is null || !node!.Attributes.TryGetValue("currencyID", out string? written))
        {
            return amount;
        }

        string? code = values.Code(node, written, "unknown-currency", CurrencyCodes.Contains, "ISO 4217");
        Currency ??= code;
        if (code == Currency)
        {
            return amount;
        }

        values.Remark("other-currency", node, written, $"The amount is in {code}, the invoice in {Currency}; it is not used.");
        return null;
    }
}
