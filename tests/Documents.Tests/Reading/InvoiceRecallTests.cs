using System.Globalization;
using VisionInspection.Codecs;
using VisionInspection.Documents.Input;
using VisionInspection.Documents.Reading;
using Xunit.Abstractions;

namespace VisionInspection.Documents.Tests.Reading;

/// <summary>Real invoices as pictures: how many of the words of their text layer the pixels alone give.</summary>
public class InvoiceRecallTests(ITestOutputHelper output)
{
    [FixtureTheory("invoices")]
    [InlineData("Intarsys/ZUGFeRD_1p0_COMFORT_Einfach.pdf", 0.90)]
    [InlineData("Intarsys/ZUGFeRD_1p0_COMFORT_Sachversicherung_berechneter_Steuersatz.pdf", 0.98)]
    [InlineData("Mustangproject/MustangGnuaccountingBeispielRE-20140522_501.pdf", 0.92)]
    public async Task ReadAsync_InvoiceAt200_FindsTheWordsOfItsLayer(string file, double least)
    {
        byte[] pdf = Fixtures.Read($"invoices/pdf/{file}");
        using var pages = await PdfPages.OpenAsync(file, pdf, new InputLimits(), CancellationToken.None);
        PageRaster raster = await pages.DrawAsync(1, 200, CancellationToken.None);
        string[] truth = [.. (await pages.TextLayerAsync(1, 200, CancellationToken.None)).Select(word => word.Text)];
        using var reader = new DocumentReader(new ReadingOptions { Workers = 1 });
        ReadDocument read = await reader.ReadAsync("page.png", PngWriter.Gray8(raster.Grey, raster.Width, raster.Height));
        Assert.Equal("deu", read.Pages[0].Language);

        List<string> left = [.. read.Pages[0].Words.Select(word => word.Text)];
        double recall = truth.Count(left.Remove) / (double)truth.Length;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}: {recall:0.000} of {truth.Length} words"));
        Assert.InRange(recall, least, 1);
    }

    [FixtureTheory("invoices")]
    [InlineData("Intarsys/ZUGFeRD_1p0_BASIC_Einfach.pdf")]
    [InlineData("Mustangproject/MustangGnuaccountingBeispielRE-20170509_505.pdf")]
    public async Task EmbeddedFilesAsync_OfAnElectronicInvoice_HoldItsXml(string file)
    {
        using var pages = await PdfPages.OpenAsync(file, Fixtures.Read($"invoices/pdf/{file}"), new InputLimits(), CancellationToken.None);
        EmbeddedFile? invoice = ElectronicInvoice.Of(await pages.EmbeddedFilesAsync(CancellationToken.None));
        Assert.NotNull(invoice);
        Assert.Contains("CrossIndustry", System.Text.Encoding.UTF8.GetString(invoice.Content), StringComparison.Ordinal);
    }
}
