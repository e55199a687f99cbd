using System.Diagnostics;
using System.Globalization;
using VisionInspection.Documents.Reading;

namespace VisionInspection.Benchmarks;

/// <summary>Reading papers: a page beside the <c>tesseract</c> command, two workers beside one, the memory of a long document.</summary>
internal static class PapersBench
{
    private const int Pairs = 5;
    private const int LongPages = 200;
    private static readonly ReadingOptions English = new() { Languages = "eng", Workers = 1 };

    /// <summary>Both speeds.</summary>
    public static IEnumerable<Figure> Speed() => SpeedAsync().GetAwaiter().GetResult();

    /// <summary>Growth over a long document.</summary>
    public static IEnumerable<Figure> Memory() => MemoryAsync().GetAwaiter().GetResult();

    private static async Task<IEnumerable<Figure>> SpeedAsync()
    {
        byte[] page = PaperSamples.Pdf(pages: 1, lines: 45);
        using var reader = new DocumentReader(English);
        ReadDocument read = await reader.ReadAsync("page.pdf", page).ConfigureAwait(false);
        string picture = Path.Combine(Path.GetTempPath(), $"bench-{Environment.ProcessId}.png");
        await File.WriteAllBytesAsync(picture, (await reader.PictureAsync("page.pdf", page, read.Pages[0]).ConfigureAwait(false)).ToPng()).ConfigureAwait(false);
        try
        {
            byte[] scanned = await File.ReadAllBytesAsync(picture).ConfigureAwait(false);
            PairedTimes beside = PairedRuns.Measure(() => Read(reader, scanned), () => Command(picture), Pairs);
            PairedTimes drawn = PairedRuns.Measure(() => Read(reader, page), () => Command(picture), Pairs);
            byte[] two = PaperSamples.Pdf(pages: 2, lines: 45);
            using var both = new DocumentReader(English with { Workers = 2 });
            PairedTimes workers = PairedRuns.Measure(() => Read(reader, two), () => Read(both, two), Pairs);
            return
            [
                new Figure("page/tesseract command", beside.MedianRatio, 1.15, AtMost: true, beside.Detail),
                new Figure("PDF page, drawn first/the same", drawn.MedianRatio, 1.2, AtMost: true, drawn.Detail),
                new Figure("two pages: one/two workers", workers.MedianRatio, 1.8, AtMost: false, workers.Detail),
            ];
        }
        finally
        {
            File.Delete(picture);
        }
    }

    private static async Task<IEnumerable<Figure>> MemoryAsync()
    {
        using var reader = new DocumentReader(English with { Workers = 2, Resolution = 200 });
        _ = await reader.ReadAsync("warm.pdf", PaperSamples.Pdf(pages: 8, lines: 6)).ConfigureAwait(false);
        byte[] file = PaperSamples.Pdf(LongPages, lines: 6);
        double before = ProcessMemory.SettledMiB();
        double peak = before;
        int pages = 0;
        await foreach (PageRead read in reader.PagesAsync("long.pdf", file).ConfigureAwait(false))
        {
            pages += read.Page.Words.Count > 0 ? 1 : 0;
            peak = Math.Max(peak, ProcessMemory.ResidentMiB());
        }

        return [new Figure("growth over 200-page PDF, MiB", peak - before, 256, AtMost: true, string.Create(CultureInfo.InvariantCulture, $"{pages} pages with words; resident {before:0} MiB before, {peak:0} MiB at the peak"))];
    }

    private static void Read(DocumentReader reader, byte[] file) => _ = reader.ReadAsync("bench.pdf", file).GetAwaiter().GetResult();

    private static void Command(string picture)
    {
        var start = new ProcessStartInfo("tesseract", [picture, "-", "--dpi", "300", "-l", "eng", "tsv"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("tesseract did not start");
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        _ = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"tesseract: exit code {process.ExitCode}");
        }
    }
}
