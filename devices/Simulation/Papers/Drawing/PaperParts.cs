using VisionInspection.Devices.Simulation.Papers.Layouts;
using VisionInspection.Devices.Simulation.Papers.Story;

namespace VisionInspection.Devices.Simulation.Papers.Drawing;

/// <summary>The parts that papers share: letterhead, title with number and date, parties.</summary>
internal static class PaperParts
{
    /// <summary>Title, and lines of label and value below or beside it; without the line of what the paper leaves out.</summary>
    public static void Header(Sheet sheet, string title, IReadOnlyList<(string Label, string Value, string? Path)> lines)
    {
        double middle = (Sheet.Left + Sheet.Right) / 2;
        double titleSize = sheet.Size * 1.7;
        double width = Pdf.FontMetrics.Width(title, sheet.Bold, titleSize);
        double x = sheet.Layout.Header switch { HeaderStyle.Left => Sheet.Left, HeaderStyle.Centred => middle - (width / 2), _ => Sheet.Right - width - 6 };
        sheet.Y += titleSize;
        sheet.Page.Text(x, sheet.Y, title, sheet.Bold, titleSize);
        sheet.Y += sheet.Step * 1.6;
        double start = sheet.Y;
        double column = sheet.Layout.Header is HeaderStyle.Right or HeaderStyle.Boxed ? middle + 30 : Sheet.Left;
        foreach ((string label, string value, _) in lines.Where(line => line.Path is null || !sheet.Truth.LeavesOut(line.Path)))
        {
            sheet.Labelled(column, label, value);
            sheet.Y += sheet.Step;
        }

        if (sheet.Layout.Header == HeaderStyle.Boxed)
        {
            sheet.Page.Box(middle + 22, start - sheet.Step - 2, Sheet.Right - middle - 22, sheet.Y - start + 6);
        }

        sheet.Y += sheet.Step;
    }

    /// <summary>The sender's line at the foot of every page: what a reader must not take for anything else.</summary>
    public static void Footer(Sheet sheet, TradeParty sender)
    {
        int number = sheet.Random.Whole(100_000, 999_999);
        string line = $"{sender.Name} · {sender.Street} · {sender.City} · Tel. +{number % 89 + 10} {number} {number % 97:00} · www.{sender.Name.Split(' ')[0].ToUpperInvariant()}.example";
        foreach (Pdf.PdfPage page in sheet.Pages)
        {
            page.Line(Sheet.Left, Pdf.PdfPage.Height - 46, Sheet.Right, Pdf.PdfPage.Height - 46, 0.3);
            page.Text(Sheet.Left, Pdf.PdfPage.Height - 36, line, sheet.Font, Math.Min(6.8, sheet.Size - 1.5), 0.25);
        }
    }

    /// <summary>Two or three parties under their labels.</summary>
    public static void Parties(Sheet sheet, IReadOnlyList<(string Label, TradeParty Party)> parties)
    {
        double start = sheet.Y;
        double deepest = start;
        double width = (Sheet.Right - Sheet.Left) / (sheet.Layout.Parties == PartyStyle.Stacked ? 1 : 2);
        for (int i = 0; i < parties.Count; i++)
        {
            bool beside = sheet.Layout.Parties != PartyStyle.Stacked;
            if (beside && i % 2 == 0)
            {
                start = deepest;
            }

            sheet.Y = beside ? start : deepest;
            double x = Sheet.Left + (beside ? i % 2 * width : 0);
            double top = sheet.Y - sheet.Size;
            Party(sheet, x + (sheet.Layout.Parties == PartyStyle.Boxes ? 5 : 0), parties[i].Label, parties[i].Party);
            if (sheet.Layout.Parties == PartyStyle.Boxes)
            {
                sheet.Page.Box(x, top - 3, width - 6, sheet.Y - top - 4);
            }

            deepest = Math.Max(deepest, sheet.Y);
        }

        sheet.Y = deepest + (sheet.Step / 2);
    }

    /// <summary>Number, date, party names and addresses go into the truth under the paths of these roles.</summary>
    public static void SayParty(Sheet sheet, string path, TradeParty party)
    {
        sheet.Truth.Say(path + "/Name", party.Name);
        sheet.Truth.Say(path + "/Address", $"{party.Street}, {party.PostCode}, {party.City}");
    }

    private static void Party(Sheet sheet, double x, string label, TradeParty party)
    {
        sheet.Text(x, label, bold: true);
        string city = party.Language == "en" ? $"{party.City} {party.PostCode}" : $"{party.PostCode} {party.City}";
        foreach (string line in new[] { party.Name, party.Street, city, party.CountryName })
        {
            sheet.Y += sheet.Step;
            sheet.Text(x, line);
        }

        sheet.Y += sheet.Step * 1.5;
    }
}
