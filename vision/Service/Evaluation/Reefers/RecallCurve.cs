using System.Globalization;
using System.Text;

namespace VisionInspection.Service.Evaluation.Reefers;

/// <summary>Recall over selection rate as an SVG, the rate on a logarithmic axis, AJNA's seven points beside it.</summary>
internal static class RecallCurve
{
    private const double Wide = 640;
    private const double High = 360;
    private const double Edge = 48;
    private const double Least = .001;

    public static string Svg(RecallTable table)
    {
        var svg = new StringBuilder();
        void Add(FormattableString line) => svg.AppendLine(line.ToString(CultureInfo.InvariantCulture));
        Add($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Wide + (2 * Edge)}\" height=\"{High + (2 * Edge)}\" font-family=\"sans-serif\" font-size=\"12\">");
        Add($"<rect width=\"100%\" height=\"100%\" fill=\"white\"/>");
        foreach (double rate in new[] { .001, .01, .1, 1 })
        {
            Add($"<line x1=\"{X(rate):0.0}\" y1=\"{Y(0):0.0}\" x2=\"{X(rate):0.0}\" y2=\"{Y(1):0.0}\" stroke=\"#ccc\"/><text x=\"{X(rate):0.0}\" y=\"{Y(0) + 18:0.0}\" text-anchor=\"middle\">{100 * rate} %</text>");
        }

        for (int tenth = 0; tenth <= 10; tenth += 2)
        {
            Add($"<line x1=\"{X(Least):0.0}\" y1=\"{Y(tenth / 10.0):0.0}\" x2=\"{X(1):0.0}\" y2=\"{Y(tenth / 10.0):0.0}\" stroke=\"#ccc\"/><text x=\"{Edge - 6}\" y=\"{Y(tenth / 10.0) + 4:0.0}\" text-anchor=\"end\">{10 * tenth}</text>");
        }

        string points = string.Join(' ', table.Curve().Where(p => p.Rate >= Least).Select(p => string.Create(CultureInfo.InvariantCulture, $"{X(p.Rate):0.0},{Y(p.Recall):0.0}")).Distinct());
        Add($"<polyline points=\"{points}\" fill=\"none\" stroke=\"#1f5fa8\" stroke-width=\"2\"/>");
        for (int i = 0; i < RecallTable.Rates.Length; i++)
        {
            Add($"<circle cx=\"{X(RecallTable.Rates[i]):0.0}\" cy=\"{Y(RecallTable.Ajna[i]):0.0}\" r=\"4\" fill=\"#c2571a\"/>");
        }

        Add($"<text x=\"{Edge + (Wide / 2)}\" y=\"{High + Edge + 38}\" text-anchor=\"middle\">clean reefers selected</text>");
        Add($"<text x=\"{X(.0013):0.0}\" y=\"{Y(.96):0.0}\" fill=\"#1f5fa8\">recall, %: simulated reefers</text><text x=\"{X(.0013):0.0}\" y=\"{Y(.91):0.0}\" fill=\"#c2571a\">AJNA, as reported on its own real scans: another task</text>");
        svg.AppendLine("</svg>");
        return svg.ToString();
    }

    private static double X(double rate) => Edge + (Wide * Math.Log(rate / Least) / Math.Log(1 / Least));

    private static double Y(double recall) => Edge + (High * (1 - recall));
}
