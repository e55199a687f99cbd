using VisionInspection.Devices.Simulation.Papers.Data;
using VisionInspection.Devices.Simulation.Papers.Layouts;
using VisionInspection.Devices.Simulation.Papers.Story;

namespace VisionInspection.Devices.Simulation.Papers.Drawing;

/// <summary>A bill of lading or an air waybill: a form of boxes over one block of goods.</summary>
internal static class WaybillPaper
{
    public static void Draw(Sheet sheet, Trade trade)
    {
        PaperLanguage words = sheet.Language;
        PaperKind kind = trade.ByAir ? PaperKind.AirWaybill : PaperKind.BillOfLading;
        PaperParts.Header(sheet, words[trade.ByAir ? "air-waybill" : "bill-of-lading"],
        [
            (words[trade.ByAir ? "awb-no" : "bl-no"], trade.BillNumber, PaperPaths.Document(kind) + "/ID"), (words["date"], words.Date(trade.BillDate, sheet.DateStyle), null),
        ]);
        sheet.Truth.Say(PaperPaths.Document(kind) + "/ID", trade.BillNumber);
        sheet.Truth.Say(PaperPaths.Document(kind) + "/IssueDateTime", trade.BillDate);
        PaperParts.Parties(sheet, [(words["shipper"], trade.Seller), (words["consignee"], trade.Buyer), (words["notify"], trade.Buyer)]);
        PaperParts.SayParty(sheet, PaperPaths.Exporter, trade.Seller);
        Voyage(sheet, trade);
        Goods(sheet, trade);
    }

    private static void Voyage(Sheet sheet, Trade trade)
    {
        PaperLanguage words = sheet.Language;
        double half = (Sheet.Right - Sheet.Left) / 2;
        (string, string, string?)[] boxes = trade.ByAir
            ? [(words["flight"], trade.Conveyance, null), (words["date"], words.Date(trade.BillDate, sheet.DateStyle), null)]
            :
            [
                (words["vessel"], trade.Conveyance, PaperPaths.Conveyance), (words["voyage"], trade.Voyage, null),
                (words["loading"], trade.LoadingPlace, PaperPaths.Loading), (words["discharge"], trade.DischargePlace, PaperPaths.Discharge),
            ];
        for (int i = 0; i < boxes.Length; i++)
        {
            double x = Sheet.Left + (i % 2 * half);
            string? path = boxes[i].Item3;
            if (path is not null && sheet.Truth.LeavesOut(path))
            {
                // A form keeps the box with its label and nothing in it.
                boxes[i] = (sheet.Layout.Table is TableStyle.Grid or TableStyle.Ruled ? boxes[i].Item1 : "", "", path);
            }

            if (sheet.Layout.Table is TableStyle.Grid or TableStyle.Ruled)
            {
                // A form: the label small above, the value below it in the box.
                sheet.Page.Box(x, sheet.Y - sheet.Size, half, sheet.Step * 2.2);
                sheet.Page.Text(x + 4, sheet.Y, boxes[i].Item1, sheet.Font, sheet.Size - 1.5);
                sheet.Page.Text(x + 4, sheet.Y + sheet.Step, boxes[i].Item2, sheet.Font, sheet.Size);
            }
            else if (boxes[i].Item1.Length > 0)
            {
                sheet.Labelled(x, boxes[i].Item1, boxes[i].Item2);
            }

            sheet.Y += i % 2 == 1 ? sheet.Step * (sheet.Layout.Table is TableStyle.Grid or TableStyle.Ruled ? 2.2 : 1.4) : 0;
        }

        sheet.Y += sheet.Step;
        sheet.Truth.Say(PaperPaths.Conveyance, trade.Conveyance);
        if (!trade.ByAir)
        {
            sheet.Truth.Say(PaperPaths.Voyage, trade.Voyage);
            sheet.Truth.Say(PaperPaths.Loading, trade.LoadingPlace);
            sheet.Truth.Say(PaperPaths.Discharge, trade.DischargePlace);
        }
    }

    private static void Goods(Sheet sheet, Trade trade)
    {
        PaperLanguage words = sheet.Language;
        for (int i = 0; i < trade.Containers.Count; i++)
        {
            string code = trade.Containers[i].Number;
            string written = sheet.Random.Chance(0.5) ? $"{code[..4]} {code[4..10]}-{code[10]}" : code;
            sheet.Labelled(Sheet.Left, words["container"], written);
            sheet.Labelled((Sheet.Left + Sheet.Right) / 2, words["seal"], trade.Containers[i].Seal);
            sheet.Y += sheet.Step;
            sheet.Truth.Say(PaperPaths.Container(i), code);
            sheet.Truth.Say(PaperPaths.Seal(i), trade.Containers[i].Seal);
        }

        sheet.Y += sheet.Step / 2;
        var table = new GoodsTable(sheet,
        [
            new GoodsTable.Column(words["marks"], 12, false), new GoodsTable.Column(words["packages"], 9, true),
            new GoodsTable.Column(words["description"], 34, false), new GoodsTable.Column(words["gross"], 12, true),
        ]);
        table.Head();
        string goods = string.Join('\n', trade.Items.Take(12).Select(item => item.Descriptions[words.Index]));
        foreach (TradeItem item in trade.Items.Take(12))
        {
            sheet.Truth.Say(PaperPaths.Description(item.Id), item.Descriptions[0]);
        }

        table.Row(trade.Marks, words.Quantity(trade.Packages), goods, words.Number(trade.Gross, 1));
        table.End();
        sheet.Truth.Say(PaperPaths.Packages, trade.Packages);
        sheet.Truth.Say(PaperPaths.Gross, trade.Gross);
        sheet.Number();
    }
}
