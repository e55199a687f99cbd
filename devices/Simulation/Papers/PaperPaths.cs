using System.Globalization;

namespace VisionInspection.Devices.Simulation.Papers;

/// <summary>Paths of declared elements under the names of the WCO Data Model, and what a trade says there.</summary>
internal static class PaperPaths
{
    public const string Items = "Declaration/GoodsShipment/GovernmentAgencyGoodsItem";
    public const string Containers = "Declaration/GoodsShipment/Consignment/TransportEquipment";
    public const string Exporter = "Declaration/Exporter";
    public const string Importer = "Declaration/GoodsShipment/Importer";
    public const string Currency = "Declaration/InvoiceAmount/@currencyID";
    public const string InvoiceAmount = "Declaration/InvoiceAmount";
    public const string Packages = "Declaration/TotalPackageQuantity";
    public const string Gross = "Declaration/TotalGrossMassMeasure";
    public const string Net = Items + "/Commodity/GoodsMeasure/NetNetWeightMeasure";
    public const string Incoterm = "Declaration/GoodsShipment/TradeTerms/ConditionCode";
    public const string IncotermPlace = "Declaration/GoodsShipment/TradeTerms/LocationName";
    public const string Conveyance = "Declaration/BorderTransportMeans/Name";
    public const string Voyage = "Declaration/BorderTransportMeans/JourneyID";
    public const string Loading = "Declaration/GoodsShipment/Consignment/LoadingLocation/Name";
    public const string Discharge = "Declaration/GoodsShipment/Consignment/UnloadingLocation/Name";
    public const string CommonOrigin = Items + "/Origin/CountryCode";

    public static string Item(int id) => Counted(Items, id);

    public static string Description(int id) => Item(id) + "/Commodity/Description";

    public static string HsCode(int id) => Item(id) + "/Commodity/Classification/ID";

    public static string Quantity(int id) => Item(id) + "/Commodity/GoodsMeasure/TariffQuantity";

    public static string Price(int id) => Item(id) + "/Commodity/DetailedCommodity/UnitPriceAmount";

    public static string Amount(int id) => Item(id) + "/Commodity/InvoiceLine/ItemChargeAmount";

    public static string Origin(int id) => Item(id) + "/Origin/CountryCode";

    public static string ItemNet(int id) => Item(id) + "/Commodity/GoodsMeasure/NetNetWeightMeasure";

    public static string ItemGross(int id) => Item(id) + "/Commodity/GoodsMeasure/GrossMassMeasure";

    public static string ItemPackages(int id) => Item(id) + "/Packaging/QuantityQuantity";

    public static string Container(int index) => Counted(Containers, index + 1) + "/ID";

    public static string Seal(int index) => Counted(Counted(Containers, index + 1) + "/Seal", 1) + "/ID";

    /// <summary>The declared document: they are declared invoice, list, bill, certificate.</summary>
    public static string Document(PaperKind kind) => Counted("Declaration/GoodsShipment/AdditionalDocument", kind switch
    {
        PaperKind.Invoice => 1,
        PaperKind.PackingList => 2,
        PaperKind.CertificateOfOrigin => 4,
        _ => 3,
    });

    private static string Counted(string path, int number) => string.Create(CultureInfo.InvariantCulture, $"{path}[{number}]");
}
