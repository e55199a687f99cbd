using System.Text.Json;
using Microsoft.Playwright;
using VisionInspection.Service.Storage;

namespace VisionInspection.Browser.Tests;

public sealed class AccessibilityTests(Chromium chromium) : IClassFixture<Chromium>
{
    // WCAG 2.2: 4.1.2 name, 1.4.3 contrast of text (disabled controls are exempt), 4.1.1 unique ids.
    internal const string Faults = """
        () => {
          const faults = [];
          const seen = (node) => node.checkVisibility({ visibilityProperty: true }) && !node.closest('[inert], .visually-hidden, dialog:not([open])');
          const nameOf = (node) => (node.getAttribute('aria-label')
            ?? (node.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ').trim())
            || [...(node.labels ?? [])].map((label) => label.textContent).join(' ').trim()
            || (['BUTTON', 'A', 'SUMMARY'].includes(node.tagName) ? node.textContent.trim() : '');
          for (const node of document.querySelectorAll('button, a[href], input, select, textarea, canvas, summary, [tabindex]')) {
            if (seen(node) && !nameOf(node)) faults.push(`no name: ${node.outerHTML.slice(0, 120)}`);
          }
          for (const image of document.querySelectorAll('img')) if (!image.hasAttribute('alt')) faults.push(`no alt: ${image.src}`);
          const ids = [...document.querySelectorAll('[id]')].map((node) => node.id);
          for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) faults.push(`id twice: ${id}`);

          const channels = (colour) => colour.match(/[\d.]+/g).map(Number);
          const luminance = ([r, g, b]) => [r, g, b].map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
            .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
          const ground = (node) => {
            for (let at = node; at; at = at.parentElement) {
              const colour = channels(getComputedStyle(at).backgroundColor);
              if ((colour[3] ?? 1) === 1) return colour;
            }
            return [255, 255, 255];
          };
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const node = walker.currentNode.parentElement;
            if (!walker.currentNode.textContent.trim() || !seen(node) || node.closest(':disabled, noscript, option')) continue;
            const [light, dark] = [luminance(channels(getComputedStyle(node).color)), luminance(ground(node))].sort((a, b) => b - a);
            const ratio = (light + 0.05) / (dark + 0.05);
            if (ratio < 4.5) faults.push(`contrast ${ratio.toFixed(2)}: ${walker.currentNode.textContent.trim().slice(0, 40)}`);
          }
          return faults;
        }
        """;

    [ChromiumFact]
    public Task Page_Dark_HasNamesAndContrast() => CheckAsync(ColorScheme.Dark);

    [ChromiumFact]
    public Task Page_Light_HasNamesAndContrast() => CheckAsync(ColorScheme.Light);

    [ChromiumFact]
    public async Task Tab_FromTheTop_ReachesEveryPartInReadingOrder()
    {
        await using DeskHost host = await DeskHost.StartAsync();
        await host.InspectedAsync("S-1", TestScans.Png(1), TestScans.Empty);
        await host.InspectedAsync("S-2", TestScans.Png(2), TestScans.Loaded);
        await using Desk desk = await Desk.OpenAsync(chromium, host.Address);
        await desk.PictureAsync();

        var visited = new List<string>();
        for (int i = 0; i < 60; i++)
        {
            await desk.Page.Keyboard.PressAsync("Tab");
            string stop = await desk.Page.EvaluateAsync<string>(
                "() => document.activeElement.id || document.activeElement.className || document.activeElement.name || document.activeElement.tagName");
            if (i > 0 && stop == visited[0])
            {
                break; // once around
            }

            visited.Add(stop);
        }

        string[] expected = ["skip", "theme", "help", "filter-verdict", "scan-row", "newer", "level", "invert", "opacity", "picture", "fit", "verdict", "reason", "officer"];
        int[] places = [.. expected.Select(part => visited.IndexOf(part))];
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.Equal(1, visited.Count(part => part == "scan-row")); // one stop for the list, arrows inside
    }

    private async Task CheckAsync(ColorScheme scheme)
    {
        await using DeskHost host = await DeskHost.StartAsync();
        ScanRecord refused = await host.ReceiveAsync("S-0", "cut.png", [0x89, 0x50]);
        await host.Store.FinishAsync(refused.Id, ScanOutcome.Of(new ScanRefusal("IHDR", 8, "13 bytes needed")), CancellationToken.None);
        await host.InspectedAsync("S-1", TestScans.Png(1), TestScans.Empty);
        await host.InspectedAsync("S-2", TestScans.Png(2), TestScans.CannotJudge);
        await host.ReceiveAsync("S-3", "S-3.png", TestScans.Png(3));
        ScanRecord decided = await host.InspectedAsync("S-4", TestScans.Png(4), TestScans.Loaded, TestScans.Empty);
        foreach (DecisionVerdict verdict in Enum.GetValues<DecisionVerdict>())
        {
            await host.Store.DecideAsync(new NewDecision(decided.Key, "Officer 4711", verdict, "Routine check", "test"), CancellationToken.None);
        }

        await using Desk desk = await Desk.OpenAsync(chromium, host.Address, scheme: scheme);
        await desk.PictureAsync();
        await desk.ScreenshotAsync($"everything-{scheme}");

        Assert.Empty(Strings(await desk.Page.EvaluateAsync<JsonElement>(Faults)));
        await desk.Page.Keyboard.PressAsync("?");
        Assert.Empty(Strings(await desk.Page.EvaluateAsync<JsonElement>(Faults)));
    }

    private static IEnumerable<string> Strings(JsonElement list) => list.EnumerateArray().Select(item => item.GetString()!);
}
