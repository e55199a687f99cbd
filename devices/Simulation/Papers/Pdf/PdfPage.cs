using System.Globalization;
using System.Text;

namespace VisionInspection.Devices.Simulation.Papers.Pdf;

/// <summary>An A4 page as it is drawn. Places are points from the top left corner; a text stands on its y.</summary>
internal sealed class PdfPage
{
    public const double Width = 595;
    public const double Height = 842;

    // WinAnsi (ISO 32000-1, annex D) is Latin-1 but for these.
    private const string Beyond = "€–—’‘“”•…œŒ";
    private const string BeyondCodes = "\u0080\u0096\u0097\u0092\u0091\u0093\u0094\u0095\u0085\u009C\u008C";

    private readonly StringBuilder content = new();

    /// <summary>The content stream, a character for each byte.</summary>
    public string Content => content.ToString();

    public void Text(double x, double y, string text, PaperFont font, double size, double grey = 0)
    {
        if (text.Length > 0)
        {
            Write($"BT {grey:0.##} g /F{(int)font} {size:0.##} Tf {x:0.##} {Height - y:0.##} Td ({Escaped(text)}) Tj ET\n");
        }
    }

    public void TextRight(double x, double y, string text, PaperFont font, double size) =>
        Text(x - FontMetrics.Width(text, font, size), y, text, font, size);

    public void Line(double x1, double y1, double x2, double y2, double width = 0.6) =>
        Write($"0 G {width:0.##} w {x1:0.##} {Height - y1:0.##} m {x2:0.##} {Height - y2:0.##} l S\n");

    public void Box(double x, double y, double width, double height, double line = 0.6) =>
        Write($"0 G {line:0.##} w {x:0.##} {Height - y - height:0.##} {width:0.##} {height:0.##} re S\n");

    public void Fill(double x, double y, double width, double height, double grey) =>
        Write($"{grey:0.##} g {x:0.##} {Height - y - height:0.##} {width:0.##} {height:0.##} re f\n");

    /// <summary>A rubber stamp: framed words, turned.</summary>
    public void Stamp(double x, double y, double degrees, IReadOnlyList<string> lines, Paint paint)
    {
        (double sin, double cos) = Math.SinCos(degrees * Math.PI / 180);
        double width = lines.Max(line => FontMetrics.Width(line, PaperFont.HelveticaBold, 13)) + 16;
        double height = (lines.Count * 16) + 8;
        Write($"q {cos:0.####} {sin:0.####} {-sin:0.####} {cos:0.####} {x:0.##} {Height - y:0.##} cm {paint.Stroke} 1.6 w 0 0 {width:0.##} {height:0.##} re S\n");
        for (int i = 0; i < lines.Count; i++)
        {
            Write($"BT {paint.Fill} /F1 13 Tf 8 {height - 16 - (16 * i):0.##} Td ({Escaped(lines[i])}) Tj ET\n");
        }

        Write($"Q\n");
    }

    /// <summary>A stroke of a pen through points.</summary>
    public void Pen(IReadOnlyList<(double X, double Y)> points, Paint paint)
    {
        Write($"{paint.Stroke} 1.1 w {points[0].X:0.##} {Height - points[0].Y:0.##} m ");
        for (int i = 1; i + 2 < points.Count; i += 3)
        {
            Write($"{points[i].X:0.##} {Height - points[i].Y:0.##} {points[i + 1].X:0.##} {Height - points[i + 1].Y:0.##} {points[i + 2].X:0.##} {Height - points[i + 2].Y:0.##} c ");
        }

        Write($"S\n");
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (char c in text)
        {
            int beyond = Beyond.IndexOf(c, StringComparison.Ordinal);
            char code = beyond >= 0 ? BeyondCodes[beyond] : c <= '\u00FF' ? c : '?';
            escaped.Append(code is '(' or ')' or '\\' ? "\\" : "").Append(code);
        }

        return escaped.ToString();
    }

    private void Write(FormattableString operators) => content.Append(operators.ToString(CultureInfo.InvariantCulture));
}
