using Microsoft.Playwright;
using VisionInspection.Service.Storage;
using static Microsoft.Playwright.Assertions;

namespace VisionInspection.Browser.Tests;

public sealed class ListTests(Chromium chromium) : IClassFixture<Chromium>
{
    [ChromiumFact]
    public async Task List_NoScans_SaysWhatToDo()
    {
        await using DeskHost host = await DeskHost.StartAsync();
        await using Desk desk = await Desk.OpenAsync(chromium, host.Address);

        await Expect(desk.Page.Locator("#scan-list-state")).ToContainTextAsync("./run send");
        await desk.ScreenshotAsync("list-empty");
    }

    [ChromiumFact]
    public async Task List_SeveralScans_NewestFirstWithVerdictAndThumbnail()
    {
        await using DeskHost host = await DeskHost.StartAsync();
        await host.InspectedAsync("S-1", TestScans.Png(1), TestScans.Empty);
        await host.InspectedAsync("S-2", TestScans.Png(2), TestScans.Loaded);
        await host.InspectedAsync("S-3", TestScans.Png(3), TestScans.CannotJudge);
        await using Desk desk = await Desk.OpenAsync(chromium, host.Address);

        await Expect(desk.Rows).ToHaveCountAsync(3);
        await Expect(desk.Rows.Nth(0)).ToContainTextAsync("S-3");
        await Expect(desk.Rows.Nth(0)).ToContainTextAsync("Cannot judge");
        await Expect(desk.Rows.Nth(1)).ToContainTextAsync(TestScans.Number);
        await Expect(desk.Rows.Nth(1)).ToContainTextAsync("Loaded");
        await Expect(desk.Rows.Nth(2)).ToContainTextAsync("Empty");
        await desk.Page.WaitForFunctionAsync(
            "() => [...document.querySelectorAll('img.thumb')].filter((img) => img.complete && img.naturalWidth === 208).length === 3");
        await desk.ScreenshotAsync("list");
    }

    [ChromiumFact]
    public async Task List_ScanArrives_AppearsAndGetsItsResultWithoutReload()
    {
        await using DeskHost host = await DeskHost.StartAsync();
        await host.InspectedAsync("S-1", TestScans.Png(1), TestScans.Empty);
        await using Desk desk = await Desk.OpenAsync(chromium, host.Address);
        await desk.PictureAsync();
        await desk.Page.EvaluateAsync("() => { window.notReloaded = true; }");

        ScanRecord scan = await host.ReceiveAsync("S-2", "S-2.png", TestScans.Png(2));
        await Expect(desk.Rows).ToHaveCountAsync(2);
        await Expect(desk.Rows.Nth(0)).ToContainTextAsync("Waiting");
        await Expect(desk.Page.Locator("#announcer")).ToContainTextAsync("New scan S-2");

        await host.FinishAsync(scan, TestScans.ResultOf("S-2", TestScans.Loaded));
        await Expect(desk.Rows.Nth(0)).ToContainTextAsync("Loaded");
        await Expect(desk.Rows.Nth(1)).ToHaveAttributeAsync("aria-current", "true");
        Assert.True(await desk.Page.EvaluateAsync<bool>("() => window.notReloaded"));
    }

    [ChromiumFact]
    public async Task List_OpenScanGetsItsResult_ShowsItInPlace()
    {
        await using DeskHost host = await DeskHost.StartAsync();
        ScanRecord scan = await host.ReceiveAsync("S-1", "S-1.png", TestScans.Png());
        await using Desk desk = await Desk.OpenAsync(chromium, host.Address);
        await desk.PictureAsync();
        await Expect(desk.Page.Locator(".findings")).ToContainTextAsync("Waiting for inspection");
        await desk.Page.FillAsync("#reason", "half a sentence");

        await host.FinishAsync(scan, TestScans.ResultOf("S-1", TestScans.Loaded));

        await Expect(desk.Page.Locator(".findings")).ToContainTextAsync("98.7 %");
        await Expect(desk.Page.Locator("#reason")).ToHaveValueAsync("half a sentence");
        await Expect(desk.Page.Locator("#reason")).ToBeFocusedAsync();
    }

