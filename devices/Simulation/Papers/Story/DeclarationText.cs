using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace VisionInspection.Devices.Simulation.Papers.Story;

/// <summary>A trade as a customs declaration, JSON under the names of the WCO Data Model.</summary>
internal static class DeclarationText
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file.</summary>
    /// <param name="trade">What is declared.</param>
    /// <param name="seed">Numbers the declaration.</param>
    /// <param name="language">Which of its descriptions each item is declared with.</param>
    public static byte[] Write(Trade trade, ulong seed, int language)
    {
        var root = new JsonObject
        {
            ["WCODataModelVersionCode"] = "3.6",
            ["Declaration"] = new JsonObject
            {
                ["ID"] = $"26SIM{seed:0000000}",
                ["InvoiceAmount"] = new JsonObject { ["value"] = trade.Total, ["currencyID"] = trade.Currency },
                ["TotalPackageQuantity"] = trade.Packages,
                ["TotalGrossMassMeasure"] = Mass(trade.Gross),
                ["BorderTransportMeans"] = new JsonObject { ["Name"] = trade.Conveyance, ["JourneyID"] = trade.Voyage },
                ["Exporter"] = Party(trade.Seller),
                ["GoodsShipment"] = Shipment(trade, language),
            },
        };
        using var file = new MemoryStream();
        using (var json = new Utf8JsonWriter(file, Readable))
        {
            root.WriteTo(json);
        }

        return file.ToArray();
    }

    private static JsonObject Shipment(Trade trade, int language) => new()
    {
        ["ExportCountry"] = new JsonObject { ["ID"] = trade.Seller.Country },
        ["Importer"] = Party(trade.Buyer),
        ["TradeTerms"] = new JsonObject { ["ConditionCode"] = trade.Incoterm, ["LocationName"] = trade.IncotermPlace },
        ["AdditionalDocument"] = new JsonArray(
            Document("380", trade.InvoiceNumber, trade.InvoiceDate),
            Document("271", trade.ListNumber, trade.InvoiceDate),
            Document(trade.ByAir ? "740" : "705", trade.BillNumber, trade.BillDate),
            Document("861", trade.CertificateNumber, trade.BillDate)),
        ["Consignment"] = new JsonObject
        {
            ["LoadingLocation"] = new JsonObject { ["Name"] = trade.LoadingPlace },
            ["UnloadingLocation"] = new JsonObject { ["Name"] = trade.DischargePlace },
            ["TransportEquipment"] = new JsonArray([.. trade.Containers.Select(container => new JsonObject
            {
                ["ID"] = container.Number, ["FullnessCode"] = "5", ["Seal"] = new JsonArray(new JsonObject { ["ID"] = container.Seal }),
            })]),
        },
        ["GovernmentAgencyGoodsItem"] = new JsonArray([.. trade.Items.Select(item => Item(item, language))]),
    };

    private static JsonObject Item(TradeItem item, int language) => new()
    {
        ["SequenceNumeric"] = item.Id,
        ["Commodity"] = new JsonObject
        {
            ["Description"] = item.Descriptions[language],
            ["Classification"] = new JsonObject { ["ID"] = item.HsCode },
            ["DetailedCommodity"] = new JsonObject { ["UnitPriceAmount"] = item.Price },
            ["InvoiceLine"] = new JsonObject { ["ItemChargeAmount"] = item.Amount },
            ["GoodsMeasure"] = new JsonObject
            {
                ["GrossMassMeasure"] = Mass(item.GrossMass),
                ["NetNetWeightMeasure"] = Mass(item.NetMass),
                ["TariffQuantity"] = new JsonObject { ["value"] = item.Quantity, ["unitCode"] = item.Unit },
            },
        },
        ["Origin"] = new JsonObject { ["CountryCode"] = item.Origin },
        ["Packaging"] = new JsonObject { ["QuantityQuantity"] = item.Packages, ["TypeCode"] = "CT" },
    };

    private static JsonObject Party(TradeParty party) => new()
    {
        ["Name"] = party.Name,
        ["Address"] = new JsonObject { ["Line"] = party.Street, ["CityName"] = party.City, ["PostcodeID"] = party.PostCode, ["CountryCode"] = party.Country },
    };

    private static JsonObject Document(string kind, string number, DateOnly date) => new()
    {
        ["TypeCode"] = kind, ["ID"] = number, ["IssueDateTime"] = $"{date:yyyy-MM-dd}",
    };

    private static JsonObject Mass(decimal mass) => new() { ["value"] = mass, ["unitCode"] = "KGM" };
}
