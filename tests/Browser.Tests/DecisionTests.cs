using Microsoft.Playwright;
using VisionInspection.Service.Storage;
using static Microsoft.Playwright.Assertions;

namespace VisionInspection.Browser.Tests;

public sealed class DecisionTests(Chromium chromium) : IClassFixture<Chromium>
{
    [ChromiumFact]
    public async Task Decision_RecordedByKeyboard_IsStoredShownAndSeenByOthers()
    {
        await using DeskHost host = await DeskHost.StartAsync();
        ScanRecord scan = await host.InspectedAsync("S-1", TestScans.Png(), TestScans.Loaded);
        await using Desk desk = await Desk.OpenAsync(chromium, host.Address);
        await using Desk other = await Desk.OpenAsync(chromium, host.Address);
        await desk.PictureAsync();
        await other.PictureAsync();

        await desk.Page.Keyboard.PressAsync("x");
        await desk.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(Choice(desk, "Hold")).ToBeCheckedAsync();
        await desk.Page.FillAsync("#reason", "<b>Dense block</b> behind the door");
        await desk.Page.FillAsync("#officer", "Officer 4711");
        await desk.Page.Keyboard.PressAsync("Control+Enter");

        await Expect(desk.Page.Locator(".decisions .stands")).ToContainTextAsync("Hold by Officer 4711");
        await Expect(desk.Page.Locator(".decisions .stands")).ToContainTextAsync("<b>Dense block</b> behind the door");
        await Expect(desk.Rows.First).ToContainTextAsync("Hold");
        await Expect(other.Page.Locator(".decisions .stands")).ToContainTextAsync("Officer 4711");
        Decision recorded = Assert.Single(await host.Store.DecisionsAsync(scan.Key, CancellationToken.None));
        Assert.Equal(DecisionVerdict.Hold, recorded.Verdict);
        Assert.Equal("<b>Dense block</b> behind the door", recorded.Reason);
        await desk.ScreenshotAsync("decided");
    }

    [ChromiumFact]
    public async Task Decision_HoldWithoutReason_IsNotRecorded()
    {
        await using DeskHost host = await DeskHost.StartAsync();
        ScanRecord scan = await host.InspectedAsync("S-1", TestScans.Png(), TestScans.Loaded);
        await using Desk desk = await Desk.OpenAsync(chromium, host.Address);
        await desk.PictureAsync();

        await Choice(desk, "Hold").CheckAsync();
        await desk.Page.FillAsync("#officer", "Officer 4711");
        await desk.Page.ClickAsync("button[type=submit]");
        await desk.SettleAsync();

        Assert.True(await desk.Page.EvaluateAsync<bool>("() => document.activeElement.id === 'reason' && !document.activeElement.validity.valid"));
        Assert.Empty(await host.Store.DecisionsAsync(scan.Key, CancellationToken.None));
    }

    [ChromiumFact]
    public async Task Decision_TwoOneAfterTheOther_BothStayAndTheLaterStands()
    {
        await using DeskHost host = await DeskHost.StartAsync();
        await host.InspectedAsync("S-1", TestScans.Png(), TestScans.Loaded);
        await using Desk desk = await Desk.OpenAsync(chromium, host.Address);
        await desk.PictureAsync();
        foreach ((string word, string reason) in new[] { ("Inspect", "Unclear area at the rear"), ("Release", "") })
        {
            await Choice(desk, word).CheckAsync();
            await desk.Page.FillAsync("#reason", reason);
            await desk.Page.FillAsync("#officer", "Officer 4711");
            await desk.Page.ClickAsync("button[type=submit]");
            await Expect(desk.Page.Locator(".decisions .stands strong")).ToHaveTextAsync(word);
        }

        await Expect(desk.Page.Locator(".decisions .earlier")).ToContainTextAsync("Unclear area at the rear");
        await Expect(desk.Rows.First).ToContainTextAsync("Release");
    }

    private static ILocator Choice(Desk desk, string word) =>
        desk.Page.Locator(".choices").GetByRole(AriaRole.Radio, new() { Name = word });
}