    [ChromiumFact]
    public async Task List_KeyboardOnly_OpensAnotherScan()
    {
        await using DeskHost host = await DeskHost.StartAsync();
        await host.InspectedAsync("S-1", TestScans.Png(1), TestScans.Empty);
        await host.InspectedAsync("S-2", TestScans.Png(2), TestScans.CannotJudge);
        await using Desk desk = await Desk.OpenAsync(chromium, host.Address);
        await desk.PictureAsync();
        await Expect(desk.Page.Locator("#scan-title")).ToHaveTextAsync("S-2");

        await desk.Page.Keyboard.PressAsync("l");
        await Expect(desk.Rows.Nth(0)).ToBeFocusedAsync();
        await desk.Page.Keyboard.PressAsync("ArrowDown");
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(desk.Page.Locator("#scan-title")).ToHaveTextAsync("S-1");

        await desk.Page.Keyboard.PressAsync("k");
        await Expect(desk.Page.Locator("#scan-title")).ToHaveTextAsync("S-2");
        await desk.Page.Keyboard.PressAsync("j");
        await Expect(desk.Page.Locator("#scan-title")).ToHaveTextAsync("S-1");
    }

    [ChromiumFact]
    public async Task List_FilteredByVerdict_ShowsOnlyThose()
    {
        await using DeskHost host = await DeskHost.StartAsync();
        await host.InspectedAsync("S-1", TestScans.Png(1), TestScans.Empty);
        await host.InspectedAsync("S-2", TestScans.Png(2), TestScans.Loaded);
        await using Desk desk = await Desk.OpenAsync(chromium, host.Address);

        await desk.Page.SelectOptionAsync("#filter-verdict", "empty");
        await Expect(desk.Rows).ToHaveCountAsync(1);
        await Expect(desk.Rows).ToContainTextAsync("S-1");

        await host.InspectedAsync("S-3", TestScans.Png(3), TestScans.Loaded);
        await host.InspectedAsync("S-4", TestScans.Png(4), TestScans.Empty);
        await Expect(desk.Rows).ToHaveCountAsync(2);
        await Expect(desk.Rows.Nth(0)).ToContainTextAsync("S-4");
    }

    [ChromiumFact]
    public async Task List_MoreThanOnePart_ShowsOlderOnAsking()
    {
        await using DeskHost host = await DeskHost.StartAsync();
        for (int i = 1; i <= 53; i++)
        {
            await host.InspectedAsync($"S-{i}", TestScans.Png(), TestScans.Empty);
        }

        await using Desk desk = await Desk.OpenAsync(chromium, host.Address);
        await Expect(desk.Rows).ToHaveCountAsync(50);
        await desk.Page.ClickAsync("#older");

        await Expect(desk.Rows).ToHaveCountAsync(53);
        await Expect(desk.Rows.Nth(52)).ToContainTextAsync("S-1");
        await Expect(desk.Page.Locator("#older")).ToBeHiddenAsync();
    }

    [ChromiumFact]
    public async Task List_RefusedFile_SaysWhereAndWhy()
    {
        await using DeskHost host = await DeskHost.StartAsync();
        ScanRecord scan = await host.ReceiveAsync("S-1", "cut.png", [0x89, 0x50, 0x4E, 0x47]);
        await host.Store.FinishAsync(scan.Id, ScanOutcome.Of(new ScanRefusal("IHDR", 8, "13 bytes needed, 0 left")), CancellationToken.None);
        await using Desk desk = await Desk.OpenAsync(chromium, host.Address);

        await Expect(desk.Page.Locator(".findings")).ToContainTextAsync("File refused");
        await Expect(desk.Page.Locator(".findings")).ToContainTextAsync("13 bytes needed, 0 left");
        await Expect(desk.Page.Locator(".findings")).ToContainTextAsync("byte 8");
        await Expect(desk.Page.Locator("#stage-state")).ToContainTextAsync("refused");
        await desk.ScreenshotAsync("refused");
    }
}
