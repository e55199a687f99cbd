using VisionInspection.Documents.Input;
using VisionInspection.Documents.Reading.Lines;

namespace VisionInspection.Documents.Reading;

/// <summary>One document being read: a few pages are at work ahead of whoever asks, and are given in order.</summary>
internal sealed class PageSequence : IAsyncDisposable
{
    private readonly ReadingOptions options;
    private readonly EnginePool engines;
    private readonly LineModel? lines;
    private readonly IPageSource source;
    private readonly CancellationTokenSource ending;
    private readonly CancellationToken stopping;
    private readonly Queue<Task<PageRead>> ahead = new();
    private readonly Task<string> languages;
    private readonly string name;
    private int next = 1;
    private int unreadable;
    private Task<EmbeddedFile?>? invoice;

    private PageSequence(string name, ReadingOptions options, EnginePool engines, LineModel? lines, IPageSource source, CancellationToken stopping)
    {
        this.name = name;
        this.options = options;
        this.engines = engines;
        this.lines = lines;
        this.source = source;
        ending = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        ending.CancelAfter(options.DocumentTime);
        this.stopping = stopping;
        languages = DocumentLanguages.OfAsync(source, options, engines, ending.Token);
    }

    /// <summary>Looks for invoice data inside the file, beside the reading of its pages; null where there is none.</summary>
    public Task<EmbeddedFile?> InvoiceAsync() => invoice ??= FindInvoiceAsync();

    /// <summary>Opens a document.</summary>
    public static async Task<PageSequence> OpenAsync(
        string name, ReadOnlyMemory<byte> content, ReadingOptions options, EnginePool engines, LineModel? lines, CancellationToken stopping)
    {
        IPageSource source = await PageSources.OpenAsync(name, content, options.Limits, stopping).ConfigureAwait(false);
        return new PageSequence(name, options, engines, lines, source, stopping);
    }

    /// <summary>The next page; null after the last.</summary>
    public async Task<PageRead?> NextAsync()
    {
        while (next <= source.PageCount && ahead.Count <= options.Workers)
        {
            ahead.Enqueue(ReadPageAsync(next++));
        }

        try
        {
            return ahead.TryDequeue(out Task<PageRead>? head) ? await head.ConfigureAwait(false) : null;
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested && ending.IsCancellationRequested)
        {
            throw new DocumentFormatException(name, null, $"not read within {options.DocumentTime.TotalSeconds:0.#} s");
        }
    }

    /// <summary>Stops what is at work and waits for its end: whoever stops asking leaves nothing behind.</summary>
    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync().ConfigureAwait(false);
        foreach (Task page in ahead)
        {
            await page.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await ((Task)languages).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await ((Task?)invoice ?? Task.CompletedTask).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        ending.Dispose();
        source.Dispose();
    }

    private async Task<EmbeddedFile?> FindInvoiceAsync() =>
        ElectronicInvoice.Of(await source.EmbeddedFilesAsync(ending.Token).ConfigureAwait(false));

    private async Task<PageRead> ReadPageAsync(int number)
    {
        try
        {
            return await WholePageAsync(number).ConfigureAwait(false);
        }
        catch (DocumentFormatException refusal) when (Interlocked.Increment(ref unreadable) < source.PageCount)
        {
            // One bad page does not keep the officer from the others; where all are bad, the file is refused.
            return Unreadable(number, refusal.Reason);
        }
    }

    private async Task<PageRead> WholePageAsync(int number)
    {
        CancellationToken until = ending.Token;
        string chosen = await languages.ConfigureAwait(false);

        // The layer is listed by a child process while the page is drawn and read.
        Task<IReadOnlyList<LayerWord>> listing = source.TextLayerAsync(number, options.Resolution, until);
        PageWords read;
        try
        {
            PageRaster raster = await source.DrawAsync(number, options.Resolution, until).ConfigureAwait(false);
            read = await engines.RunAsync(
                turn => new PageReading(options, chosen, turn, lines, until).Read(raster), until).ConfigureAwait(false);
        }
        catch (TimeoutException e)
        {
            throw new DocumentFormatException(name, number, e.Message, e);
        }
        finally
        {
            await ((Task)listing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        IReadOnlyList<LayerWord> layer = await listing.ConfigureAwait(false);
        (IReadOnlyList<ReadWord> words, IReadOnlyList<ReadingRemark> remarks) = LayerVerdict.Join(number, read, layer);
        var page = new ReadPage
        {
            Number = number,
            Width = read.Geometry.Width,
            Height = read.Geometry.Height,
            Resolution = read.Resolution,
            Turn = read.Geometry.Turn,
            Skew = read.Geometry.Skew,
            Bow = read.Geometry.Bow?.Coefficients,
            Language = chosen.Split('+')[0],
            Words = words,
            Others = read.Others,
        };
        return new PageRead(page, source.PageCount, remarks);
    }

    private PageRead Unreadable(int number, string reason)
    {
        var page = new ReadPage { Number = number, Width = 0, Height = 0, Resolution = options.Resolution, Language = "", Words = [] };
        return new PageRead(page, source.PageCount, [new ReadingRemark("page-unreadable", number, null, $"Page {number} cannot be read: {reason}.")]);
    }
}
