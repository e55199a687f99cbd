using VisionInspection.Service.Hosting;
using VisionInspection.Service.Storage;

namespace VisionInspection.Service.Ingest;

/// <summary>Fills the file of one upload from its chunks. However that ends, what arrived is kept and need not be sent again.</summary>
internal sealed class UploadFill(
    PartFile part, UploadHeader header, IScanStore store, DataFolder folder, UploadSettings settings, TimeProvider clock)
{
    private long durable = part.Length;

    /// <summary>Takes all chunks.</summary>
    /// <param name="chunks">The chunks, in order.</param>
    /// <param name="stopping">Ends the upload.</param>
    /// <exception cref="UploadException">A chunk breaks a rule, chunks are missing, or none came for too long.</exception>
    public async Task FillAsync(IAsyncEnumerable<ReadOnlyMemory<byte>> chunks, CancellationToken stopping)
    {
        using var idle = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        idle.CancelAfter(settings.IdleTimeout);
        try
        {
            await foreach (ReadOnlyMemory<byte> chunk in chunks.WithCancellation(idle.Token))
            {
                idle.CancelAfter(settings.IdleTimeout);
                await AppendAsync(chunk);
            }
        }
        catch (OperationCanceledException) when (idle.IsCancellationRequested && !stopping.IsCancellationRequested)
        {
            await CheckpointAsync();
            throw new UploadException(UploadFault.Idle, $"Nothing came for {settings.IdleTimeout}; {part.Length} bytes are kept.");
        }
        catch (Exception)
        {
            await CheckpointAsync();
            throw;
        }

        if (part.Length < header.Size)
        {
            await CheckpointAsync();
            throw new UploadException(
                UploadFault.BadRequest, $"size: {header.Size} bytes were announced, {part.Length} arrived; they are kept.");
        }
    }

    private async Task AppendAsync(ReadOnlyMemory<byte> chunk)
    {
        if (chunk.IsEmpty || chunk.Length > settings.MaxChunkBytes)
        {
            throw new UploadException(
                UploadFault.BadRequest, $"chunk: {chunk.Length} bytes; 1 to {settings.MaxChunkBytes} are allowed.");
        }

        if (part.Length + chunk.Length > header.Size)
        {
            throw new UploadException(
                UploadFault.BadRequest, $"chunk: goes to byte {part.Length + chunk.Length}, {header.Size} were announced.");
        }

        await part.AppendAsync(chunk);
        if (part.Length - durable >= settings.CheckpointBytes)
        {
            await CheckpointAsync();
        }
    }

    // Bytes first, then the record that counts them.
    private async Task CheckpointAsync()
    {
        if (part.Length > durable)
        {
            await part.FlushAsync();
            DurableFiles.SyncDirectory(folder.Uploads);
            await store.SaveUploadAsync(new UploadProgress(header, part.Length, clock.GetUtcNow()), CancellationToken.None);
            durable = part.Length;
        }
    }
}
