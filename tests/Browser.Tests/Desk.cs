using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;
using VisionInspection.Core.Findings;

namespace VisionInspection.Browser.Tests;

/// <summary>The page in a browser as a test sees it. Fails at its end on anything the browser complained about.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> complaints = new();
    private readonly IBrowserContext context;

    private Desk(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                complaints.Enqueue($"{message.Type}: {message.Text}");
            }
        };
        page.PageError += (_, error) => complaints.Enqueue(error);
    }

    public IPage Page { get; }

    public ILocator Rows => Page.Locator("#scan-list .scan-row");

    public static async Task<Desk> OpenAsync(
        Chromium chromium, Uri address, string hash = "", ColorScheme scheme = ColorScheme.Dark, int width = 1600, int height = 900)
    {
        IBrowserContext context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(60_000);
        var desk = new Desk(context, await context.NewPageAsync());
        await desk.Page.GotoAsync(new Uri(address, hash).ToString());
        await Assertions.Expect(desk.Page.Locator("#live")).ToHaveTextAsync("Live", new() { Timeout = 60_000 });
        return desk;
    }

    /// <summary>Waits until the picture has come and is drawn.</summary>
    public async Task PictureAsync()
    {
        await Assertions.Expect(Page.Locator("#zoom")).Not.ToHaveTextAsync("–", new() { Timeout = 60_000 });
        await Assertions.Expect(Page.Locator("#stage-state")).ToBeEmptyAsync(new() { Timeout = 60_000 });
        await Page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
        await SettleAsync();
    }

    /// <summary>Lets what was asked for be drawn.</summary>
    public Task SettleAsync() => Page.EvaluateAsync(
        "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 60))))");

    /// <summary>The colour on screen at a source pixel of the test picture while the whole view is fitted.</summary>
    public async Task<Rgb> ColourAtAsync(int x, int y)
    {
        JsonElement colour = await Page.EvaluateAsync<JsonElement>(
            """
            ([x, y, width, height]) => {
              const canvas = document.getElementById('picture');
              const scale = Math.min(canvas.clientWidth / width, canvas.clientHeight / height) * 0.97;
              const left = (canvas.clientWidth - width * scale) / 2;
              const top = (canvas.clientHeight - height * scale) / 2;
              const at = [left + x * scale, top + y * scale].map((css) => Math.round(css * devicePixelRatio));
              const copy = new OffscreenCanvas(1, 1).getContext('2d');
              copy.drawImage(canvas, at[0], at[1], 1, 1, 0, 0, 1, 1);
              return [...copy.getImageData(0, 0, 1, 1).data];
            }
            """,
            new[] { x, y, TestScans.Width, TestScans.Height });
        return new Rgb(colour[0].GetInt32(), colour[1].GetInt32(), colour[2].GetInt32());
    }

    public Task<Rgb> ColourInAsync(PixelBox box) => ColourAtAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));

    /// <summary>Keeps a picture of the page beside the test results, for a person to look at.</summary>
    public Task ScreenshotAsync(string name)
    {
        string folder = Environment.GetEnvironmentVariable("SCREENSHOTS") ?? Path.Combine(AppContext.BaseDirectory, "TestResults");
        return Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png") });
    }

    public async ValueTask DisposeAsync()
    {
        await context.CloseAsync();
        Assert.Empty(complaints);
    }
}

/// <summary>A colour on screen.</summary>
internal readonly record struct Rgb(int R, int G, int B)
{
    public int Grey => (R + G + B) / 3;

    /// <summary>How far from grey it is.</summary>
    public int Chroma => Math.Max(R, Math.Max(G, B)) - Math.Min(R, Math.Min(G, B));
}
