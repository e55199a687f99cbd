namespace VisionInspection.Declarations;

/// <summary>Nodes to a declaration. The total net mass is no element of the model: it is the sum where every item says its own.</summary>
internal sealed class DeclarationMapping(DeclarationNode root)
{
    private readonly NodeValues values = new();

    public DeclarationRead Map()
    {
        DeclarationNode? shipment = root.One("GoodsShipment");
        DeclarationNode? consignment = shipment?.One("Consignment");
        string? currency = root.One("InvoiceAmount") is DeclarationNode invoiced
            ? values.Code(invoiced, invoiced.Attributes.GetValueOrDefault("currencyID"), "unknown-currency", CurrencyCodes.Contains, "ISO 4217")
            : null;
        var items = new GoodsItemMapping(values, currency);
        GoodsItem[] goods = [.. (shipment?.All("GovernmentAgencyGoodsItem") ?? []).Select(items.Map).OrderBy(item => item.Number)];
        string id = NodeValues.Text(root.One("ID")) ?? NodeValues.Text(root.One("FunctionalReferenceID"))
            ?? throw root.Refused("neither ID nor FunctionalReferenceID says which declaration it is");
        var declaration = new CustomsDeclaration
        {
            Id = id,
            Parties = Parties(shipment, consignment),
            Items = Unlike(goods),
            Containers = [.. (consignment?.All("TransportEquipment") ?? []).Select(Container)],
            Documents = [.. References(root), .. shipment is null ? [] : References(shipment)],
            Currency = currency ?? items.Currency,
            InvoiceAmount = NodeValues.Number(root.One("InvoiceAmount")),
            Incoterm = values.Code(shipment?.At("TradeTerms", "ConditionCode"), "unknown-incoterm", Incoterms.Contains, "Incoterms 2020 or before"),
            IncotermPlace = NodeValues.Text(shipment?.At("TradeTerms", "LocationName")) ?? NodeValues.Text(shipment?.At("TradeTerms", "LocationID")),
            PackageCount = NodeValues.Count(root.One("TotalPackageQuantity")),
            GrossMass = values.Mass(root.One("TotalGrossMassMeasure")),
            NetMass = goods.Length > 0 && goods.All(item => item.NetMass is not null) ? goods.Sum(item => item.NetMass) : null,
            ExportCountry = values.Code(shipment?.At("ExportCountry", "ID"), "unknown-country", CountryCodes.Contains, "ISO 3166-1"),
            Conveyance = NodeValues.Text(root.At("BorderTransportMeans", "Name")) ?? NodeValues.Text(root.At("BorderTransportMeans", "ID")),
            Voyage = NodeValues.Text(root.At("BorderTransportMeans", "JourneyID")),
            LoadingPlace = Place(consignment?.One("LoadingLocation")),
            DischargePlace = Place(consignment?.One("UnloadingLocation")),
        };
        return new DeclarationRead(declaration, values.Remarks);
    }

    private static string? Place(DeclarationNode? location) => NodeValues.Text(location?.One("Name")) ?? NodeValues.Text(location?.One("ID"));

    private GoodsItem[] Unlike(GoodsItem[] goods)
    {
        var twice = goods.GroupBy(item => item.Number).FirstOrDefault(group => group.Count() > 1);
        return twice is null ? goods : throw root.Refused($"two goods items have the sequence number {twice.Key}");
    }

    private Dictionary<PartyRole, DeclaredParty> Parties(DeclarationNode? shipment, DeclarationNode? consignment)
    {
        var parties = new Dictionary<PartyRole, DeclaredParty>();
        Take(PartyRole.Exporter, root.One("Exporter") ?? shipment?.One("Exporter") ?? shipment?.One("Consignor"));
        Take(PartyRole.Importer, root.One("Importer") ?? shipment?.One("Importer") ?? shipment?.One("Buyer"));
        Take(PartyRole.Consignee, shipment?.One("Consignee") ?? consignment?.One("Consignee"));
        Take(PartyRole.NotifyParty, consignment?.One("NotifyParty") ?? shipment?.One("NotifyParty"));
        return parties;

        void Take(PartyRole role, DeclarationNode? node)
        {
            if (node is not null && Party(node) is DeclaredParty party)
            {
                parties.Add(role, party);
            }
        }
    }

    // A party may be known by its number alone; a name is what papers can be held against.
    private DeclaredParty? Party(DeclarationNode node)
    {
        DeclarationNode? address = node.One("Address");
        string? name = NodeValues.Text(node.One("Name"));
        string? id = NodeValues.Text(node.One("ID"));
        return name is null && id is null ? null : new DeclaredParty(
            name ?? "",
            id,
            NodeValues.Text(address?.One("Line")),
            NodeValues.Text(address?.One("CityName")),
            NodeValues.Text(address?.One("PostcodeID")),
            values.Code(address?.One("CountryCode"), "unknown-country", CountryCodes.Contains, "ISO 3166-1"));
    }

    private DeclaredContainer Container(DeclarationNode node)
    {
        DeclarationNode number = node.One("ID") ?? throw node.Refused("a container without ID");
        string code = (NodeValues.Text(number) ?? throw number.Refused("a container without number"))
            .Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();
        if (!ContainerNumber.IsValid(code))
        {
            values.Remark("check-digit", number, code, $"{code} is not an ISO 6346 number whose check digit fits.");
        }

        DeclarationNode? fullness = node.One("FullnessCode");
        string? word = values.Code(fullness, "unknown-fullness", Fullness.Contains, "UN/EDIFACT 8169");
        string[] seals = [.. node.All("Seal").Select(seal => NodeValues.Text(seal.One("ID"))).OfType<string>()];
        return new DeclaredContainer(code, Fullness.IsEmpty(word), seals, values.Mass(node.One("GrossMassMeasure")));
    }

    private static IEnumerable<DocumentReference> References(DeclarationNode holder)
    {
        foreach (DeclarationNode invoice in holder.All("Invoice"))
        {
            if (NodeValues.Text(invoice.One("ID")) is string number)
            {
                yield return new DocumentReference(NodeValues.Text(invoice.One("TypeCode")) ?? "380", number, NodeValues.Date(invoice.One("IssueDateTime")));
            }
        }

        foreach (DeclarationNode paper in holder.All("AdditionalDocument"))
        {
            if (NodeValues.Text(paper.One("ID")) is string number && NodeValues.Text(paper.One("TypeCode")) is string kind)
            {
                yield return new DocumentReference(kind, number, NodeValues.Date(paper.One("IssueDateTime")));
            }
        }
    }
}
