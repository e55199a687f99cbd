using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Xml.Linq;
using VisionInspection.Devices.Simulation.Papers;
using VisionInspection.Documents.Reading;

namespace VisionInspection.Service.Evaluation.Papers;

/// <summary>A simulated paper's words as they were printed, without any reading: what is lost then is lost after the reading.</summary>
internal static class LayerReading
{
    private const double Resolution = 300;
    private const double PointsPerInch = 72;

    private static readonly Dictionary<string, string> Languages = new()
    {
        ["en"] = "eng", ["de"] = "deu", ["fr"] = "fra", ["es"] = "spa", ["pt"] = "por", ["it"] = "ita", ["nl"] = "nld",
    };

    /// <summary>The paper as a reader without a fault would read it.</summary>
    public static ReadDocument Of(SimulatedPaper paper)
    {
        using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-bbox-layout", "-", "-"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        Task writing = Task.Run(() =>
        {
            using Stream input = process.StandardInput.BaseStream;
            input.Write(paper.Pdf.Span);
        });
        XDocument layout = XDocument.Parse(process.StandardOutput.ReadToEnd());
        writing.GetAwaiter().GetResult();
        process.WaitForExit();
        return new ReadDocument
        {
            Name = paper.Name,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(paper.Pdf.Span)),
            Pages = [.. Named(layout, "page").Select((page, i) => Page(page, i + 1, Languages[paper.Language]))],
        };
    }

    private static ReadPage Page(XElement page, int number, string language) => new()
    {
        Number = number,
        Width = Pixels(page, "width"),
        Height = Pixels(page, "height"),
        Resolution = Resolution,
        Language = language,
        Words = [.. Named(page, "line").SelectMany((line, at) => Named(line, "word").Select(word => new ReadWord(word.Value, Box(word), 0.96, at, WordSource.TextLayer)))],
    };

    // A font's box reaches above and below its letters; what is printed is about the middle two thirds of it.
    private static PageBox Box(XElement word)
    {
        (int left, int top, int right, int bottom) = (Pixels(word, "xMin"), Pixels(word, "yMin"), Pixels(word, "xMax"), Pixels(word, "yMax"));
        int margin = (bottom - top) / 6;
        return new PageBox(left, top + margin, Math.Max(1, right - left), Math.Max(1, bottom - top - (2 * margin)));
    }

    private static IEnumerable<XElement> Named(XContainer from, string name) => from.Descendants().Where(element => element.Name.LocalName == name);

    private static int Pixels(XElement element, string attribute) =>
        (int)Math.Round(double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture) * Resolution / PointsPerInch);
}
