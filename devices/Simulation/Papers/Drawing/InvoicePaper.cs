using VisionInspection.Devices.Simulation.Papers.Data;
using VisionInspection.Devices.Simulation.Papers.Layouts;
using VisionInspection.Devices.Simulation.Papers.Story;
using Column = VisionInspection.Devices.Simulation.Papers.Drawing.GoodsTable.Column;

namespace VisionInspection.Devices.Simulation.Papers.Drawing;

/// <summary>A commercial invoice.</summary>
internal static class InvoicePaper
{
    public static void Draw(Sheet sheet, Trade trade)
    {
        PaperLanguage words = sheet.Language;
        PaperParts.Header(sheet, words["invoice"],
        [
            (words["invoice-no"], trade.InvoiceNumber, PaperPaths.Document(PaperKind.Invoice) + "/ID"),
            (words["date"], words.Date(trade.InvoiceDate, sheet.DateStyle), PaperPaths.Document(PaperKind.Invoice) + "/IssueDateTime"),
            (words["terms"], $"{trade.Incoterm} {trade.IncotermPlace}", null),
            (words["currency"], trade.Currency, null),
        ]);
        sheet.Truth.Say(PaperPaths.Document(PaperKind.Invoice) + "/ID", trade.InvoiceNumber);
        sheet.Truth.Say(PaperPaths.Document(PaperKind.Invoice) + "/IssueDateTime", trade.InvoiceDate);
        sheet.Truth.Say(PaperPaths.Incoterm, trade.Incoterm);
        sheet.Truth.Say(PaperPaths.IncotermPlace, trade.IncotermPlace);
        sheet.Truth.Say(PaperPaths.Currency, trade.Currency);
        PaperParts.Parties(sheet, [(words["seller"], trade.Seller), (words["buyer"], trade.Buyer)]);
        PaperParts.SayParty(sheet, PaperPaths.Exporter, trade.Seller);
        PaperParts.SayParty(sheet, PaperPaths.Importer, trade.Buyer);
        Goods(sheet, trade);
        Totals(sheet, trade);
    }

