using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;
using VisionInspection.Service.Cases;
using VisionInspection.Service.Storage;
using VisionInspection.Service.Storage.Cases;
using static Microsoft.Playwright.Assertions;

namespace VisionInspection.Browser.Tests;

public sealed class PapersTests(Chromium chromium) : IClassFixture<Chromium>
{
    [ChromiumFact]
    public async Task Case_Opened_ShowsTheSurestDivergenceOnItsPage()
    {
        await using DeskHost host = await DeskHost.StartAsync();
        await host.ComparedAsync("C-1");
        await using Desk desk = await Desk.OpenAsync(chromium, host.Address, "/papers");

        await Expect(desk.Page.Locator("#case-title")).ToHaveTextAsync("24DE0001");
        await Expect(Current(desk)).ToContainTextAsync("Invoice line 3: 240 pieces; declared 24.");
        ILocator marked = desk.Page.Locator(".spot[aria-current=true]");
        await Expect(marked).ToHaveAttributeAsync("data-outcome", "different");
        await Expect(marked).ToBeInViewportAsync();
        await Expect(desk.Page.Locator("#case-list .badges")).ToContainTextAsync("2 diverge");
        await desk.ScreenshotAsync("papers-opened");
    }

    [ChromiumFact]
    public async Task Click_EitherSide_ShowsTheOther()
    {
        await using DeskHost host = await DeskHost.StartAsync();
        await host.ComparedAsync("C-1");
        await using Desk desk = await Desk.OpenAsync(chromium, host.Address, "/papers");

        await desk.Page.Locator(".spot[data-outcome=equal]").ClickAsync();
        await Expect(Current(desk)).ToContainTextAsync("Currency");

        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Not legible 1" }).ClickAsync();
        await desk.Page.Locator(".element").ClickAsync();
        await Expect(desk.Page.Locator("#page-number")).ToHaveTextAsync("2 / 2");
        await Expect(desk.Page.Locator(".spot[aria-current=true]")).ToHaveAttributeAsync("data-outcome", "not-legible");
        await Expect(desk.Page.Locator(".spot[aria-current=true]")).ToBeInViewportAsync();
    }

    [ChromiumFact]
    public async Task Judge_ByKeyboard_IsStoredShownAndSeenByOthers()
    {
        await using DeskHost host = await DeskHost.StartAsync();
        CaseRecord kept = await host.ComparedAsync("C-1");
        await using Desk desk = await Desk.OpenAsync(chromium, host.Address, "/papers");
        await using Desk other = await Desk.OpenAsync(chromium, host.Address, "/papers");
        await Expect(Current(desk)).ToBeVisibleAsync();

        await desk.Page.Keyboard.PressAsync("e");
        await Expect(desk.Page.Locator("#corrected")).ToBeFocusedAsync();
        await desk.Page.Keyboard.TypeAsync("<b>24</b>");
        await desk.Page.FillAsync("#officer", "Officer 4711");
        await desk.Page.Keyboard.PressAsync("Control+Enter");
        await Expect(Current(desk)).ToContainTextAsync("Corrected to “<b>24</b>” by Officer 4711");

        await desk.Page.EvaluateAsync("() => document.activeElement.blur()");
        await desk.Page.Keyboard.PressAsync("j");
        await Expect(Current(desk)).ToContainTextAsync("Gross mass");
        await desk.Page.Keyboard.PressAsync("c");
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(Current(desk)).ToContainTextAsync("Confirmed by Officer 4711");

        await Expect(other.Page.Locator("#case-list .badges")).ToContainTextAsync("2 judged");
        IReadOnlyList<Feedback> said = await host.Cases.FeedbackAsync(kept.Key, CancellationToken.None);
        Assert.Equal([(FeedbackAction.Correct, "<b>24</b>"), (FeedbackAction.Confirm, null)], said.Select(each => (each.Action, each.Corrected)));
        Assert.Contains(await host.Cases.AuditAsync(kept.Key, CancellationToken.None), entry => entry.Action == "feedback" && entry.Who.StartsWith("page at", StringComparison.Ordinal));
        await desk.ScreenshotAsync("papers-judged");
    }

