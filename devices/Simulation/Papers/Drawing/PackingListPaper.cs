using System.Globalization;
using VisionInspection.Devices.Simulation.Papers.Data;
using VisionInspection.Devices.Simulation.Papers.Story;
using Column = VisionInspection.Devices.Simulation.Papers.Drawing.GoodsTable.Column;

namespace VisionInspection.Devices.Simulation.Papers.Drawing;

/// <summary>A packing list: packages and masses, no prices.</summary>
internal static class PackingListPaper
{
    public static void Draw(Sheet sheet, Trade trade)
    {
        PaperLanguage words = sheet.Language;
        PaperParts.Header(sheet, words["packing-list"],
        [
            (words["list-no"], trade.ListNumber, null), (words["date"], words.Date(trade.InvoiceDate, sheet.DateStyle), null), (words["invoice-no"], trade.InvoiceNumber, null),
        ]);
        sheet.Truth.Say(PaperPaths.Document(PaperKind.PackingList) + "/ID", trade.ListNumber);
        sheet.Truth.Say(PaperPaths.Document(PaperKind.PackingList) + "/IssueDateTime", trade.InvoiceDate);
        PaperParts.Parties(sheet, [(words["seller"], trade.Seller), (words["buyer"], trade.Buyer)]);
        PaperParts.SayParty(sheet, PaperPaths.Exporter, trade.Seller);
        PaperParts.SayParty(sheet, PaperPaths.Importer, trade.Buyer);
        var table = new GoodsTable(sheet,
        [
            new Column(words["pos"], 5, false), new Column(words["description"], 26, false), new Column(words["quantity"], 11, true), new Column(words["unit"], 8, false),
            new Column(words["packages"], 10, true), new Column(words["net"], 12, true), new Column(words["gross"], 12, true),
        ]);
        table.Head();
        for (int i = 0; i < trade.Items.Count; i++)
        {
            TradeItem item = trade.Items[i];
            table.Row(
                (i + 1).ToString(CultureInfo.InvariantCulture), item.Descriptions[words.Index], words.Quantity(item.Quantity), words[item.Unit],
                words.Quantity(item.Packages), words.Number(item.NetMass, 1), words.Number(item.GrossMass, 1));
            sheet.Truth.Say(PaperPaths.Item(item.Id), "");
            sheet.Truth.Say(PaperPaths.Description(item.Id), item.Descriptions[0]);
            sheet.Truth.Say(PaperPaths.Quantity(item.Id), item.Quantity);
            sheet.Truth.Say(PaperPaths.ItemPackages(item.Id), item.Packages);
            sheet.Truth.Say(PaperPaths.ItemNet(item.Id), item.NetMass);
            sheet.Truth.Say(PaperPaths.ItemGross(item.Id), item.GrossMass);
        }

        Totals(sheet, trade, table);
        table.End();
        sheet.Y += sheet.Step * 2;
        sheet.Labelled(Sheet.Left, words["marks"], trade.Marks);
        sheet.Number();
    }

    private static void Totals(Sheet sheet, Trade trade, GoodsTable table)
    {
        if (sheet.Truth.LeavesOut(PaperPaths.Packages))
        {
            return;
        }

        PaperLanguage words = sheet.Language;
        table.Row("", words["total"], "", "", words.Quantity(trade.Packages), words.Number(trade.Net, 1), words.Number(trade.Gross, 1));
        sheet.Truth.Say(PaperPaths.Packages, trade.Packages);
        sheet.Truth.Say(PaperPaths.Net, trade.Net);
        sheet.Truth.Say(PaperPaths.Gross, trade.Gross);
    }
}
