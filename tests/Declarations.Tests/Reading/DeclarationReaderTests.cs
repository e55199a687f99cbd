using VisionInspection.Declarations;

namespace VisionInspection.Declarations.Tests.Reading;

public class DeclarationReaderTests
{
    [Fact]
    public void Read_Xml_TakesNamesUnitsAndDates()
    {
        DeclarationRead read = DeclarationReader.Read(Samples.Bytes(Samples.Xml));

        CustomsDeclaration declaration = read.Declaration;
        Assert.Empty(read.Remarks);
        Assert.Equal("GB-1", declaration.Id);
        Assert.Equal(("GBP", 864.95m, 1500m, 2), (declaration.Currency!, declaration.InvoiceAmount, declaration.GrossMass, declaration.PackageCount));
        Assert.Equal("9319466", declaration.Conveyance);
        Assert.Equal(new DocumentReference("380", "A 17", new DateOnly(2026, 3, 5)), Assert.Single(declaration.Documents));
        DeclaredContainer container = Assert.Single(declaration.Containers);
        Assert.Equal(("CSQU3054383", true), (container.Number, container.IsEmpty));
        GoodsItem item = Assert.Single(declaration.Items);
        Assert.Equal(("Coffee & tea", "0901210090", 45m, "KGM", "BR"), (item.Description!, item.HsCode!, item.Quantity, item.Unit!, item.Origin!));
        Assert.Equal(45.359237m, item.NetMass);
        Assert.Equal(45.359237m, declaration.NetMass);
    }

    [Theory]
    [InlineData("\"GoodsShipment\":{\"ExportCountry\":{\"ID\":\"ZZ\"}}", "unknown-country", "Declaration/GoodsShipment/ExportCountry/ID", "ZZ")]
    [InlineData("\"InvoiceAmount\":{\"value\":1,\"currencyID\":\"EUX\"}", "unknown-currency", "Declaration/InvoiceAmount", "EUX")]
    [InlineData("\"GoodsShipment\":{\"TradeTerms\":{\"ConditionCode\":\"FOX\"}}", "unknown-incoterm", "Declaration/GoodsShipment/TradeTerms/ConditionCode", "FOX")]
    [InlineData("\"TotalGrossMassMeasure\":{\"value\":1,\"unitCode\":\"MTR\"}", "unknown-unit", "Declaration/TotalGrossMassMeasure", "MTR")]
    [InlineData("\"GoodsShipment\":{\"Consignment\":{\"TransportEquipment\":{\"ID\":\"CSQU3054384\"}}}", "check-digit", "Declaration/GoodsShipment/Consignment/TransportEquipment[1]/ID", "CSQU3054384")]
    [InlineData("\"GoodsShipment\":{\"Consignment\":{\"TransportEquipment\":{\"ID\":\"CSQU3054383\",\"FullnessCode\":\"E\"}}}", "unknown-fullness", "Declaration/GoodsShipment/Consignment/TransportEquipment[1]/FullnessCode", "E")]
    [InlineData("\"GoodsShipment\":{\"GovernmentAgencyGoodsItem\":{\"Commodity\":{\"Classification\":{\"ID\":\"8413\"}}}}", "hs-code", "Declaration/GoodsShipment/GovernmentAgencyGoodsItem[1]/Commodity/Classification[1]/ID", "8413")]
    [InlineData("\"GoodsShipment\":{\"GovernmentAgencyGoodsItem\":{\"Commodity\":{\"GoodsMeasure\":{\"TariffQuantity\":{\"value\":2,\"unitCode\":\"QQQ\"}}}}}", "unknown-unit", "Declaration/GoodsShipment/GovernmentAgencyGoodsItem[1]/Commodity/GoodsMeasure/TariffQuantity", "QQQ")]
    [InlineData("\"InvoiceAmount\":{\"value\":1,\"currencyID\":\"EUR\"},\"GoodsShipment\":{\"GovernmentAgencyGoodsItem\":{\"Commodity\":{\"InvoiceLine\":{\"ItemChargeAmount\":{\"value\":3,\"currencyID\":\"USD\"}}}}}", "other-currency", "Declaration/GoodsShipment/GovernmentAgencyGoodsItem[1]/Commodity/InvoiceLine/ItemChargeAmount", "USD")]
    public void Read_CodeInNoList_SaysSoAndGuessesNothing(string members, string kind, string path, string value)
    {
        DeclarationRead read = DeclarationReader.Read(Samples.Json(members));

        DeclarationRemark remark = Assert.Single(read.Remarks);
        Assert.Equal((kind, path, value), (remark.Kind, remark.Path, remark.Value));
        Assert.Null(read.Declaration.GrossMass);
        Assert.All(read.Declaration.Containers, container => Assert.Null(container.IsEmpty));
        Assert.All(read.Declaration.Items, item => Assert.Null(item.Amount));
    }

