using System.Globalization;
using System.Xml.Linq;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Documents.Understanding.Embedded;

/// <summary>
/// Reads invoice data: UN/CEFACT Cross Industry Invoice as ZUGFeRD 1.0 and Factur-X write it, its drafts of 2013, and UBL
/// 2.1 invoices and credit notes. Elements are known by their local names; no DTD, nothing fetched.
/// </summary>
public static class EmbeddedInvoiceReader
{
    private const string Field = "embedded invoice";
    private const int MostLines = 10_000;

    private static readonly string[] TradeAddress = ["LineOne", "LineTwo", "LineThree", "StreetName"];
    private static readonly string[] UblAddress = ["StreetName", "AdditionalStreetName"];

    /// <summary>Reads one.</summary>
    /// <param name="xml">The file's bytes.</param>
    /// <exception cref="ScanFormatException">Not XML, or no invoice; the offset is in it.</exception>
    public static EmbeddedInvoice Read(ReadOnlySpan<byte> xml)
    {
        string text = XmlSafe.Utf8(Field, xml, ReadLimits.Default);
        XElement root = XmlSafe.Parse(Field, text, ReadLimits.Default).Root!;
        if (root.Descendants().Any(element => element.Name.LocalName.EndsWith("SupplyChainTradeTransaction", StringComparison.Ordinal)))
        {
            return CrossIndustry(root);
        }

        if (root.Name.NamespaceName.StartsWith("urn:oasis:names:specification:ubl:schema:xsd:", StringComparison.Ordinal))
        {
            return Ubl(root);
        }

        throw new ScanFormatException(Field, 0, $"the root element {root.Name.LocalName} is neither a Cross Industry Invoice nor a UBL one");
    }

    private static EmbeddedInvoice CrossIndustry(XElement root)
    {
        XElement? head = root.Elements().FirstOrDefault(element => element.Name.LocalName is "HeaderExchangedDocument" or "ExchangedDocument");
        XElement? sums = root.Descendants().LastOrDefault(element => element.Name.LocalName.EndsWith("MonetarySummation", StringComparison.Ordinal)
            && element.Elements().Any(child => child.Name.LocalName == "GrandTotalAmount"));
        return new EmbeddedInvoice
        {
            Number = Text(head, "ID"),
            Date = Date(head?.Elements().FirstOrDefault(element => element.Name.LocalName == "IssueDateTime")),
            Currency = Text(root, "InvoiceCurrencyCode"),
            LineTotal = Number(sums, "LineTotalAmount"),
            NetTotal = Number(sums, "TaxBasisTotalAmount") ?? Number(sums, "LineTotalAmount"),
            TaxTotal = Number(sums, "TaxTotalAmount"),
            GrandTotal = Number(sums, "GrandTotalAmount"),
            Seller = TradeParty(First(root, "SellerTradeParty")),
            Buyer = TradeParty(First(root, "BuyerTradeParty")),
            Receiver = TradeParty(First(root, "ShipToTradeParty")),
            Lines = [.. All(root, "IncludedSupplyChainTradeLineItem").Take(MostLines).Select(TradeLine).Where(line => line.Description is not null || line.Quantity is not null)],
        };
    }

    private static EmbeddedParty? TradeParty(XElement? party)
    {
        XElement? address = First(party, "PostalTradeAddress");
        XElement? vat = All(party, "SpecifiedTaxRegistration").SelectMany(element => element.Elements()).FirstOrDefault(id => (string?)id.Attribute("schemeID") == "VA");
        return party is null ? null : new EmbeddedParty(
            Own(party, "Name"),
            [.. TradeAddress.Select(name => Text(address, name)).OfType<string>()],
            Text(address, "PostcodeCode"), Text(address, "CityName"), Text(address, "CountryID"), Empty(vat?.Value));
    }

    private static EmbeddedLine TradeLine(XElement line)
    {
        XElement? net = First(line, "NetPriceProductTradePrice");
        XElement? gross = First(line, "GrossPriceProductTradePrice");
        XElement? quantity = First(line, "BilledQuantity");
        return new EmbeddedLine(
            Text(First(line, "SpecifiedTradeProduct"), "Name"), Value(quantity?.Value), Empty((string?)quantity?.Attribute("unitCode")),
            Number(net, "ChargeAmount"), Number(gross, "ChargeAmount"), Number(line, "LineTotalAmount"));
    }

    private static EmbeddedInvoice Ubl(XElement root)
    {
        XElement? sums = First(root, "LegalMonetaryTotal") ?? First(root, "RequestedMonetaryTotal");
        return new EmbeddedInvoice
        {
            Number = Own(root, "ID"),
            Date = Date(root.Elements().FirstOrDefault(element => element.Name.LocalName == "IssueDate")),
            Currency = Own(root, "DocumentCurrencyCode"),
            LineTotal = Number(sums, "LineExtensionAmount"),
            NetTotal = Number(sums, "TaxExclusiveAmount"),
            TaxTotal = Value(root.Elements().FirstOrDefault(element => element.Name.LocalName == "TaxTotal") is { } tax ? Own(tax, "TaxAmount") : null),
            GrandTotal = Number(sums, "TaxInclusiveAmount"),
            Seller = UblParty(First(root, "AccountingSupplierParty")),
            Buyer = UblParty(First(root, "AccountingCustomerParty")),
            Receiver = UblParty(First(root, "DeliveryParty")),
            Lines = [.. root.Elements().Where(element => element.Name.LocalName is "InvoiceLine" or "CreditNoteLine").Take(MostLines).Select(UblLine)],
        };
    }

    private static EmbeddedParty? UblParty(XElement? party)
    {
        XElement? address = First(party, "PostalAddress");
        return party is null ? null : new EmbeddedParty(
            Text(First(party, "PartyName"), "Name") ?? Text(First(party, "PartyLegalEntity"), "RegistrationName"),
            [.. UblAddress.Select(name => Text(address, name)).OfType<string>()],
            Text(address, "PostalZone"), Text(address, "CityName"), Text(First(address, "Country"), "IdentificationCode"),
            Text(First(party, "PartyTaxScheme"), "CompanyID"));
    }

    private static EmbeddedLine UblLine(XElement line)
    {
        XElement? quantity = First(line, "InvoicedQuantity") ?? First(line, "CreditedQuantity");
        XElement? price = First(line, "Price");
        return new EmbeddedLine(
            Text(First(line, "Item"), "Name") ?? Text(First(line, "Item"), "Description"), Value(quantity?.Value), Empty((string?)quantity?.Attribute("unitCode")),
            Number(price, "PriceAmount"), null, Value(Own(line, "LineExtensionAmount")));
    }

    private static XElement? First(XElement? parent, string name) => parent?.Descendants().FirstOrDefault(element => element.Name.LocalName == name);

    private static IEnumerable<XElement> All(XElement? parent, string name) => parent?.Descendants().Where(element => element.Name.LocalName == name) ?? [];

    private static string? Own(XElement? parent, string name) => Empty(parent?.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value);

    private static string? Text(XElement? parent, string name) => Empty(First(parent, name)?.Value);

    private static string? Empty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static decimal? Number(XElement? parent, string name) => Value(Text(parent, name));

    private static decimal? Value(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture, out decimal value) ? value : null;

    private static DateOnly? Date(XElement? element)
    {
        string text = element?.Value.Trim() ?? "";
        foreach (string form in (string[])["yyyyMMdd", "yyyy-MM-dd"])
        {
            if (DateOnly.TryParseExact(text.Length > 10 ? text[..10] : text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
            {
                return date;
            }
        }

        return null;
    }
}
