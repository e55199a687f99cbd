using System.Text;
using VisionInspection.Declarations;

namespace VisionInspection.Declarations.Tests;

/// <summary>Declarations to read: one as a record, one as XML with the names and the wrapping that customs services send.</summary>
internal static class Samples
{
    public static CustomsDeclaration Whole { get; } = new()
    {
        Id = "26DE0001",
        Parties = new Dictionary<PartyRole, DeclaredParty>
        {
            [PartyRole.Exporter] = new("Nordwind Pumpen GmbH", "DE123456789", "Hafenstr. 4", "Hamburg", "20457", "DE"),
            [PartyRole.Importer] = new("Açúcares do Sul Lda", null, "Rua da Prata 9", "Lisboa", "1100-414", "PT"),
            [PartyRole.NotifyParty] = new("Açúcares do Sul Lda"),
        },
        Items =
        [
            new GoodsItem
            {
                Number = 1, Description = "Centrifugal pumps", HsCode = "84137051", Quantity = 24, Unit = "C62", UnitPrice = 105.5m,
                Amount = 2532.00m, Origin = "DE", NetMass = 480.25m, GrossMass = 520, PackageCount = 4, PackageKind = "PX", Marks = "NW 1-4",
                Containers = ["CSQU3054383"],
            },
            new GoodsItem { Number = 2, HsCode = "841391", NetMass = 12 },
        ],
        Containers = [new DeclaredContainer("CSQU3054383", false, ["SL12345", "X9"], 532)],
        Documents = [new DocumentReference("380", "INV-77", new DateOnly(2026, 3, 5)), new DocumentReference("705", "HLCU123", null)],
        Currency = "EUR",
        InvoiceAmount = 2532.00m,
        Incoterm = "FOB",
        IncotermPlace = "Hamburg",
        PackageCount = 4,
        GrossMass = 532.5m,
        NetMass = 492.25m,
        ExportCountry = "DE",
        Conveyance = "MV Aurora",
        Voyage = "112E",
        LoadingPlace = "Hamburg",
        DischargePlace = "Santos",
    };

    public const string Xml = """
        <?xml version="1.0" encoding="UTF-8"?>
        <md:MetaData xmlns:md="urn:wco:datamodel:WCO:DocumentMetaData-DMS:2" xmlns="urn:wco:datamodel:WCO:DEC-DMS:2">
          <md:WCODataModelVersionCode>3.6</md:WCODataModelVersionCode>
          <Declaration>
            <FunctionalReferenceID>GB-1</FunctionalReferenceID>
            <InvoiceAmount currencyID="GBP">864.95</InvoiceAmount>
            <TotalGrossMassMeasure unitCode="TNE">1.5</TotalGrossMassMeasure>
            <TotalPackageQuantity>2</TotalPackageQuantity>
            <BorderTransportMeans><ID>9319466</ID></BorderTransportMeans>
            <GoodsShipment>
              <Invoice><ID>A 17</ID><IssueDateTime><DateTimeString formatCode="102">20260305</DateTimeString></IssueDateTime></Invoice>
              <Consignment>
                <TransportEquipment><SequenceNumeric>1</SequenceNumeric><FullnessCode>4</FullnessCode><ID>CSQU 305438-3</ID><Seal><ID>S1</ID></Seal></TransportEquipment>
              </Consignment>
              <GovernmentAgencyGoodsItem>
                <SequenceNumeric>1</SequenceNumeric>
                <Commodity>
                  <Description>Coffee &amp; tea</Description>
                  <Classification><ID>09012100</ID></Classification>
                  <Classification><ID>0901210090</ID></Classification>
                  <GoodsMeasure><NetNetWeightMeasure unitCode="LBR">100</NetNetWeightMeasure><TariffQuantity unitCode="KGM">45</TariffQuantity></GoodsMeasure>
                </Commodity>
                <Origin><CountryCode>BR</CountryCode></Origin>
              </GovernmentAgencyGoodsItem>
            </GoodsShipment>
          </Declaration>
        </md:MetaData>
        """;

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A JSON declaration around some members.</summary>
    public static byte[] Json(string? members) => Bytes("{\"Declaration\":{\"ID\":\"X\"" + (string.IsNullOrEmpty(members) ? "" : "," + members) + "}}");
}
