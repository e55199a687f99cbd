using Microsoft.Extensions.DependencyInjection;
using VisionInspection.Service.Hosting;
using VisionInspection.Service.Ingest;
using VisionInspection.Service.Storage;
using VisionInspection.Service.Storage.Cases;
using VisionInspection.Service.Telemetry;

namespace VisionInspection.Service.Cases;

/// <summary>Takes in one case after another: every file proven by its hash, all of it durable before it is acknowledged.</summary>
internal sealed class CaseReceiver(
    ICaseStore store,
    ContentFiles originals,
    DataFolder folder,
    [FromKeyedServices(CaseReceiver.Places)] Admission admission,
    PaperSettings settings,
    UploadSettings uploads,
    ServiceMetrics metrics,
    ILogger<CaseReceiver> log)
{
    /// <summary>Name of the admission of cases; scans have their own.</summary>
    public const string Places = "cases";

    private const long MaxDeclarationBytes = 16 << 20;

    /// <summary>Receives one case.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="files">The declaration, then the papers, as announced.</param>
    /// <param name="chunks">Their bytes, file by file, in order.</param>
    /// <param name="stopping">Ends it; nothing is kept.</param>
    /// <returns>The record, and whether an earlier submission had brought it.</returns>
    /// <exception cref="UploadException">The submission cannot be accepted.</exception>
    /// <exception cref="CaseConflictException">The case was accepted with other files.</exception>
    public async Task<(CaseRecord Case, bool AlreadyStored)> ReceiveAsync(
        CaseKey key, IReadOnlyList<CaseFile> files, IAsyncEnumerable<(int File, PooledChunk Chunk)> chunks, CancellationToken stopping)
    {
        if (await store.FindAsync(key, stopping) is { } known)
        {
            return SqliteCaseStore.Difference(known.Files, files) is { } difference ? throw new CaseConflictException(key, difference) : (known, true);
        }

        CheckRoom(files);
        await admission.EnterAsync(stopping);
        bool isNew = false;
        try
        {
            (CaseRecord accepted, bool alreadyStored) = await StoreAsync(key, files, chunks, stopping);
            isNew = !alreadyStored;
            if (isNew)
            {
                metrics.CaseReceived();
            }

            Log.CaseAccepted(log, key.Submitter, key.CaseId, files.Count - 1);
            return (accepted, alreadyStored);
        }
        finally
        {
            // The place of an accepted case is given back when it has its result.
            if (!isNew)
            {
                admission.Leave();
            }
        }
    }

    private void CheckRoom(IReadOnlyList<CaseFile> files)
    {
        for (int i = 0; i < files.Count; i++)
        {
            long most = i == 0 ? MaxDeclarationBytes : settings.MaxDocumentBytes;
            if (files[i].Size > most)
            {
                throw new UploadException(UploadFault.TooLarge, $"size: {files[i].Name} has {files[i].Size} bytes, the limit is {most}.");
            }
        }

        long free = new DriveInfo(folder.Root).AvailableFreeSpace - uploads.KeepFreeBytes;
        if (files.Sum(file => file.Size) > free)
        {
            throw new UploadException(UploadFault.TooLarge, $"size: {files.Sum(file => file.Size)} bytes are to come, the disk takes {Math.Max(0, free)} more.");
        }
    }

    private async Task<(CaseRecord Case, bool AlreadyStored)> StoreAsync(
        CaseKey key, IReadOnlyList<CaseFile> files, IAsyncEnumerable<(int File, PooledChunk Chunk)> chunks, CancellationToken stopping)
    {
        // The ending is that of uploads: what a crash leaves behind is cleaned up with theirs.
        string stem = Path.Combine(folder.Uploads, $"case-{Guid.NewGuid():n}");
        string[] paths = [.. files.Select((_, i) => $"{stem}-{i}.part")];
        try
        {
            await FillAsync(files, paths, chunks, stopping);

            // From here on the order is everything: the bytes are on disk, now their names, then the record, then the receipt.
            for (int i = 0; i < files.Count; i++)
            {
                originals.Take(paths[i], files[i].Sha256);
            }

            return await store.AcceptAsync(key, files, CancellationToken.None);
        }
        finally
        {
            foreach (string path in paths)
            {
                File.Delete(path);
            }
        }
    }

    private async Task FillAsync(
        IReadOnlyList<CaseFile> files, string[] paths, IAsyncEnumerable<(int File, PooledChunk Chunk)> chunks, CancellationToken stopping)
    {
        using var idle = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        idle.CancelAfter(uploads.IdleTimeout);
        int at = 0;
        PartFile part = await PartFile.OpenAsync(paths[0], 0, stopping);
        try
        {
            await foreach ((int file, PooledChunk chunk) in chunks.WithCancellation(idle.Token))
            {
                idle.CancelAfter(uploads.IdleTimeout);
                while (file > at && at + 1 < files.Count)
                {
                    await FinishAsync(part, files[at]);
                    part.Dispose();
                    part = await PartFile.OpenAsync(paths[++at], 0, stopping);
                }

                if (file != at || part.Length + chunk.Memory.Length > files[at].Size)
                {
                    chunk.Dispose();
                    throw new UploadException(UploadFault.BadRequest, file != at
                        ? $"chunk.file: {file}, and file {at} of {files.Count} is being sent."
                        : $"chunk: goes beyond the {files[at].Size} bytes announced for {files[at].Name}.");
                }

                await part.AppendAsync(chunk);
            }

            await FinishAsync(part, files[at]);
        }
        catch (OperationCanceledException) when (idle.IsCancellationRequested && !stopping.IsCancellationRequested)
        {
            throw new UploadException(UploadFault.Idle, $"Nothing came for {uploads.IdleTimeout}; nothing is kept.");
        }
        finally
        {
            part.Dispose();
        }

        if (at + 1 < files.Count)
        {
            throw new UploadException(UploadFault.BadRequest, $"chunk: {files[at + 1].Name} was announced and did not come.");
        }
    }

    private static async Task FinishAsync(PartFile part, CaseFile file)
    {
        if (part.Length != file.Size)
        {
            throw new UploadException(UploadFault.BadRequest, $"size: {file.Size} bytes were announced for {file.Name}, {part.Length} arrived.");
        }

        string actual = await part.FinishHashAsync();
        if (actual != file.Sha256)
        {
            throw new UploadException(UploadFault.BadRequest, $"sha256: {file.Sha256} was announced for {file.Name}, the bytes have {actual}.");
        }

        await part.FlushAsync();
    }
}
