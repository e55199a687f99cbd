using System.Security.Cryptography;

namespace VisionInspection.Benchmarks;

/// <summary>How much the process - server and client together - grows while 2 GiB are uploaded.</summary>
internal static class UploadMemoryBench
{
    private const long WarmUpBytes = 256L << 20;
    private const long Bytes = 2L << 30;

    public static IEnumerable<Figure> Measure() => MeasureAsync().GetAwaiter().GetResult();

    private static async Task<IEnumerable<Figure>> MeasureAsync()
    {
        await using BenchServer server = await BenchServer.StartAsync().ConfigureAwait(false);
        await UploadAsync(server, WarmUpBytes, seed: 1).ConfigureAwait(false);
        double before = ProcessMemory.SettledMiB();
        double peak = before;
        using var stopped = new CancellationTokenSource();
        Task watcher = Task.Run(
            async () =>
            {
                while (!stopped.IsCancellationRequested)
                {
                    peak = Math.Max(peak, ProcessMemory.ResidentMiB());
                    await Task.Delay(50).ConfigureAwait(false);
                }
            });
        await UploadAsync(server, Bytes, seed: 2).ConfigureAwait(false);
        await stopped.CancelAsync().ConfigureAwait(false);
        await watcher.ConfigureAwait(false);
        return [new Figure("growth over 2 GiB upload, MiB", peak - before, 64, AtMost: true, $"resident {before:0} MiB before, {peak:0} MiB at the peak")];
    }

    private static async Task UploadAsync(BenchServer server, long length, int seed)
    {
        using var content = new RepeatingStream(length, seed);
        byte[] sha256 = await SHA256.HashDataAsync(content).ConfigureAwait(false);
        content.Position = 0;
        await server.GrpcAsync(content, sha256).ConfigureAwait(false);
    }
}
