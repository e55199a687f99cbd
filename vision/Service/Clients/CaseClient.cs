using System.Security.Cryptography;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;
using VisionInspection.Contracts.V1;

namespace VisionInspection.Service.Clients;

/// <summary>A submitter's side of Papers: sends a case until it holds the receipt. Sending again is always right.</summary>
/// <param name="channel">To the service.</param>
/// <param name="submitter">The submitter's name.</param>
internal sealed class CaseClient(GrpcChannel channel, string submitter)
{
    private const int ChunkBytes = 256 * 1024;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    private readonly Papers.PapersClient papers = new(channel);

    /// <summary>Sends one case.</summary>
    /// <param name="caseId">Its name.</param>
    /// <param name="declaration">The declaration's file.</param>
    /// <param name="documents">The papers' files.</param>
    /// <param name="patience">How long to go on trying while the server cannot be reached.</param>
    /// <param name="stopping">Gives up.</param>
    /// <exception cref="RpcException">The server refused the case, or <paramref name="patience"/> ran out.</exception>
    public async Task<SubmitReceipt> SubmitAsync(
        string caseId, string declaration, IReadOnlyList<string> documents, TimeSpan patience, CancellationToken stopping)
    {
        var header = new SubmitHeader { Submitter = submitter, CaseId = caseId, Declaration = await AnnouncedAsync(declaration, stopping) };
        foreach (string document in documents)
        {
            header.Documents.Add(await AnnouncedAsync(document, stopping));
        }

        DateTimeOffset giveUp = DateTimeOffset.UtcNow + patience;
        for (TimeSpan pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                return await SendAsync(header, [declaration, .. documents], stopping);
            }
            catch (RpcException error) when (IsPassing(error.StatusCode) && DateTimeOffset.UtcNow < giveUp)
            {
                await Task.Delay(pause, stopping);
            }
        }
    }

    private static bool IsPassing(StatusCode code) =>
        code is StatusCode.Unavailable or StatusCode.Internal or StatusCode.Cancelled or StatusCode.DeadlineExceeded;

    private static async Task<CaseFile> AnnouncedAsync(string path, CancellationToken stopping)
    {
        await using FileStream content = File.OpenRead(path);
        return new CaseFile
        {
            Name = Path.GetFileName(path),
            Sha256 = UnsafeByteOperations.UnsafeWrap(await SHA256.HashDataAsync(content, stopping)),
            Size = content.Length,
        };
    }

    private async Task<SubmitReceipt> SendAsync(SubmitHeader header, IReadOnlyList<string> files, CancellationToken stopping)
    {
        using AsyncClientStreamingCall<SubmitRequest, SubmitReceipt> call = papers.Submit(cancellationToken: stopping);
        try
        {
            await call.RequestStream.WriteAsync(new SubmitRequest { Header = header }, stopping);
            byte[] buffer = new byte[ChunkBytes];
            for (int file = 0; file < files.Count; file++)
            {
                await using FileStream content = File.OpenRead(files[file]);
                int length;
                while ((length = await content.ReadAtLeastAsync(buffer, ChunkBytes, throwOnEndOfStream: false, stopping)) > 0)
                {
                    // One buffer for all chunks: a message has been written out when WriteAsync completes.
                    var chunk = new FileChunk { File = file, Data = UnsafeByteOperations.UnsafeWrap(buffer.AsMemory(0, length)) };
                    await call.RequestStream.WriteAsync(new SubmitRequest { Chunk = chunk }, stopping);
                }
            }

            await call.RequestStream.CompleteAsync();
        }
        catch (Exception error) when (error is RpcException or InvalidOperationException)
        {
            // The server ended the call early: with a receipt (it knew the case already) or with the status below.
        }

        return await call.ResponseAsync;
    }
}
