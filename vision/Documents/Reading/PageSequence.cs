using VisionInspection.Documents.Input;
using VisionInspection.Native.Ocr;

namespace VisionInspection.Documents.Reading;

/// <summary>One document being read: a few pages are at work ahead of whoever asks, and are given in order.</summary>
internal sealed class PageSequence : IAsyncDisposable
{
    private readonly ReadingOptions options;
    private readonly EnginePool engines;
    private readonly IPageSource source;
    private readonly CancellationTokenSource ending;
    private readonly Queue<Task<PageRead>> ahead = new();
    private int next = 1;

    private PageSequence(ReadingOptions options, EnginePool engines, IPageSource source, CancellationToken stopping)
    {
        this.options = options;
        this.engines = engines;
        this.source = source;
        ending = CancellationTokenSource.CreateLinkedTokenSource(stopping);
    }

    /// <summary>Opens a document.</summary>
    public static async Task<PageSequence> OpenAsync(
        string name, ReadOnlyMemory<byte> content, ReadingOptions options, EnginePool engines, CancellationToken stopping)
    {
        IPageSource source = await PageSources.OpenAsync(name, content, options.Limits, stopping).ConfigureAwait(false);
        return new PageSequence(options, engines, source, stopping);
    }

    /// <summary>The next page; null after the last.</summary>
    public async Task<PageRead?> NextAsync()
    {
        while (next <= source.PageCount && ahead.Count <= options.Workers)
        {
            ahead.Enqueue(ReadPageAsync(next++));
        }

        return ahead.TryDequeue(out Task<PageRead>? head) ? await head.ConfigureAwait(false) : null;
    }

    /// <summary>Stops what is at work and waits for its end: whoever stops asking leaves nothing behind.</summary>
    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync().ConfigureAwait(false);
        foreach (Task page in ahead)
        {
            await page.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        ending.Dispose();
        source.Dispose();
    }

    private async Task<PageRead> ReadPageAsync(int number)
    {
        CancellationToken stopping = ending.Token;
        PageRaster raster = await source.DrawAsync(number, options.Resolution, stopping).ConfigureAwait(false);
        string languages = options.Languages ?? "eng";
        IReadOnlyList<OcrWord> words = await engines.RunAsync(
            turn => turn.Engine(languages).Read(
                raster.Grey, raster.Width, raster.Height, (int)raster.Resolution, PageLayout.Automatic, options.Limits.PageTime, stopping),
            stopping).ConfigureAwait(false);
        var page = new ReadPage
        {
            Number = number,
            Width = raster.Width,
            Height = raster.Height,
            Resolution = raster.Resolution,
            Language = languages.Split('+')[0],
            Words = [.. words.Select(word => new ReadWord(
                word.Text, new PageBox(word.X, word.Y, word.Width, word.Height), word.Confidence, word.Line, WordSource.Tesseract))],
        };
        return new PageRead(page, source.PageCount, []);
    }
}
