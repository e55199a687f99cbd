using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using VisionInspection.Documents.Reading;

namespace VisionInspection.Documents.Input;

/// <summary>
/// Reads what <c>pdftotext -bbox</c> writes: XHTML with <c>&lt;word xMin= yMin= xMax= yMax=&gt;text&lt;/word&gt;</c> in
/// points from the top left.
/// </summary>
internal static partial class TextLayer
{
    private const double PointsPerInch = 72;

    /// <summary>The words, in pixels at a resolution; those of odd shape are left out.</summary>
    /// <exception cref="XmlException">The output is not what the program writes.</exception>
    public static IReadOnlyList<LayerWord> Parse(string output, double resolution)
    {
        var words = new List<LayerWord>();
        double scale = resolution / PointsPerInch;

        // A PDF may hold characters that XML does not have.
        string clean = ControlCharacters().Replace(output, "");
        using var xml = XmlReader.Create(
            new StringReader(clean), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "word")
            {
                continue;
            }

            double left = Number(xml, "xMin") * scale;
            double top = Number(xml, "yMin") * scale;
            double width = (Number(xml, "xMax") * scale) - left;
            double height = (Number(xml, "yMax") * scale) - top;
            string text = xml.ReadElementContentAsString().Trim();
            if (text.Length > 0 && IsSane(left) && IsSane(top) && IsSane(width) && IsSane(height) && width > 0 && height > 0)
            {
                words.Add(new LayerWord(text, new PageBox((int)left, (int)top, (int)Math.Ceiling(width), (int)Math.Ceiling(height))));
            }
        }

        return words;
    }

    private static bool IsSane(double value) => Math.Abs(value) < 1e6;

    private static double Number(XmlReader xml, string attribute) =>
        double.TryParse(xml.GetAttribute(attribute), CultureInfo.InvariantCulture, out double value) ? value : double.NaN;

    [GeneratedRegex("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]")]
    private static partial Regex ControlCharacters();
}
