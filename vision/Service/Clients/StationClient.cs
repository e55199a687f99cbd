using System.Security.Cryptography;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;
using VisionInspection.Contracts.V1;
using VisionInspection.Devices;

namespace VisionInspection.Service.Clients;

/// <summary>
/// A scanner station's side of ScanIngest: sends a scan until it holds the receipt. A broken connection or a restarted
/// server is asked where to resume; a station never sends twice what is already kept.
/// </summary>
/// <param name="channel">To the service.</param>
/// <param name="station">The station's name.</param>
internal sealed class StationClient(GrpcChannel channel, string station)
{
    private const int ChunkBytes = 256 * 1024;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    private readonly ScanIngest.ScanIngestClient ingest = new(channel);

    /// <summary>Sends one arrival.</summary>
    /// <param name="arrival">What to send; not a refusal.</param>
    /// <param name="patience">How long to go on trying while the server cannot be reached.</param>
    /// <param name="stopping">Gives up.</param>
    /// <exception cref="RpcException">The server refused the scan, or <paramref name="patience"/> ran out.</exception>
    public async Task<UploadReceipt> SendAsync(ScanArrival arrival, TimeSpan patience, CancellationToken stopping)
    {
        await using Stream content = arrival.Open!();
        ByteString sha256 = UnsafeByteOperations.UnsafeWrap(await SHA256.HashDataAsync(content, stopping));
        DateTimeOffset giveUp = DateTimeOffset.UtcNow + patience;
        for (TimeSpan pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                return await ResumeAsync(arrival, content, sha256, stopping);
            }
            catch (RpcException error) when (IsPassing(error.StatusCode) && DateTimeOffset.UtcNow < giveUp)
            {
                await Task.Delay(pause, stopping);
            }
        }
    }

    private static bool IsPassing(StatusCode code) =>
        code is StatusCode.Unavailable or StatusCode.Internal or StatusCode.OutOfRange or StatusCode.Cancelled
            or StatusCode.Aborted or StatusCode.DeadlineExceeded;

    private async Task<UploadReceipt> ResumeAsync(ScanArrival arrival, Stream content, ByteString sha256, CancellationToken stopping)
    {
        UploadStatus status = await ingest.GetUploadAsync(
            new GetUploadRequest { Station = station, ScanId = arrival.ScanId }, cancellationToken: stopping);
        bool resume = status.State == UploadStatus.Types.State.Partial && status.Sha256 == sha256;
        long offset = resume ? status.DurableOffset : 0;

        using AsyncClientStreamingCall<UploadRequest, UploadReceipt> call = ingest.Upload(cancellationToken: stopping);
        try
        {
            await call.RequestStream.WriteAsync(new UploadRequest
            {
                Header = new UploadHeader
                {
                    Station = station,
                    ScanId = arrival.ScanId,
                    Sha256 = sha256,
                    Size = content.Length,
                    FileName = arrival.FileName,
                    MediaType = arrival.MediaType,
                    Offset = offset,
                },
            }, stopping);
            await ChunksAsync(call.RequestStream, content, offset, stopping);
        }
        catch (Exception error) when (error is RpcException or InvalidOperationException or IOException)
        {
            // The server ended the call early: with a receipt (it knew the scan already) or with the status below.
        }

        return await call.ResponseAsync;
    }

    private static async Task ChunksAsync(
        IClientStreamWriter<UploadRequest> requests, Stream content, long offset, CancellationToken stopping)
    {
        content.Position = offset;

        // One buffer for all chunks: a message has been written out when WriteAsync completes.
        byte[] buffer = new byte[ChunkBytes];
        int length;
        while ((length = await content.ReadAtLeastAsync(buffer, ChunkBytes, throwOnEndOfStream: false, stopping)) > 0)
        {
            await requests.WriteAsync(new UploadRequest { Chunk = UnsafeByteOperations.UnsafeWrap(buffer.AsMemory(0, length)) }, stopping);
        }

        await requests.CompleteAsync();
    }
}
