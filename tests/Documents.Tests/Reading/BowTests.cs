using System.Globalization;
using VisionInspection.Codecs;
using VisionInspection.Devices.Simulation.Papers.Damage;
using VisionInspection.Documents.Input;
using VisionInspection.Documents.Reading;
using VisionInspection.Documents.Reading.Preparation;
using VisionInspection.Documents.Tests.Input;
using Xunit.Abstractions;

namespace VisionInspection.Documents.Tests.Reading;

/// <summary>Pages bent at a spine or under a camera.</summary>
public class BowTests(ITestOutputHelper output)
{
    private const int Resolution = 200;

    private static readonly ReadingOptions English = new() { Languages = "eng", Workers = 1 };

    // 40 lines of goods in 10 points, from margin to margin.
    private static readonly string[] Printed =
        [.. Enumerable.Range(1, 40).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i} cartons of machine parts, order {1000 + (i * 131)}, price {i + 3}.50 and the amount {(i + 3) * 12}.00, of which {i * 7} in freight to Hamburg"))];

    public static TheoryData<string, double> Bends => new()
    {
        { "spine", 1 }, { "spine", -0.8 }, { "camera", 1 }, { "barrel", 0.9 },
    };

    [Theory]
    [MemberData(nameof(Bends))]
    public async Task Of_BentPage_FindsHowItsLinesBow(string bend, double lines)
    {
        PageImage page = PageBend.Apply(await DrawnAsync(), lines, ShapeOf(bend));
        PageLines seen = PageLines.Of(CoarsePage.Of(page.Samples, page.Width, page.Height, Resolution));
        Assert.NotNull(seen.Bow);

        // At the places of print, less what the skew takes care of: within a fifth of a line of 12 points.
        double halfInches = page.Width / 2.0 / Resolution;
        for (double v = -0.8; v <= 0.8; v += 0.4)
        {
            double[] wrong = [.. Across.Select(u => (seen.Bow.Fall(u, v) * halfInches) + (u * halfInches * Math.Tan(seen.Angle.Degrees * Math.PI / 180)) - (lines * ShapeOf(bend)(u, v) / 6))];
            Assert.InRange(wrong.Max() - wrong.Min(), 0, 0.2 / 6);
        }
    }

    [Theory]
    [MemberData(nameof(Bends))]
    public async Task ReadAsync_BentPage_ReadsItsWordsInTheirPlaces(string bend, double lines)
    {
        PageImage page = PageBend.Apply(await DrawnAsync(), lines, ShapeOf(bend));
        byte[] png = PngWriter.Gray8(page.Samples, page.Width, page.Height);
        using var reader = new DocumentReader(English);
        ReadPage read = (await reader.ReadAsync("bent.png", png)).Pages[0];
        Assert.NotNull(read.Bow);
        Assert.InRange(Recall(read), 0.97, 1);

        // Boxes are of the straightened page, and so is the officer's picture.
        PagePicture picture = await reader.PictureAsync("bent.png", png, read);
        Assert.All(read.Words, word => Assert.Contains(picture.Crop(word.Box).Grey, grey => grey < 120));
        foreach (IGrouping<int, ReadWord> line in read.Words.Where(word => word.Text.All(char.IsAsciiLetterLower)).GroupBy(word => word.Line))
        {
            Assert.InRange(line.Max(word => word.Box.Y) - line.Min(word => word.Box.Y), 0, 12);
        }
    }

    [Fact]
    public async Task Of_StraightPages_AreLeftAlone()
    {
        PageImage page = await DrawnAsync();
        Assert.Null(PageLines.Of(CoarsePage.Of(page.Samples, page.Width, page.Height, Resolution)).Bow);

        // Two columns whose lines do not meet.
        PageImage columns = PageBend.Apply(page, 0.4, (u, _) => u > 0 ? 1 : 0);
        Assert.Null(PageLines.Of(CoarsePage.Of(columns.Samples, columns.Width, columns.Height, Resolution)).Bow);
    }

    [FixtureTheory("invoices")]
    [InlineData("Intarsys/ZUGFeRD_1p0_COMFORT_Sachversicherung_berechneter_Steuersatz.pdf", 0.95)]
    [InlineData("Mustangproject/MustangGnuaccountingBeispielRE-20140522_501.pdf", 0.9)]
    public async Task ReadAsync_BentInvoice_FindsTheWordsOfItsLayer(string file, double least)
    {
        using var pages = await PdfPages.OpenAsync(file, Fixtures.Read($"invoices/pdf/{file}"), new InputLimits(), CancellationToken.None);
        PageRaster raster = await pages.DrawAsync(1, Resolution, CancellationToken.None);
        string[] truth = [.. (await pages.TextLayerAsync(1, Resolution, CancellationToken.None)).Select(word => word.Text)];
        using var reader = new DocumentReader(English with { Languages = "deu+eng" });
        foreach (string bend in new[] { "spine", "camera", "barrel" })
        {
            PageImage bent = PageBend.Apply(new PageImage(raster.Width, raster.Height, raster.Grey, Resolution), 1, ShapeOf(bend));
            ReadDocument read = await reader.ReadAsync("bent.png", PngWriter.Gray8(bent.Samples, bent.Width, bent.Height));
            List<string> left = [.. read.Pages[0].Words.Select(word => word.Text)];
            double recall = truth.Count(left.Remove) / (double)truth.Length;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}, {bend}: {recall:0.000} of {truth.Length} words"));
            Assert.InRange(recall, least, 1);
        }
    }

    private static double[] Across => [-0.8, -0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6, 0.75];

    private static Func<double, double, double> ShapeOf(string bend) => bend switch
    {
        "spine" => (u, _) => Math.Pow((1 + u) / 2, 4),
        "camera" => (u, _) => u * u,
        _ => (u, v) => u * u * v,
    };

    private static double Recall(ReadPage read)
    {
        List<string> left = [.. read.Words.Select(word => word.Text)];
        string[] printed = [.. Printed.SelectMany(line => line.Split(' '))];
        return printed.Count(left.Remove) / (double)printed.Length;
    }

    private static async Task<PageImage> DrawnAsync()
    {
        string content = string.Concat(Printed.Select((line, i) => $"BT 0 g /F1 10 Tf 60 {790 - (18 * i)} Td ({line}) Tj ET\n"));
        using var pages = await PdfPages.OpenAsync("page.pdf", new TinyPdf().Page(content).ToArray(), new InputLimits(), CancellationToken.None);
        PageRaster raster = await pages.DrawAsync(1, Resolution, CancellationToken.None);
        return new PageImage(raster.Width, raster.Height, raster.Grey, Resolution);
    }
}
