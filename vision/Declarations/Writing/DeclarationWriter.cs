using System.Text.Json;

namespace VisionInspection.Declarations;

/// <summary>Writes a declaration as JSON that <see cref="DeclarationReader"/> reads back to the same.</summary>
public static class DeclarationWriter
{
    /// <summary>The file.</summary>
    /// <param name="declaration">What to write.</param>
    public static byte[] Json(CustomsDeclaration declaration)
    {
        ArgumentNullException.ThrowIfNull(declaration);
        using var file = new MemoryStream();
        using (var json = new Utf8JsonWriter(file, new JsonWriterOptions { Indented = true }))
        {
            var element = new ElementWriter(json);
            json.WriteStartObject();
            element.Value("WCODataModelVersionCode", "3.6");
            element.Object("Declaration", () => Declaration(element, declaration));
            json.WriteEndObject();
        }

        return file.ToArray();
    }

    private static void Declaration(ElementWriter element, CustomsDeclaration declaration)
    {
        element.Value("ID", declaration.Id);
        element.Measured("InvoiceAmount", declaration.InvoiceAmount, "currencyID", declaration.Currency);
        element.Number("TotalPackageQuantity", declaration.PackageCount);
        element.Measured("TotalGrossMassMeasure", declaration.GrossMass, "unitCode", "KGM");
        element.Object("BorderTransportMeans", () =>
        {
            element.Value("Name", declaration.Conveyance);
            element.Value("JourneyID", declaration.Voyage);
        });
        Party(element, "Exporter", declaration, PartyRole.Exporter);
        element.Object("GoodsShipment", () => Shipment(element, declaration));
    }

    private static void Shipment(ElementWriter element, CustomsDeclaration declaration)
    {
        element.Object("ExportCountry", () => element.Value("ID", declaration.ExportCountry));
        Party(element, "Importer", declaration, PartyRole.Importer);
        Party(element, "Consignee", declaration, PartyRole.Consignee);
        element.Object("TradeTerms", () =>
        {
            element.Value("ConditionCode", declaration.Incoterm);
            element.Value("LocationName", declaration.IncotermPlace);
        });
        element.List("AdditionalDocument", declaration.Documents, document =>
        {
            element.Value("TypeCode", document.Kind);
            element.Value("ID", document.Number);
            element.Value("IssueDateTime", document.Issued?.ToString("yyyy-MM-dd", null));
        });
        element.Object("Consignment", () =>
        {
            element.Object("LoadingLocation", () => element.Value("Name", declaration.LoadingPlace));
            element.Object("UnloadingLocation", () => element.Value("Name", declaration.DischargePlace));
            Party(element, "NotifyParty", declaration, PartyRole.NotifyParty);
            element.List("TransportEquipment", declaration.Containers, container => Container(element, container));
        });
        element.List("GovernmentAgencyGoodsItem", declaration.Items, item => Item(element, item));
    }

    private static void Party(ElementWriter element, string name, CustomsDeclaration declaration, PartyRole role)
    {
        if (declaration.Parties.TryGetValue(role, out DeclaredParty? party))
        {
            element.Object(name, () =>
            {
                element.Value("Name", party.Name.Length == 0 ? null : party.Name);
                element.Value("ID", party.Id);
                element.Object("Address", () =>
                {
                    element.Value("Line", party.Street);
                    element.Value("CityName", party.City);
                    element.Value("PostcodeID", party.PostCode);
                    element.Value("CountryCode", party.Country);
                });
            });
        }
    }

    private static void Container(ElementWriter element, DeclaredContainer container)
    {
        element.Value("ID", container.Number);
        element.Value("FullnessCode", container.IsEmpty switch { true => "4", false => "5", null => null });
        element.Measured("GrossMassMeasure", container.GrossMass, "unitCode", "KGM");
        element.List("Seal", container.Seals, seal => element.Value("ID", seal));
    }

    private static void Item(ElementWriter element, GoodsItem item)
    {
        element.Number("SequenceNumeric", item.Number);
        element.Object("Commodity", () =>
        {
            element.Value("Description", item.Description);
            element.Object("Classification", () => element.Value("ID", item.HsCode));
            element.Object("DetailedCommodity", () => element.Number("UnitPriceAmount", item.UnitPrice));
            element.Object("InvoiceLine", () => element.Number("ItemChargeAmount", item.Amount));
            element.Object("GoodsMeasure", () =>
            {
                element.Measured("GrossMassMeasure", item.GrossMass, "unitCode", "KGM");
                element.Measured("NetNetWeightMeasure", item.NetMass, "unitCode", "KGM");
                element.Measured("TariffQuantity", item.Quantity, "unitCode", item.Unit);
            });
            element.List("TransportEquipment", item.Containers, number => element.Value("ID", number));
        });
        element.Object("Origin", () => element.Value("CountryCode", item.Origin));
        element.Object("Packaging", () =>
        {
            element.Value("MarksNumbersID", item.Marks);
            element.Number("QuantityQuantity", item.PackageCount);
            element.Value("TypeCode", item.PackageKind);
        });
    }
}
