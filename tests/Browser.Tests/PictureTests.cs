using System.Globalization;
using Microsoft.Playwright;
using VisionInspection.Core.Findings;
using static Microsoft.Playwright.Assertions;

namespace VisionInspection.Browser.Tests;

public sealed class PictureTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private DeskHost? host;
    private Desk? desk;

    private Desk Desk => desk!;

    public async Task InitializeAsync()
    {
        if (Chromium.Executable is null)
        {
            return;
        }

        host = await DeskHost.StartAsync();
        await host.InspectedAsync("S-1", TestScans.Png(), TestScans.Loaded);
        desk = await Desk.OpenAsync(chromium, host.Address);
        await desk.PictureAsync();
    }

    public async Task DisposeAsync()
    {
        if (desk is not null)
        {
            await desk.DisposeAsync();
        }

        if (host is not null)
        {
            await host.DisposeAsync();
            Assert.Empty(host.Errors.Messages);
        }
    }

    [ChromiumFact]
    public async Task Boxes_OneAndTheSame_HaveTheirWordsAboveEachOther()
    {
        float[] rows = await Desk.Page.EvaluateAsync<float[]>(
            """
            async () => {
              const { drawBoxes } = await import('/js/marks.js');
              const rows = [];
              const context = new Proxy({ measureText: () => ({ width: 90 }), fillText: (label, x, y) => rows.push(y) },
                { get: (own, name) => own[name] ?? (() => {}), set: () => true });
              const viewport = { toScreen: (x, y) => [x, y], screen: { width: 800, height: 400 } };
              const labels = ['loaded', 'changed since', 'concealment', 'weight'];
              drawBoxes(context, viewport, labels.map((label) => ({ box: [100, 60, 200, 90], kind: 'finding', label })));
              return rows;
            }
            """);

        Assert.Equal(4, rows.Length);
        Assert.All(rows, row => Assert.InRange(row, 10, 400));
        Assert.All(rows.Order().Zip(rows.Order().Skip(1)), pair => Assert.True(pair.Second - pair.First >= 20, string.Join(", ", rows)));
    }

    [ChromiumFact]
    public async Task Heatmap_OpacitySlider_ChangesOnlyWhereTheMapIsHot()
    {
        await SetSliderAsync("#opacity", 0);
        Rgb cold = await Desk.ColourInAsync(TestScans.DarkBlock);
        Rgb elsewhere = await Desk.ColourInAsync(TestScans.LightBlock);
        await SetSliderAsync("#opacity", 100);
        Rgb hot = await Desk.ColourInAsync(TestScans.DarkBlock);

        Assert.InRange(cold.Chroma, 0, 3);
        Assert.InRange(hot.Chroma, 60, 255);
        Assert.Equal(elsewhere, await Desk.ColourInAsync(TestScans.LightBlock));
        await Desk.ScreenshotAsync("heatmap");

        await Desk.Page.Keyboard.PressAsync("h");
        await Desk.SettleAsync();
        Assert.Equal(cold, await Desk.ColourInAsync(TestScans.DarkBlock));
    }

    [ChromiumFact]
    public async Task Finding_Shown_ZoomsToItAndShowsItsOwnMapInPlaceOfTheContainers()
    {
        await SetSliderAsync("#opacity", 100);
        await Desk.Page.GetByRole(AriaRole.Button, new() { Name = "Show concealment in the picture" }).ClickAsync();
        await Expect(Desk.Page.Locator(".scored")).ToContainTextAsync("83.0 % · threshold 50 %");
        await Desk.SettleAsync();
        await Desk.ScreenshotAsync("finding");
        await Desk.Page.Keyboard.PressAsync("0");
        await Desk.SettleAsync();
        Assert.InRange((await Desk.ColourInAsync(TestScans.LightBlock)).Chroma, 60, 255);
        Assert.InRange((await Desk.ColourInAsync(TestScans.DarkBlock)).Chroma, 0, 3);

        await Desk.Page.GetByRole(AriaRole.Button, new() { Name = $"Show {TestScans.Number} in the picture" }).ClickAsync();
        await Desk.Page.Keyboard.PressAsync("0");
        await Desk.SettleAsync();
        Assert.InRange((await Desk.ColourInAsync(TestScans.DarkBlock)).Chroma, 60, 255);
        Assert.InRange((await Desk.ColourInAsync(TestScans.LightBlock)).Chroma, 0, 3);
    }

    [ChromiumFact]
    public async Task Invert_Pressed_TurnsEveryGreyIntoItsOpposite()
    {
        await HideOverlaysAsync();
        Rgb before = await Desk.ColourInAsync(TestScans.LightBlock);
        await Desk.Page.ClickAsync("#invert");
        await Desk.SettleAsync();
        Rgb after = await Desk.ColourInAsync(TestScans.LightBlock);

        Assert.Equal(255, before.Grey + after.Grey);
        await Expect(Desk.Page.Locator("#invert")).ToHaveAttributeAsync("aria-pressed", "true");
        await Desk.ScreenshotAsync("inverted");
    }

    [ChromiumFact]
    public async Task WindowAndLevel_Narrowed_SpreadSixteenBitsOverTheScreen()
    {
        await HideOverlaysAsync();
        await Desk.Page.SelectOptionAsync("#preset", "full");
        await Desk.SettleAsync();
        Rgb full = await Desk.ColourInAsync(TestScans.DarkBlock);
        Assert.InRange(full.Grey, 24, 27); // 6500 of 65535

        // A window of 10 % around 12 %: from 7 to 17 %, the block's 9.9 % lies at 29 % of it.
        await SetSliderAsync("#level", 12);
        await SetSliderAsync("#window", 10);
        Rgb narrow = await Desk.ColourInAsync(TestScans.DarkBlock);

        Assert.InRange(narrow.Grey, 72, 77);
        Assert.Equal(255, (await Desk.ColourInAsync(TestScans.LightBlock)).Grey);
        await Expect(Desk.Page.Locator("#preset")).ToHaveValueAsync("");
    }

    [ChromiumFact]
    public async Task Boxes_Container_IsOutlinedInTheColourOfItsVerdict()
    {
        PixelBox box = TestScans.Box;
        Rgb edge = await Desk.ColourAtAsync(box.X, box.Y + 120);
        await Desk.Page.ClickAsync("#boxes");
        await Desk.SettleAsync();
        Rgb without = await Desk.ColourAtAsync(box.X, box.Y + 120);

        Assert.InRange(edge.B - edge.R, 60, 255); // loaded is blue
        Assert.InRange(without.Chroma, 0, 3);
    }

    [ChromiumFact]
    public async Task Readout_PointerOnTheDarkBlock_SaysPlaceAndTransmission()
    {
        PixelBox block = TestScans.DarkBlock;
        (float x, float y) = await ScreenPlaceAsync(block.X + (block.Width / 2), block.Y + (block.Height / 2));
        await Desk.Page.Mouse.MoveAsync(x, y);

        string share = (TestScans.Dark / 65535.0 * 100).ToString("0.00", CultureInfo.InvariantCulture);
        await Expect(Desk.Page.Locator("#readout")).ToContainTextAsync($"Transmission {share} %");
        await Expect(Desk.Page.Locator("#readout")).ToContainTextAsync("x 5");
        await Expect(Desk.Page.Locator("#readout")).ToContainTextAsync("y 2");
    }

    [ChromiumFact]
    public async Task Zoom_WheelDragAndKeys_MoveThePictureAndFitBringsItBack()
    {
        ILocator zoom = Desk.Page.Locator("#zoom");
        string fitted = (await zoom.TextContentAsync())!;
        (float x, float y) = await ScreenPlaceAsync(900, 250);
        await Desk.Page.Mouse.MoveAsync(x, y);
        await Desk.Page.Mouse.WheelAsync(0, -500);
        await Expect(zoom).Not.ToHaveTextAsync(fitted);

        Rgb before = await Desk.ColourAtAsync(900, 250);
        await Desk.Page.Mouse.DownAsync();
        await Desk.Page.Mouse.MoveAsync(x - 260, y - 60, new() { Steps = 6 });
        await Desk.Page.Mouse.UpAsync();
        await Desk.SettleAsync();
        Assert.NotEqual(before, await Desk.ColourAtAsync(900, 250));

        await Desk.Page.Keyboard.PressAsync("1");
        await Expect(zoom).ToHaveTextAsync("100 %");
        await Desk.ScreenshotAsync("one-to-one");
        await Desk.Page.Keyboard.PressAsync("0");
        await Expect(zoom).ToHaveTextAsync(fitted);
        await Desk.Page.Keyboard.PressAsync("c");
        await Expect(zoom).Not.ToHaveTextAsync(fitted);
    }

    [ChromiumFact]
    public async Task Panel_Loaded_NamesModelsThresholdAndHashes()
    {
        ILocator panel = Desk.Page.Locator("#panel");

        await Expect(panel).ToContainTextAsync("98.7 %");
        await Expect(panel).ToContainTextAsync("threshold 21 %");
        await Expect(panel).ToContainTextAsync("container-locator 1.2.0");
        await Expect(panel).ToContainTextAsync(new string('b', 64));
        await Expect(panel).ToContainTextAsync((await host!.Store.ListAsync(null, 1, CancellationToken.None))[0].Scan.Header.Sha256);
        await Expect(panel).ToContainTextAsync("The truck's head is at the left.");
        await Expect(panel).ToContainTextAsync("9.3 ms");
    }

    [ChromiumFact]
    public async Task Help_QuestionMark_ListsTheKeysAndEscapeClosesIt()
    {
        await Desk.Page.Keyboard.PressAsync("?");
        await Expect(Desk.Page.Locator("#keys")).ToBeVisibleAsync();
        await Expect(Desk.Page.Locator("#keys-body")).ToContainTextAsync("Invert");
        await Desk.ScreenshotAsync("keys");
        await Desk.Page.Keyboard.PressAsync("Escape");
        await Expect(Desk.Page.Locator("#keys")).ToBeHiddenAsync();
    }

    private async Task HideOverlaysAsync()
    {
        await Desk.Page.ClickAsync("#heat");
        await Desk.Page.ClickAsync("#boxes");
        await Desk.SettleAsync();
    }

    private async Task SetSliderAsync(string slider, double value)
    {
        await Desk.Page.Locator(slider).FillAsync(value.ToString(CultureInfo.InvariantCulture));
        await Desk.SettleAsync();
    }

    private async Task<(float X, float Y)> ScreenPlaceAsync(int x, int y)
    {
        LocatorBoundingBoxResult frame = (await Desk.Page.Locator("#picture").BoundingBoxAsync())!;
        double scale = Math.Min(frame.Width / TestScans.Width, frame.Height / TestScans.Height) * 0.97;
        return (
            (float)(frame.X + ((frame.Width - (TestScans.Width * scale)) / 2) + (x * scale)),
            (float)(frame.Y + ((frame.Height - (TestScans.Height * scale)) / 2) + (y * scale)));
    }
}
