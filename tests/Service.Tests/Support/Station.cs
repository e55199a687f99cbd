using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;
using VisionInspection.Contracts.V1;

namespace VisionInspection.Service.Tests.Support;

/// <summary>A scanner station, as far as the tests need one.</summary>
internal sealed class Station(GrpcChannel channel, string name = "gate-1", int chunkBytes = 256)
{
    public ScanIngest.ScanIngestClient Client { get; } = new(channel);

    public UploadHeader Header(string scanId, byte[] content, long offset = 0) => new()
    {
        Station = name,
        ScanId = scanId,
        Sha256 = ByteString.CopyFrom(Convert.FromHexString(Samples.Hash(content))),
        Size = content.Length,
        FileName = scanId + ".png",
        MediaType = "image/png",
        Offset = offset,
    };

    public Task<UploadReceipt> SendAsync(string scanId, byte[] content, long offset = 0, long? end = null) =>
        SendAsync(Header(scanId, content, offset), content.AsMemory((int)offset, (int)((end ?? content.Length) - offset)));

    public async Task<UploadReceipt> SendAsync(UploadHeader header, ReadOnlyMemory<byte> content)
    {
        using AsyncClientStreamingCall<UploadRequest, UploadReceipt> call = Client.Upload();
        try
        {
            await call.RequestStream.WriteAsync(new UploadRequest { Header = header });
            for (int at = 0; at < content.Length; at += chunkBytes)
            {
                await call.RequestStream.WriteAsync(Chunk(content.Span[at..Math.Min(content.Length, at + chunkBytes)]));
            }

            await call.RequestStream.CompleteAsync();
        }
        catch (Exception ended) when (ended is RpcException or InvalidOperationException or IOException)
        {
            // The server answered before it had read everything, or is gone: the response says which.
        }

        return await call.ResponseAsync;
    }

    public static UploadRequest Chunk(ReadOnlySpan<byte> bytes) => new() { Chunk = ByteString.CopyFrom(bytes) };

    public async Task<UploadStatus> StatusAsync(string scanId) =>
        await Client.GetUploadAsync(new GetUploadRequest { Station = name, ScanId = scanId });
}
