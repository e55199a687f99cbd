using System.Text;
using VisionInspection.Documents.Reading;
using VisionInspection.Documents.Understanding;
using VisionInspection.Documents.Understanding.Embedded;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Documents.Tests.Understanding;

public class EmbeddedInvoiceTests
{
    private const string FacturX = """
        <rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" xmlns:ram="urn:ram" xmlns:udt="urn:udt">
          <rsm:ExchangedDocument><ram:ID>4711-A</ram:ID><ram:IssueDateTime><udt:DateTimeString format="102">20240312</udt:DateTimeString></ram:IssueDateTime></rsm:ExchangedDocument>
          <rsm:SupplyChainTradeTransaction>
            <ram:IncludedSupplyChainTradeLineItem>
              <ram:SpecifiedTradeProduct><ram:Name>Pumps</ram:Name></ram:SpecifiedTradeProduct>
              <ram:SpecifiedLineTradeAgreement><ram:NetPriceProductTradePrice><ram:ChargeAmount>37.50</ram:ChargeAmount></ram:NetPriceProductTradePrice></ram:SpecifiedLineTradeAgreement>
              <ram:SpecifiedLineTradeDelivery><ram:BilledQuantity unitCode="C62">24</ram:BilledQuantity></ram:SpecifiedLineTradeDelivery>
              <ram:SpecifiedLineTradeSettlement><ram:LineTotalAmount>900.00</ram:LineTotalAmount></ram:SpecifiedLineTradeSettlement>
            </ram:IncludedSupplyChainTradeLineItem>
            <ram:ApplicableHeaderTradeAgreement>
              <ram:SellerTradeParty><ram:Name>Nord Wind GmbH</ram:Name><ram:PostalTradeAddress><ram:PostcodeCode>20457</ram:PostcodeCode><ram:LineOne>Am Kai 3</ram:LineOne><ram:CityName>Hamburg</ram:CityName><ram:CountryID>DE</ram:CountryID></ram:PostalTradeAddress><ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">DE136695976</ram:ID></ram:SpecifiedTaxRegistration></ram:SellerTradeParty>
            </ram:ApplicableHeaderTradeAgreement>
            <ram:ApplicableHeaderTradeSettlement>
              <ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
              <ram:SpecifiedTradeSettlementHeaderMonetarySummation><ram:LineTotalAmount>900.00</ram:LineTotalAmount><ram:TaxBasisTotalAmount>900.00</ram:TaxBasisTotalAmount><ram:TaxTotalAmount>171.00</ram:TaxTotalAmount><ram:GrandTotalAmount>1071.00</ram:GrandTotalAmount></ram:SpecifiedTradeSettlementHeaderMonetarySummation>
            </ram:ApplicableHeaderTradeSettlement>
          </rsm:SupplyChainTradeTransaction>
        </rsm:CrossIndustryInvoice>
        """;

    private const string Ubl = """
        <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cbc="urn:cbc" xmlns:cac="urn:cac">
          <cbc:ID>U-17</cbc:ID><cbc:IssueDate>2024-03-12</cbc:IssueDate><cbc:DocumentCurrencyCode>CHF</cbc:DocumentCurrencyCode>
          <cac:LegalMonetaryTotal><cbc:LineExtensionAmount>10.00</cbc:LineExtensionAmount><cbc:TaxExclusiveAmount>10.00</cbc:TaxExclusiveAmount><cbc:TaxInclusiveAmount>10.80</cbc:TaxInclusiveAmount></cac:LegalMonetaryTotal>
          <cac:InvoiceLine><cbc:InvoicedQuantity unitCode="KGM">2</cbc:InvoicedQuantity><cbc:LineExtensionAmount>10.00</cbc:LineExtensionAmount><cac:Item><cbc:Name>Rice</cbc:Name></cac:Item><cac:Price><cbc:PriceAmount>5.00</cbc:PriceAmount></cac:Price></cac:InvoiceLine>
        </Invoice>
        """;

    [Fact]
    public void Read_FacturX_SaysWhatItSays()
    {
        EmbeddedInvoice invoice = EmbeddedInvoiceReader.Read(Encoding.UTF8.GetBytes(FacturX));

        Assert.Equal(("4711-A", new DateOnly(2024, 3, 12), "EUR"), (invoice.Number, invoice.Date, invoice.Currency));
        Assert.Equal((900m, 171m, 1071m), (invoice.NetTotal, invoice.TaxTotal, invoice.GrandTotal));
        Assert.Equal(("Nord Wind GmbH", "20457", "Hamburg", "DE136695976"), (invoice.Seller?.Name, invoice.Seller?.PostCode, invoice.Seller?.City, invoice.Seller?.VatId));
        Assert.Equal(new EmbeddedLine("Pumps", 24, "C62", 37.50m, null, 900m), Assert.Single(invoice.Lines));
    }

    [Fact]
    public void Read_Ubl_SaysWhatItSays()
    {
        EmbeddedInvoice invoice = EmbeddedInvoiceReader.Read(Encoding.UTF8.GetBytes(Ubl));

        Assert.Equal(("U-17", new DateOnly(2024, 3, 12), "CHF", 10.80m), (invoice.Number, invoice.Date, invoice.Currency, invoice.GrandTotal));
        Assert.Equal(new EmbeddedLine("Rice", 2, "KGM", 5m, null, 10m), Assert.Single(invoice.Lines));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no xml")]
    [InlineData("<order/>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>")]
    public void Read_WhatIsNoInvoice_IsRefused(string xml) =>
        Assert.Throws<ScanFormatException>(() => EmbeddedInvoiceReader.Read(Encoding.UTF8.GetBytes(xml)));

    [Fact]
    public void Of_PrintAndDataAgree_TheFieldIsWitnessed()
    {
        DocumentFields fields = DocumentUnderstanding.Of(With("INVOICE", "Invoice No: 4711-A", "Date: 12 March 2024", "Total: EUR 1,071.00"));

        Assert.True(fields.Number!.Witnesses.HasFlag(Witnesses.EmbeddedInvoice));
        Assert.True(fields.GrandTotal!.Witnesses.HasFlag(Witnesses.EmbeddedInvoice));
        Assert.Empty(fields.Remarks);
    }

    [Fact]
    public void Of_DataContradictsThePrint_IsRemarkedAndThePrintStays()
    {
        DocumentFields fields = DocumentUnderstanding.Of(With("INVOICE", "Invoice No: 4711-A", "Date: 12 March 2024", "Total: EUR 9,071.00"));

        Assert.Equal(9071m, fields.GrandTotal!.Value);
        Assert.Contains(fields.Remarks, remark => remark.Kind == "embedded-invoice-differs");
    }

    [Fact]
    public void Of_DataThatCannotBeRead_IsRemarked() => Assert.Contains(
        DocumentUnderstanding.Of(Typed.Paper("INVOICE") with { Invoice = new EmbeddedFile("factur-x.xml", [1, 2, 3]) }).Remarks,
        remark => remark.Kind == "embedded-invoice-unreadable");

    private static ReadDocument With(params string[] lines) =>
        Typed.Paper(lines) with { Invoice = new EmbeddedFile("factur-x.xml", Encoding.UTF8.GetBytes(FacturX)) };
}