    [ChromiumFact]
    public async Task Case_RefusalsRemarksAndDoubtfulFields_AreAllVisible()
    {
        await using DeskHost host = await DeskHost.StartAsync();
        await host.ComparedAsync("C-1");
        await using Desk desk = await Desk.OpenAsync(chromium, host.Address, "/papers");
        ILocator panel = desk.Page.Locator("#panel");

        await Expect(panel).ToContainTextAsync("note.docx: neither PDF nor TIFF nor PNG nor JPEG");
        await Expect(panel).ToContainTextAsync("'ZZ' is not in ISO 3166-1.");
        await Expect(panel).ToContainTextAsync("Text that is not printed lies under the page.");
        ILocator doubtful = panel.Locator("tr[data-low=true]");
        await Expect(doubtful).ToHaveCountAsync(1);
        await Expect(doubtful).ToBeVisibleAsync();
        await doubtful.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(desk.Page.Locator(".spot[data-outcome=field]")).ToBeInViewportAsync();
        await desk.Page.Locator("#witnesses button").Nth(1).ClickAsync();
        await Expect(desk.Page.Locator("#stage-state")).ToContainTextAsync("note.docx is refused");
    }

    [ChromiumFact]
    public async Task Case_ScanThatContradicts_IsShownWithItsEvidence()
    {
        await using DeskHost host = await DeskHost.StartAsync();
        ScanRecord scan = await host.InspectedAsync("S-1", TestScans.Png(), TestScans.Loaded);
        CaseRecord kept = await host.ComparedAsync("C-1");
        await host.Cases.RecordImageAsync(kept.Id, scan.Id, TestPapers.Seen(scan.Header.Sha256), [], CancellationToken.None);
        await using Desk desk = await Desk.OpenAsync(chromium, host.Address, "/papers");

        await Expect(Current(desk)).ToContainTextAsync("looks loaded; declared empty");
        await desk.Page.WaitForFunctionAsync("() => document.querySelector('#sheet img')?.naturalWidth >= 960");
        await desk.ScreenshotAsync("papers-scan");
    }

    [ChromiumFact]
    public async Task List_CaseArrives_AppearsAndGetsItsResultWithoutReload()
    {
        await using DeskHost host = await DeskHost.StartAsync();
        await using Desk desk = await Desk.OpenAsync(chromium, host.Address, "/papers");
        await Expect(desk.Page.Locator("#case-list-state")).ToContainTextAsync("./run match --server");

        CaseRecord kept = await host.SubmittedAsync("C-1", TestPapers.Files);
        await Expect(desk.Page.Locator("#panel")).ToContainTextAsync("Waiting to be read");
        host.Readings.Post(kept.Id, new ReadingProgress("long.pdf", 2, 2, 36, 200));
        await Expect(desk.Page.Locator("#panel")).ToContainTextAsync("page 37 of 200");
        await Expect(desk.Page.Locator("#case-list .badges")).ToContainTextAsync("page 37 of 200");
        await host.Cases.FinishAsync(kept.Id, CaseOutcome.Of(new ScanRefusal("Declaration/ID", 12, "is missing")), CancellationToken.None);

        await Expect(desk.Page.Locator("#case-list .badges")).ToContainTextAsync("Declaration refused");
        await Expect(desk.Page.Locator("#panel")).ToContainTextAsync("Declaration/ID");
    }

    [ChromiumFact]
    public Task Page_Dark_HasNamesAndContrast() => AccessibleAsync(ColorScheme.Dark);

    [ChromiumFact]
    public Task Page_Light_HasNamesAndContrast() => AccessibleAsync(ColorScheme.Light);

