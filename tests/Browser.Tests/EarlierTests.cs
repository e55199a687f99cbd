using System.Net;
using Microsoft.Playwright;
using VisionInspection.Codecs;
using VisionInspection.Core.Findings;
using VisionInspection.Service.Storage;
using static Microsoft.Playwright.Assertions;

namespace VisionInspection.Browser.Tests;

/// <summary>A scan beside an earlier one of its container, in which a block was missing.</summary>
public sealed class EarlierTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int Width = 600, Height = 160;

    private static readonly PixelBox Block = new(280, 70, 36, 22);

    [ChromiumFact]
    public async Task ShowOnAChange_SideBySideBlinkAndDifference_MarkTheSamePlace()
    {
        await using DeskHost host = await DeskHost.StartAsync();
        await ReceiveAsync(host, "S-1", block: false);
        ScanRecord now = await ReceiveAsync(host, "S-2", block: true);
        await using (Desk desk = await Desk.OpenAsync(chromium, host.Address, $"#{now.Id}"))
        {
            await desk.PictureAsync();
            await desk.Page.Locator("[data-kind=changed-since] button").ClickAsync();

            ILocator dialog = desk.Page.Locator("dialog.earlier");
            await Expect(dialog.Locator("h2")).ToContainTextAsync("scan S-1 of lane-3", new() { Timeout = 60_000 });
            ILocator marks = dialog.Locator(".earlier-region");
            await Expect(marks).ToHaveCountAsync(2);
            await Expect(marks.First).ToHaveAttributeAsync("data-come", "true");
            await Expect(dialog.Locator(".earlier-region[aria-pressed=true]")).ToHaveCountAsync(2);
            foreach (ILocator picture in await dialog.Locator("img").AllAsync())
            {
                Assert.True(await picture.EvaluateAsync<bool>("async (img) => { await img.decode(); return img.naturalWidth > 500; }"));
            }

            LocatorBoundingBoxResult mark = (await marks.First.BoundingBoxAsync())!, frame = (await dialog.Locator("img").First.BoundingBoxAsync())!;
            Assert.InRange((mark.X + (mark.Width / 2) - frame.X) / frame.Width * Width, Block.X + 8, Block.X + 28);
            await desk.ScreenshotAsync("earlier-beside");

            await dialog.GetByText("Blink").ClickAsync();
            await Expect(dialog.Locator("figure:not([hidden]) figcaption")).ToHaveTextAsync("Now");
            await dialog.GetByText("Swap").ClickAsync();
            await Expect(dialog.Locator("figure:not([hidden]) figcaption")).ToHaveTextAsync("Before");

            await dialog.GetByText("Difference").ClickAsync();
            await Expect(dialog.Locator("figure")).ToHaveCountAsync(1);
            int there = await GreyAsync(dialog, Block.X + (Block.Width / 2), Block.Y + (Block.Height / 2)), elsewhere = await GreyAsync(dialog, 100, 80);
            Assert.True(there > 180 && Math.Abs(elsewhere - 127) < 12, $"grey {there} in the block that came, {elsewhere} elsewhere");
            await desk.ScreenshotAsync("earlier-difference");
        }

        Assert.Empty(host.Errors.Messages);
    }

    [ChromiumFact]
    public async Task ShowOnAChange_OfTheVehicle_NamesItAndTheOtherLane()
    {
        await using DeskHost host = await DeskHost.StartAsync();
        await ReceiveAsync(host, "S-1", block: false, "AB123CD", "lane-4");
        ScanRecord now = await ReceiveAsync(host, "S-2", block: true, "AB123CD");
        await using (Desk desk = await Desk.OpenAsync(chromium, host.Address, $"#{now.Id}"))
        {
            await desk.PictureAsync();
            await desk.Page.Locator("[data-kind=changed-since] button").ClickAsync();

            ILocator dialog = desk.Page.Locator("dialog.earlier");
            await Expect(dialog.Locator("h2")).ToContainTextAsync("Vehicle AB123CD: now, and scan S-1 of lane-4, another lane", new() { Timeout = 60_000 });
            await Expect(dialog.Locator(".earlier-region[aria-pressed=true]")).ToHaveCountAsync(2);
            await desk.ScreenshotAsync("earlier-vehicle");
        }

        Assert.Empty(host.Errors.Messages);
    }

    [ChromiumFact]
    public async Task Pictures_OfNoComparison_AreMissing()
    {
        await using DeskHost host = await DeskHost.StartAsync();
        ScanRecord only = await ReceiveAsync(host, "S-1", block: false);
        using var http = new HttpClient { BaseAddress = host.Address };

        Assert.Equal("[]", await http.GetStringAsync(new Uri($"/api/scans/{only.Id}/earlier", UriKind.Relative)));
        using HttpResponseMessage picture = await http.GetAsync(new Uri($"/api/scans/{only.Id}/earlier/0/parts/0/now", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, picture.StatusCode);
        using HttpResponseMessage none = await http.GetAsync(new Uri("/api/scans/999/earlier", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    private static Task<int> GreyAsync(ILocator dialog, int x, int y) => dialog.Locator("img").First.EvaluateAsync<int>(
        """
        async (img, [x, y]) => {
          await img.decode();
          const copy = new OffscreenCanvas(img.naturalWidth, img.naturalHeight).getContext('2d');
          copy.drawImage(img, 0, 0);
          return copy.getImageData(x, y, 1, 1).data[0];
        }
        """,
        new[] { x, y });

    // With a plate, an empty vehicle; without, a container that fills the view.
    private static async Task<ScanRecord> ReceiveAsync(DeskHost host, string scanId, bool block, string? plate = null, string lane = "lane-3")
    {
        ScanRecord scan = await host.ReceiveAsync(scanId, $"{scanId}.png", Png(block), lane);
        var whole = new PixelBox(0, 0, Width, Height);
        InspectionResult found = TestScans.ResultOf(scanId, plate is null ? [TestScans.Loaded with { Box = whole, Saliency = null }] : []);
        InspectionResult result = found with
        {
            Findings = block ? [new Finding("changed-since", TestScans.View, Block, .9, "Something seems to have come since S-1.") { Threshold = .6 }] : [],
        };
        await host.Store.FinishAsync(scan.Id, ScanOutcome.Of(result) with { Plate = plate }, CancellationToken.None);
        return scan;
    }

    // A hold of crates.
    private static byte[] Png(bool block)
    {
        var samples = new ushort[Width * Height];
        for (int y = 0; y < Height; y++)
        {
            for (int x = 0; x < Width; x++)
            {
                double attenuation = .03;
                for (int k = 0; k < 24; k++)
                {
                    double left = 20 + (k * 23.3), top = 25 + (k * 37 % 90), wide = 9 + (k * 7 % 23), high = 12 + (k * 11 % 31);
                    attenuation += (.1 + (.05 * (k % 7))) * Soft(x - left) * Soft(left + wide - x) * Soft(y - top) * Soft(top + high - y);
                }

                attenuation += block && x >= Block.X && x < Block.X + Block.Width && y >= Block.Y && y < Block.Y + Block.Height ? .4 : 0;
                samples[(y * Width) + x] = (ushort)(60_000 * Math.Exp(-attenuation));
            }
        }

        return PngWriter.Gray16(samples, Width, Height);
    }

    private static double Soft(double distance) => 1 / (1 + Math.Exp(-2 * distance));
}
