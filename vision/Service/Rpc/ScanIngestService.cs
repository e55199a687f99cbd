using System.Runtime.CompilerServices;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using VisionInspection.Contracts.V1;
using VisionInspection.Service.Access;
using VisionInspection.Service.Ingest;
using VisionInspection.Service.Storage;
using Header = VisionInspection.Service.Storage.UploadHeader;

namespace VisionInspection.Service.Rpc;

/// <summary>ScanIngest: from messages to <see cref="UploadReceiver"/> and back.</summary>
internal sealed class ScanIngestService(UploadReceiver receiver, IScanStore store, IHostApplicationLifetime lifetime)
    : ScanIngestBinding
{
    /// <inheritdoc/>
    public override async Task<UploadReceipt> Upload(IAsyncStreamReader<UploadPart> requestStream, ServerCallContext context)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, lifetime.ApplicationStopping);
        Contracts.V1.UploadHeader sent =
            (await requestStream.MoveNext(stopping.Token) ? requestStream.Current.Header : null)
            ?? throw new RequestFieldException("header", "it must come first");
        Header header = Checked(sent);
        Caller.RequireName(context, header.Key.Station);
        (ScanRecord scan, bool alreadyStored) =
            await receiver.ReceiveAsync(header, sent.Offset, ChunksAsync(requestStream, stopping.Token), stopping.Token);
        return Receipt(scan, alreadyStored);
    }

    /// <inheritdoc/>
    public override async Task<UploadStatus> GetUpload(GetUploadRequest request, ServerCallContext context)
    {
        ScanKey key = RequestField.Key(request.Station, request.ScanId);
        Caller.RequireName(context, key.Station);
        if (await store.FindAsync(key, context.CancellationToken) is { } scan)
        {
            return new UploadStatus
            {
                State = UploadStatus.Types.State.Stored,
                DurableOffset = scan.Header.Size,
                Sha256 = Bytes(scan.Header.Sha256),
                Receipt = Receipt(scan, alreadyStored: true),
            };
        }

        return await receiver.FindProgressAsync(key, context.CancellationToken) is { } progress
            ? new UploadStatus
            {
                State = UploadStatus.Types.State.Partial,
                DurableOffset = progress.DurableOffset,
                Sha256 = Bytes(progress.Header.Sha256),
            }
            : new UploadStatus { State = UploadStatus.Types.State.Unknown };
    }

    private static Header Checked(Contracts.V1.UploadHeader sent)
    {
        ScanKey key = RequestField.Key(sent.Station, sent.ScanId);
        RequestField.Require(sent.Sha256.Length == 32, "sha256", "32 bytes are needed");
        RequestField.Require(sent.Size >= 1, "size", "it must be 1 or more");
        RequestField.Require(sent.Offset >= 0 && sent.Offset <= sent.Size, "offset", "it must lie within the file");
        string name = RequestField.FileName("file_name", sent.FileName);
        string mediaType = RequestField.Text("media_type", sent.MediaType, 0, 127);
        return new Header(key, Convert.ToHexStringLower(sent.Sha256.Span), sent.Size, name, mediaType);
    }

    private static async IAsyncEnumerable<PooledChunk> ChunksAsync(
        IAsyncStreamReader<UploadPart> requests, [EnumeratorCancellation] CancellationToken stopping)
    {
        while (await requests.MoveNext(stopping))
        {
            yield return requests.Current.Chunk ?? throw new RequestFieldException("chunk", "only chunks may follow the header");
        }
    }

    private static UploadReceipt Receipt(ScanRecord scan, bool alreadyStored) => new()
    {
        Station = scan.Key.Station,
        ScanId = scan.Key.ScanId,
        Sha256 = Bytes(scan.Header.Sha256),
        Size = scan.Header.Size,
        ReceivedAt = scan.ReceivedAt.ToTimestamp(),
        AlreadyStored = alreadyStored,
    };

    private static ByteString Bytes(string hexadecimal) => UnsafeByteOperations.UnsafeWrap(Convert.FromHexString(hexadecimal));
}
