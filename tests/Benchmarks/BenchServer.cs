using System.Security.Cryptography;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using VisionInspection.Contracts.V1;
using VisionInspection.Service.Hosting;

namespace VisionInspection.Benchmarks;

/// <summary>
/// The real service on loopback with an endpoint beside gRPC, on the same Kestrel port, that takes the same bytes as a
/// plain HTTP/2 POST and does the same work with them: hash, file, fsync.
/// </summary>
internal sealed class BenchServer : IAsyncDisposable
{
    private const int ChunkBytes = 256 << 10;
    private static readonly NothingFound Inspector = new();

    private readonly DirectoryInfo folder;
    private readonly WebApplication app;
    private readonly GrpcChannel channel;
    private readonly HttpClient http;
    private int uploads;

    private BenchServer(WebApplication app, string address, DirectoryInfo folder)
    {
        this.app = app;
        this.folder = folder;
        channel = GrpcChannel.ForAddress(address);
        http = new HttpClient { BaseAddress = new Uri(address), DefaultRequestVersion = new Version(2, 0), DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact, Timeout = Timeout.InfiniteTimeSpan };
    }

    public static async Task<BenchServer> StartAsync()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("vi-bench-");
        var settings = new ServiceSettings { DataDirectory = Path.Combine(folder.FullName, "data"), WebPort = 0, GrpcPort = 0 };
        WebApplication app = VisionServer.Build(settings, Inspector, builder => builder.Logging.ClearProviders());
        app.MapPost("/plain", (HttpRequest request) => StorePlainAsync(request, folder.FullName));
        await app.StartAsync().ConfigureAwait(false);
        return new BenchServer(app, app.Addresses().Grpc, folder);
    }

    /// <summary>Uploads by gRPC in chunks of 256 KiB.</summary>
    public async Task GrpcAsync(Stream content, byte[] sha256)
    {
        using AsyncClientStreamingCall<UploadRequest, UploadReceipt> call = new ScanIngest.ScanIngestClient(channel).Upload();
        await call.RequestStream.WriteAsync(new UploadRequest
        {
            Header = new UploadHeader
            {
                Station = "bench",
                ScanId = $"scan-{Interlocked.Increment(ref uploads)}",
                Sha256 = UnsafeByteOperations.UnsafeWrap(sha256),
                Size = content.Length,
                FileName = "bench.bin",
            },
        }).ConfigureAwait(false);
        byte[] buffer = new byte[ChunkBytes];
        int length;
        while ((length = await content.ReadAtLeastAsync(buffer, ChunkBytes, throwOnEndOfStream: false).ConfigureAwait(false)) > 0)
        {
            await call.RequestStream.WriteAsync(new UploadRequest { Chunk = UnsafeByteOperations.UnsafeWrap(buffer.AsMemory(0, length)) }).ConfigureAwait(false);
        }

        await call.RequestStream.CompleteAsync().ConfigureAwait(false);
        await call.ResponseAsync.ConfigureAwait(false);
    }

    /// <summary>Uploads as one plain request body, written in pieces of 256 KiB.</summary>
    public async Task PlainAsync(Stream content)
    {
        using var body = new StreamContent(content, ChunkBytes);
        using HttpResponseMessage response = await http.PostAsync(new Uri("/plain", UriKind.Relative), body).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        channel.Dispose();
        http.Dispose();
        await app.DisposeAsync().ConfigureAwait(false);
        folder.Delete(recursive: true);
    }

    private static async Task<string> StorePlainAsync(HttpRequest request, string folder)
    {
        string path = Path.Combine(folder, Path.GetRandomFileName());
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] buffer = new byte[ChunkBytes];
        using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0))
        {
            int length;
            while ((length = await request.Body.ReadAtLeastAsync(buffer, ChunkBytes, throwOnEndOfStream: false).ConfigureAwait(false)) > 0)
            {
                hash.AppendData(buffer, 0, length);
                await file.WriteAsync(buffer.AsMemory(0, length)).ConfigureAwait(false);
            }

            RandomAccess.FlushToDisk(file.SafeFileHandle);
        }

        File.Delete(path);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
