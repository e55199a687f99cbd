using VisionInspection.Devices.Simulation.Papers.Data;
using VisionInspection.Devices.Simulation.Papers.Story;

namespace VisionInspection.Devices.Simulation.Papers.Drawing;

/// <summary>A certificate of origin: one country for all goods.</summary>
internal static class OriginCertificatePaper
{
    private static readonly Dictionary<string, string> Countries = DataTable.Read("places.txt").DistinctBy(place => place[1]).ToDictionary(place => place[1], place => place[2]);

    public static void Draw(Sheet sheet, Trade trade)
    {
        PaperLanguage words = sheet.Language;
        PaperParts.Header(sheet, words["certificate-of-origin"],
        [
            (words["certificate-no"], trade.CertificateNumber, null), (words["date"], words.Date(trade.BillDate, sheet.DateStyle), null), (words["invoice-no"], trade.InvoiceNumber, null),
        ]);
        sheet.Truth.Say(PaperPaths.Document(PaperKind.CertificateOfOrigin) + "/ID", trade.CertificateNumber);
        sheet.Truth.Say(PaperPaths.Document(PaperKind.CertificateOfOrigin) + "/IssueDateTime", trade.BillDate);
        PaperParts.Parties(sheet, [(words["seller"], trade.Seller), (words["consignee"], trade.Buyer)]);
        PaperParts.SayParty(sheet, PaperPaths.Exporter, trade.Seller);
        sheet.Labelled(Sheet.Left, words["origin"], Countries[trade.Items[0].Origin]);
        sheet.Truth.Say(PaperPaths.CommonOrigin, trade.Items[0].Origin);
        sheet.Y += sheet.Step * 2;
        sheet.Labelled(Sheet.Left, words["description"], "");
        foreach (TradeItem item in trade.Items.Take(25))
        {
            sheet.Y += sheet.Step;
            sheet.Text(Sheet.Left, item.Descriptions[words.Index]);
        }

        sheet.Y += sheet.Step * 2;
        sheet.Labelled(Sheet.Left, words["gross"], words.Number(trade.Gross, 1));
        sheet.Truth.Say(PaperPaths.Gross, trade.Gross);
    }
}