    [Fact]
    public async Task Feedback_FromAnotherSiteOrIncomplete_IsRefused()
    {
        await using DeskHost host = await DeskHost.StartAsync();
        CaseRecord kept = await host.ComparedAsync("C-1");
        using var http = new HttpClient { BaseAddress = host.Address };
        string address = $"/api/papers/{kept.Id}/feedback";
        string element = TestPapers.Comparison().Elements[0].Id;
        using var foreign = new HttpRequestMessage(HttpMethod.Post, address);
        foreign.Content = JsonContent.Create(new { element, action = "confirm", officer = "x" });
        foreign.Headers.Add("Sec-Fetch-Site", "cross-site");

        Assert.Equal(HttpStatusCode.Forbidden, (await http.SendAsync(foreign)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(new { element, action = "correct", officer = "x" }));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(new { element, action = "confirm", officer = " " }));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(new { element, action = "approve", officer = "x" }));
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(new { element = "no-such", action = "confirm", officer = "x" }));
        Assert.Empty(await host.Cases.FeedbackAsync(kept.Key, CancellationToken.None));
        Assert.Equal(HttpStatusCode.Created, await PostAsync(new { element, action = "confirm", officer = "x" }));

        async Task<HttpStatusCode> PostAsync(object feedback) => (await http.PostAsJsonAsync(address, feedback)).StatusCode;
    }

    [Fact]
    public async Task Pages_DrawnOnce_ThenTaggedAndRefusedOnesAreMissing()
    {
        await using DeskHost host = await DeskHost.StartAsync();
        CaseRecord kept = await host.ComparedAsync("C-1");
        using var http = new HttpClient { BaseAddress = host.Address };

        using HttpResponseMessage page = await http.GetAsync(new Uri($"/api/papers/{kept.Id}/documents/0/pages/2", UriKind.Relative));
        using var again = new HttpRequestMessage(HttpMethod.Get, $"/api/papers/{kept.Id}/documents/0/pages/2");
        again.Headers.IfNoneMatch.Add(page.Headers.ETag!);

        Assert.Equal("image/png", page.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.NotModified, (await http.SendAsync(again)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(new Uri($"/api/papers/{kept.Id}/documents/1/pages/1", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(new Uri("/api/papers/99", UriKind.Relative))).StatusCode);
    }

    private static ILocator Current(Desk desk) => desk.Page.Locator(".compared > li[data-current=true]");

    private async Task AccessibleAsync(ColorScheme scheme)
    {
        await using DeskHost host = await DeskHost.StartAsync();
        CaseRecord refused = await host.SubmittedAsync("C-0", TestPapers.Files);
        await host.Cases.FinishAsync(refused.Id, CaseOutcome.Of(new ScanRefusal("Declaration/ID", 12, "is missing")), CancellationToken.None);
        await host.SubmittedAsync("C-1", TestPapers.Files);
        CaseRecord kept = await host.ComparedAsync("C-2");
        foreach (FeedbackAction action in Enum.GetValues<FeedbackAction>())
        {
            await host.Cases.GiveFeedbackAsync(
                new NewFeedback(kept.Key, TestPapers.Comparison().Elements[0].Id, action, null, "Looked at it", "Officer 4711", "test"), CancellationToken.None);
        }

        await using Desk desk = await Desk.OpenAsync(chromium, host.Address, "/papers", scheme);
        await Expect(Current(desk)).ToBeVisibleAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "All 4" }).ClickAsync();
        await desk.ScreenshotAsync($"papers-{scheme}");

        Assert.Empty(Strings(await desk.Page.EvaluateAsync<JsonElement>(AccessibilityTests.Faults)));
        await desk.Page.Keyboard.PressAsync("?");
        Assert.Empty(Strings(await desk.Page.EvaluateAsync<JsonElement>(AccessibilityTests.Faults)));
    }

    private static IEnumerable<string> Strings(JsonElement list) => list.EnumerateArray().Select(item => item.GetString()!);
}
