using System.Security.Cryptography;

namespace VisionInspection.Benchmarks;

/// <summary>Throughput of a durable gRPC upload beside a plain HTTP/2 POST that stores the same bytes as durably.</summary>
internal static class UploadBench
{
    private const int Pairs = 9;
    private const int Bytes = 128 << 20;

    public static IEnumerable<Figure> Measure() => MeasureAsync().GetAwaiter().GetResult();

    private static async Task<IEnumerable<Figure>> MeasureAsync()
    {
        await using BenchServer server = await BenchServer.StartAsync().ConfigureAwait(false);
        byte[] content = new byte[Bytes];
        new Random(2).NextBytes(content);
        byte stamp = 0;
        byte[] sha256 = [];
        PairedTimes times = PairedRuns.Measure(
            () => server.PlainAsync(new MemoryStream(content)).GetAwaiter().GetResult(),
            () => server.GrpcAsync(new MemoryStream(content), sha256).GetAwaiter().GetResult(),
            Pairs,
            before: () =>
            {
                // Another content each time: the service keeps equal bytes once.
                content[0] = ++stamp;
                sha256 = SHA256.HashData(content);
            });
        return [new Figure("gRPC upload/plain POST", times.MedianRatio, 0.8, AtMost: false, $"{times.Detail}, {Bytes >> 20} MiB each (plain beside gRPC)")];
    }
}