    [Theory]
    [InlineData("\"TotalPackageQuantity\":2.5", "Declaration/TotalPackageQuantity")]
    [InlineData("\"TotalPackageQuantity\":-2", "Declaration/TotalPackageQuantity")]
    [InlineData("\"TotalGrossMassMeasure\":\"1,5\"", "Declaration/TotalGrossMassMeasure")]
    [InlineData("\"TotalGrossMassMeasure\":1e99", "Declaration/TotalGrossMassMeasure")]
    [InlineData("\"TotalPackageQuantity\":2,\"TotalPackageQuantity\":3", "Declaration/TotalPackageQuantity")]
    [InlineData("\"TotalPackageQuantity\":[2,3]", "Declaration/TotalPackageQuantity")]
    [InlineData("\"GoodsShipment\":{\"Invoice\":{\"ID\":\"1\",\"IssueDateTime\":\"5 March\"}}", "Declaration/GoodsShipment/Invoice[1]/IssueDateTime")]
    [InlineData("\"GoodsShipment\":{\"GovernmentAgencyGoodsItem\":[{\"SequenceNumeric\":1},{\"SequenceNumeric\":1}]}", "Declaration")]
    [InlineData("\"GoodsShipment\":{\"Consignment\":{\"TransportEquipment\":[{}]}}", "Declaration/GoodsShipment/Consignment/TransportEquipment[1]")]
    public void Read_WrongValueOrOneTooMany_NamesPathAndOffset(string members, string path)
    {
        byte[] file = Samples.Json(members);

        var refusal = Assert.Throws<DeclarationFormatException>(() => DeclarationReader.Read(file));

        Assert.Equal(path, refusal.Path.TrimStart('/'));
        Assert.InRange(refusal.Offset!.Value, 1, file.Length);
        Assert.Null(refusal.Line);
    }

    [Fact]
    public void Read_RepeatedXmlElement_NamesItsLine()
    {
        byte[] file = Samples.Bytes(Samples.Xml.Replace(
            "<TotalPackageQuantity>2</TotalPackageQuantity>", "<TotalPackageQuantity>2</TotalPackageQuantity>\n<TotalPackageQuantity>3</TotalPackageQuantity>", StringComparison.Ordinal));

        var refusal = Assert.Throws<DeclarationFormatException>(() => DeclarationReader.Read(file));

        Assert.Equal(9, refusal.Line);
        Assert.EndsWith("TotalPackageQuantity", refusal.Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"Declaration\":{}}")]
    [InlineData("{\"Declaration\":5}")]
    [InlineData("{\"Declaration\":{\"ID\":\"1\"}} x")]
    [InlineData("<a/>")]
    [InlineData("<Declaration/>")]
    [InlineData("%PDF-1.4")]
    public void Read_NoDeclaration_Refuses(string text) =>
        Assert.Throws<DeclarationFormatException>(() => DeclarationReader.Read(Samples.Bytes(text)));
}
