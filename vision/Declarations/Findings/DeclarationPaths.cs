using System.Globalization;

namespace VisionInspection.Declarations;

/// <summary>Paths of declared elements under the names of the WCO Data Model; lists count from 1.</summary>
public static class DeclarationPaths
{
    private const string Shipment = "Declaration/GoodsShipment";
    private const string Consignment = Shipment + "/Consignment";

    /// <summary>Currency of the invoice.</summary>
    public const string Currency = InvoiceAmount + "/@currencyID";

    /// <summary>Invoiced amount.</summary>
    public const string InvoiceAmount = "Declaration/InvoiceAmount";

    /// <summary>Packages in all.</summary>
    public const string PackageCount = "Declaration/TotalPackageQuantity";

    /// <summary>Gross mass in all.</summary>
    public const string GrossMass = "Declaration/TotalGrossMassMeasure";

    /// <summary>Net mass in all: the sum of the items'.</summary>
    public const string NetMass = Shipment + "/GovernmentAgencyGoodsItem/Commodity/GoodsMeasure/NetNetWeightMeasure";

    /// <summary>Vessel, flight or vehicle.</summary>
    public const string Conveyance = "Declaration/BorderTransportMeans/Name";

    /// <summary>Voyage or flight number.</summary>
    public const string Voyage = "Declaration/BorderTransportMeans/JourneyID";

    /// <summary>Trade term.</summary>
    public const string Incoterm = Shipment + "/TradeTerms/ConditionCode";

    /// <summary>Place of the trade term.</summary>
    public const string IncotermPlace = Shipment + "/TradeTerms/LocationName";

    /// <summary>Country of export.</summary>
    public const string ExportCountry = Shipment + "/ExportCountry/ID";

    /// <summary>Port of loading.</summary>
    public const string LoadingPlace = Consignment + "/LoadingLocation/Name";

    /// <summary>Port of discharge.</summary>
    public const string DischargePlace = Consignment + "/UnloadingLocation/Name";

    /// <summary>All goods items, for what no single one says.</summary>
    public const string Items = Shipment + "/GovernmentAgencyGoodsItem";

    /// <summary>All containers.</summary>
    public const string Containers = Consignment + "/TransportEquipment";

    /// <summary>A party.</summary>
    /// <param name="role">Its role.</param>
    public static string Party(PartyRole role) => role switch
    {
        PartyRole.Exporter => "Declaration/Exporter",
        PartyRole.Importer => Shipment + "/Importer",
        PartyRole.Consignee => Shipment + "/Consignee",
        _ => Consignment + "/NotifyParty",
    };

    /// <summary>A goods item.</summary>
    /// <param name="index">Its place in the declaration, from 0.</param>
    public static string Item(int index) => Counted(Items, index);

    /// <summary>A container.</summary>
    /// <param name="index">Its place in the declaration, from 0.</param>
    public static string Container(int index) => Counted(Containers, index);

    /// <summary>A seal of a container.</summary>
    /// <param name="container">Place of the container, from 0.</param>
    /// <param name="index">Place of the seal, from 0.</param>
    public static string Seal(int container, int index) => Counted(Container(container) + "/Seal", index);

    /// <summary>A paper the declaration names.</summary>
    /// <param name="index">Its place in the declaration, from 0.</param>
    public static string Document(int index) => Counted(Shipment + "/AdditionalDocument", index);

    private static string Counted(string path, int index) => string.Create(CultureInfo.InvariantCulture, $"{path}[{index + 1}]");
}