    private static void Goods(Sheet sheet, Trade trade)
    {
        PaperLanguage words = sheet.Language;
        ColumnSet set = sheet.Layout.Columns;
        var pos = new Column(words["pos"], 4.2, false);
        var goods = new Column(words["description"], set == ColumnSet.Masses ? 16 : 22, false);
        var hs = new Column(words["hs"], 9.5, false);
        var origin = new Column(words["origin-short"], 8, false);
        var quantity = new Column(words["quantity"], 9, true);
        var unit = new Column(words["unit"], 7.5, false);
        var price = new Column(words["price"], 10, true);
        var amount = new Column(words["amount"], 12, true);
        var table = new GoodsTable(sheet, set switch
        {
            ColumnSet.Full => [pos, goods, hs, origin, quantity, unit, price, amount],
            ColumnSet.CodesBelow => [pos, goods, quantity, unit, price, amount],
            ColumnSet.QuantityFirst => [quantity, unit, goods, hs, price, amount],
            ColumnSet.HsFirst => [hs, goods, origin, quantity with { Share = 11 }, price, amount],
            _ => [pos, goods, hs, new Column(words["net"], 9, true), new Column(words["gross"], 9, true), quantity with { Share = 11 }, price, amount],
        });
        table.Head();
        for (int i = 0; i < trade.Items.Count; i++)
        {
            TradeItem item = trade.Items[i];
            string number = (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
            string named = item.Descriptions[words.Index];
            string count = words.Quantity(item.Quantity);
            string of = words[item.Unit];
            string each = words.Number(item.Price, 2);
            string sum = words.Number(item.Amount, 2);
            string net = words.Number(item.NetMass, 1);
            string gross = words.Number(item.GrossMass, 1);
            table.Row(set switch
            {
                ColumnSet.Full => [number, named, item.HsCode, item.Origin, count, of, each, sum],
                ColumnSet.CodesBelow => [number, $"{named}\n{words["hs"]}: {item.HsCode}  {words["origin-short"]}: {item.Origin}", count, of, each, sum],
                ColumnSet.QuantityFirst => [count, of, named, item.HsCode, each, sum],
                ColumnSet.HsFirst => [item.HsCode, named, item.Origin, $"{count} {of}", each, sum],
                _ => [number, named, item.HsCode, net, gross, $"{count} {of}", each, sum],
            });
            Say(sheet.Truth, item, named, set);
        }

        table.End();
        sheet.Truth.Say(PaperPaths.InvoiceAmount, trade.Total);
    }

    private static void Say(PaperTruth truth, TradeItem item, string named, ColumnSet set)
    {
        if (item.Id == 0)
        {
            return;
        }

        truth.Say(PaperPaths.Item(item.Id), "");
        truth.Say(PaperPaths.Description(item.Id), item.Descriptions[0]);
        truth.Say(PaperPaths.HsCode(item.Id), item.HsCode);
        truth.Say(PaperPaths.Quantity(item.Id), item.Quantity);
        truth.Say(PaperPaths.Price(item.Id), item.Price);
        truth.Say(PaperPaths.Amount(item.Id), item.Amount);
        if (set is ColumnSet.Full or ColumnSet.CodesBelow or ColumnSet.HsFirst)
        {
            truth.Say(PaperPaths.Origin(item.Id), item.Origin);
        }

        if (set == ColumnSet.Masses)
        {
            truth.Say(PaperPaths.ItemNet(item.Id), item.NetMass);
            truth.Say(PaperPaths.ItemGross(item.Id), item.GrossMass);
        }
    }

    private static void Totals(Sheet sheet, Trade trade)
    {
        PaperLanguage words = sheet.Language;
        if (sheet.Full(sheet.Step * 6))
        {
            sheet.NewPage();
        }

        sheet.Y += sheet.Step * 1.3;
        string total = $"{trade.Currency} {words.Number(trade.Total, 2)}";
        switch (sheet.Layout.Totals)
        {
            case var _ when sheet.Truth.LeavesOut(PaperPaths.InvoiceAmount):
                break;
            case TotalsStyle.Right:
                sheet.TextRight(Sheet.Right - 3, $"{words["total"]}   {total}", bold: true);
                break;
            case TotalsStyle.Box:
                sheet.Page.Box(Sheet.Right - 210, sheet.Y - sheet.Step, 210, sheet.Step + 5);
                sheet.Text(Sheet.Right - 204, words["total"], bold: true);
                sheet.TextRight(Sheet.Right - 5, total, bold: true);
                break;
            default:
                sheet.Text(Sheet.Left + 3, words["total"], bold: true);
                sheet.TextRight(Sheet.Right - 3, total, bold: true);
                sheet.Page.Line(Sheet.Left, sheet.Y + 4, Sheet.Right, sheet.Y + 4);
                break;
        }

        sheet.Y += sheet.Step * 2;
        if (sheet.Random.Chance(0.5))
        {
            Masses(sheet, trade);
        }

        sheet.Number();
    }

    private static void Masses(Sheet sheet, Trade trade)
    {
        PaperLanguage words = sheet.Language;
        foreach ((string label, string value) in new[]
        {
            (words["packages"], words.Quantity(trade.Packages)), (words["net"], words.Number(trade.Net, 1)), (words["gross"], words.Number(trade.Gross, 1)),
        })
        {
            sheet.Labelled(Sheet.Left, label, value);
            sheet.Y += sheet.Step;
        }

        sheet.Truth.Say(PaperPaths.Packages, trade.Packages);
        sheet.Truth.Say(PaperPaths.Net, trade.Net);
        sheet.Truth.Say(PaperPaths.Gross, trade.Gross);
    }
}
