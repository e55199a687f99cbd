using VisionInspection.Devices.Simulation.Papers.Drawing;

namespace VisionInspection.Devices.Simulation.Papers.Story;

/// <summary>What the declaration says, by path, in the writing of the papers' truth.</summary>
internal static class DeclaredValues
{
    public static IReadOnlyDictionary<string, string> Of(Trade trade)
    {
        var truth = new PaperTruth();
        foreach ((string path, TradeParty party) in new[] { (PaperPaths.Exporter, trade.Seller), (PaperPaths.Importer, trade.Buyer) })
        {
            truth.Say(path + "/Name", party.Name);
            truth.Say(path + "/Address", $"{party.Street}, {party.PostCode}, {party.City}");
        }

        Document(truth, PaperKind.Invoice, trade.InvoiceNumber, trade.InvoiceDate);
        Document(truth, PaperKind.PackingList, trade.ListNumber, trade.InvoiceDate);
        Document(truth, PaperKind.BillOfLading, trade.BillNumber, trade.BillDate);
        Document(truth, PaperKind.CertificateOfOrigin, trade.CertificateNumber, trade.BillDate);
        truth.Say(PaperPaths.Currency, trade.Currency);
        truth.Say(PaperPaths.InvoiceAmount, trade.Total);
        truth.Say(PaperPaths.Packages, trade.Packages);
        truth.Say(PaperPaths.Gross, trade.Gross);
        truth.Say(PaperPaths.Net, trade.Net);
        truth.Say(PaperPaths.Incoterm, trade.Incoterm);
        truth.Say(PaperPaths.IncotermPlace, trade.IncotermPlace);
        truth.Say(PaperPaths.Conveyance, trade.Conveyance);
        truth.Say(PaperPaths.Voyage, trade.Voyage);
        truth.Say(PaperPaths.Loading, trade.LoadingPlace);
        truth.Say(PaperPaths.Discharge, trade.DischargePlace);
        truth.Say(PaperPaths.CommonOrigin, trade.Items[0].Origin);
        for (int i = 0; i < trade.Containers.Count; i++)
        {
            truth.Say(PaperPaths.Container(i), trade.Containers[i].Number);
            truth.Say(PaperPaths.Seal(i), trade.Containers[i].Seal);
        }

        foreach (TradeItem item in trade.Items)
        {
            truth.Say(PaperPaths.Item(item.Id), "");
            truth.Say(PaperPaths.Description(item.Id), item.Descriptions[0]);
            truth.Say(PaperPaths.HsCode(item.Id), item.HsCode);
            truth.Say(PaperPaths.Quantity(item.Id), item.Quantity);
            truth.Say(PaperPaths.Price(item.Id), item.Price);
            truth.Say(PaperPaths.Amount(item.Id), item.Amount);
            truth.Say(PaperPaths.Origin(item.Id), item.Origin);
            truth.Say(PaperPaths.ItemNet(item.Id), item.NetMass);
            truth.Say(PaperPaths.ItemGross(item.Id), item.GrossMass);
            truth.Say(PaperPaths.ItemPackages(item.Id), item.Packages);
        }

        return truth.Printed;
    }

    private static void Document(PaperTruth truth, PaperKind kind, string number, DateOnly date)
    {
        truth.Say(PaperPaths.Document(kind) + "/ID", number);
        truth.Say(PaperPaths.Document(kind) + "/IssueDateTime", date);
    }
}
