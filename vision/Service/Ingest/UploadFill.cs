using VisionInspection.Service.Hosting;
using VisionInspection.Service.Storage;

namespace VisionInspection.Service.Ingest;

/// <summary>Fills the file of one upload from its chunks. However that ends, what arrived is kept and need not be sent again.</summary>
internal sealed class UploadFill(
    PartFile part, UploadHeader header, IScanStore store, DataFolder folder, UploadSettings settings, TimeProvider clock)
{
    private long durable = part.Length;
    private Task checkpoint = Task.CompletedTask;

    /// <summary>Takes all chunks.</summary>
    /// <param name="chunks">The chunks, in order.</param>
    /// <param name="stopping">Ends the upload.</param>
    /// <exception cref="UploadException">A chunk breaks a rule, chunks are missing, or none came for too long.</exception>
    public async Task FillAsync(IAsyncEnumerable<PooledChunk> chunks, CancellationToken stopping)
    {
        using var idle = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        idle.CancelAfter(settings.IdleTimeout);
        try
        {
            await foreach (PooledChunk chunk in chunks.WithCancellation(idle.Token))
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

        await checkpoint;
        if (part.Length < header.Size)
        {
            await CheckpointAsync();
            throw new UploadException(
                UploadFault.BadRequest, $"size: {header.Size} bytes were announced, {part.Length} arrived; they are kept.");
        }
    }

    private async Task AppendAsync(PooledChunk chunk)
    {
        int bytes = chunk.Memory.Length;
        if (bytes == 0 || bytes > settings.MaxChunkBytes || part.Length + bytes > header.Size)
        {
            chunk.Dispose();
            throw new UploadException(UploadFault.BadRequest, part.Length + bytes > header.Size
                ? $"chunk: goes to byte {part.Length + bytes}, {header.Size} were announced."
                : $"chunk: {bytes} bytes; 1 to {settings.MaxChunkBytes} are allowed.");
        }

        await part.AppendAsync(chunk);
        if (part.Length - durable >= settings.CheckpointBytes && checkpoint.IsCompleted)
        {
            // Beside the receiving: the disk works while the next chunks come. One that failed ends the upload here.
            await checkpoint;
            checkpoint = SaveAsync();
        }
    }

    private async Task CheckpointAsync()
    {
        await checkpoint;
        if (part.Length > durable)
        {
            await SaveAsync();
        }
    }

    // Bytes first, then the record that counts them.
    private async Task SaveAsync()
    {
        long length = part.Length;
        await part.FlushAsync();
        DurableFiles.SyncDirectory(folder.Uploads);
        await store.SaveUploadAsync(new UploadProgress(header, length, clock.GetUtcNow()), CancellationToken.None);
        durable = length;
    }
}
