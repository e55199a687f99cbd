using VisionInspection.Devices.Simulation.Papers.Data;
using VisionInspection.Devices.Simulation.Papers.Layouts;
using VisionInspection.Devices.Simulation.Papers.Pdf;

namespace VisionInspection.Devices.Simulation.Papers.Drawing;

/// <summary>Pages being filled from top to bottom, with the truth of what was put on them.</summary>
internal sealed class Sheet
{
    public const double Left = 42;
    public const double Right = PdfPage.Width - 42;
    private const double Top = 48;
    private const double Bottom = PdfPage.Height - 60;

    private readonly List<PdfPage> pages = [];

    public Sheet(PaperLayout layout, PaperLanguage language, SceneRandom random, string? leftOut = null)
    {
        Truth = new PaperTruth(leftOut);
        Layout = layout;
        Language = language;
        Random = random;
        Size = layout.Font == PaperFont.Courier ? random.Uniform(7.4, 8) : random.Uniform(8.6, 9.8);
        DateStyle = random.Whole(0, 2);
        NewPage();
    }

    public PaperLayout Layout { get; }

    public PaperLanguage Language { get; }

    public SceneRandom Random { get; }

    public PaperTruth Truth { get; }

    public double Size { get; }

    public int DateStyle { get; }

    public double Y { get; set; }

    public PdfPage Page => pages[^1];

    public IReadOnlyList<PdfPage> Pages => pages;

    public PaperFont Font => Layout.Font;

    public PaperFont Bold => FontMetrics.Bold(Layout.Font);

    public double Step => Size * 1.35;

    /// <summary>True where so much does not fit on the page any more.</summary>
    public bool Full(double height) => Y + height > Bottom;

    public void NewPage()
    {
        pages.Add(new PdfPage());
        Y = Top;
    }

    public void Text(double x, string text, bool bold = false, double? size = null) => Page.Text(x, Y, text, bold ? Bold : Font, size ?? Size);

    public void TextRight(double x, string text, bool bold = false) => Page.TextRight(x, Y, text, bold ? Bold : Font, Size);

    /// <summary>A label and what it labels, the colon in bold with it.</summary>
    public void Labelled(double x, string label, string value)
    {
        Page.Text(x, Y, label + ":", Bold, Size);
        Page.Text(x + FontMetrics.Width(label + ": ", Bold, Size) + 3, Y, value, Font, Size);
    }

    /// <summary>Words in lines no wider than given.</summary>
    public IReadOnlyList<string> Wrapped(string text, double width)
    {
        var lines = new List<string>();
        string line = "";
        foreach (string word in text.Split(' '))
        {
            string longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && FontMetrics.Width(longer, Font, Size) > width)
            {
                lines.Add(line);
                longer = word;
            }

            line = longer;
        }

        lines.Add(line);
        return lines;
    }

    /// <summary>Page numbers, where there are several pages.</summary>
    public void Number()
    {
        for (int i = 0; pages.Count > 1 && i < pages.Count; i++)
        {
            pages[i].TextRight(Right, PdfPage.Height - 32, $"{Language["page"]} {i + 1} / {pages.Count}", Font, Size - 1);
        }
    }
}
