using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using VisionInspection.Service.Hosting;
using VisionInspection.Service.Storage;
using VisionInspection.Service.Telemetry;

namespace VisionInspection.Service.Ingest;

/// <summary>Takes in one file after another: resumed where it broke off, proven by its hash, durable before it is acknowledged.</summary>
internal sealed class UploadReceiver(
    IScanStore store,
    DataFolder folder,
    Admission admission,
    UploadSettings settings,
    ServiceMetrics metrics,
    TimeProvider clock,
    ILogger<UploadReceiver> log)
{
    private readonly UploadTurns turns = new();

    /// <summary>Receives one file.</summary>
    /// <param name="header">What was announced.</param>
    /// <param name="offset">Where the first chunk belongs.</param>
    /// <param name="chunks">The chunks, in order; this side disposes them.</param>
    /// <param name="stopping">Ends the upload; what arrived is kept.</param>
    /// <returns>The record, and whether an earlier upload had brought it.</returns>
    /// <exception cref="UploadException">The upload cannot be accepted.</exception>
    /// <exception cref="ScanConflictException">The scan was accepted with another hash.</exception>
    public async Task<(ScanRecord Scan, bool AlreadyStored)> ReceiveAsync(
        UploadHeader header, long offset, IAsyncEnumerable<PooledChunk> chunks, CancellationToken stopping)
    {
        if (await FindAcceptedAsync(header, stopping) is { } known)
        {
            return (known, true);
        }

        CheckRoom(header, offset);
        using UploadTurns.Turn turn = await turns.TakeAsync(header.Key, stopping);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, turn.Superseded);
        try
        {
            // The upload whose place this one took may just have ended well.
            return await FindAcceptedAsync(header, either.Token) is { } meanwhile
                ? (meanwhile, true)
                : (await AdmitAsync(header, offset, chunks, either.Token), false);
        }
        catch (OperationCanceledException) when (turn.Superseded.IsCancellationRequested && !stopping.IsCancellationRequested)
        {
            throw new UploadException(UploadFault.Superseded, $"A later upload of {header.Key} took over.");
        }
    }

    /// <summary>How much of a scan is kept.</summary>
    /// <param name="key">The scan.</param>
    /// <param name="stopping">Cancels the query.</param>
    /// <returns>Null where nothing is.</returns>
    public async Task<UploadProgress?> FindProgressAsync(ScanKey key, CancellationToken stopping)
    {
        UploadProgress? progress = await store.FindUploadAsync(key, stopping);
        var part = new FileInfo(PartPath(key));
        return progress is null || !part.Exists
            ? null
            : progress with { DurableOffset = Math.Min(progress.DurableOffset, part.Length) };
    }

    /// <summary>Deletes uploads that have not grown for long.</summary>
    /// <param name="stopping">Cancels it.</param>
    public async Task ForgetStaleAsync(CancellationToken stopping)
    {
        DateTimeOffset before = clock.GetUtcNow() - settings.KeepPartial;
        foreach (UploadProgress stale in await store.ForgetUploadsAsync(before, stopping))
        {
            Log.UploadForgotten(log, stale.Header.Key.Station, stale.Header.Key.ScanId, stale.DurableOffset);
        }

        // Also those that a crash cut off before they were recorded. One that is written to is never that old.
        foreach (string part in Directory.EnumerateFiles(folder.Uploads, "*.part"))
        {
            if (File.GetLastWriteTimeUtc(part) < before.UtcDateTime)
            {
                File.Delete(part);
            }
        }
    }

    private async Task<ScanRecord?> FindAcceptedAsync(UploadHeader header, CancellationToken stopping)
    {
        ScanRecord? accepted = await store.FindAsync(header.Key, stopping);
        return accepted is null || accepted.Header.Sha256 == header.Sha256
            ? accepted
            : throw new ScanConflictException(header.Key, accepted.Header.Sha256, header.Sha256);
    }

    private void CheckRoom(UploadHeader header, long offset)
    {
        if (header.Size > settings.MaxBytes)
        {
            throw new UploadException(
                UploadFault.TooLarge, $"size: {header.Size} bytes, the limit is {settings.MaxBytes}.");
        }

        long free = new DriveInfo(folder.Root).AvailableFreeSpace - settings.KeepFreeBytes;
        if (header.Size - offset > free)
        {
            throw new UploadException(
                UploadFault.TooLarge, $"size: {header.Size - offset} bytes are to come, the disk takes {Math.Max(0, free)} more.");
        }
    }

    private async Task<ScanRecord> AdmitAsync(
        UploadHeader header, long offset, IAsyncEnumerable<PooledChunk> chunks, CancellationToken stopping)
    {
        using Activity? activity = ServiceTracing.Source.StartActivity("upload", ActivityKind.Server);
        activity?.SetTag("scan.station", header.Key.Station).SetTag("scan.id", header.Key.ScanId).SetTag("scan.bytes", header.Size);
        await admission.EnterAsync(stopping);
        bool accepted = false;
        try
        {
            ScanRecord scan = await StoreAsync(header, offset, chunks, stopping);
            accepted = true;
            metrics.ScanReceived(header.Size);
            Log.ScanAccepted(log, header.Key.Station, header.Key.ScanId, header.Size, header.Sha256);
            return scan;
        }
        finally
        {
            // The place of an accepted scan is given back when it has its result.
            if (!accepted)
            {
                admission.Leave();
            }
        }
    }

    private async Task<ScanRecord> StoreAsync(
        UploadHeader header, long offset, IAsyncEnumerable<PooledChunk> chunks, CancellationToken stopping)
    {
        UploadProgress? kept = await FindProgressAsync(header.Key, stopping);
        long durable = kept?.Header.Sha256 == header.Sha256 ? kept.DurableOffset : 0;
        if (offset != durable && offset != 0)
        {
            throw new UploadException(
                UploadFault.WrongOffset, $"offset: {offset}, and {durable} bytes of this file are kept: resume there, or at 0.");
        }

        string path = PartPath(header.Key);
        using (PartFile part = await PartFile.OpenAsync(path, offset, stopping))
        {
            await new UploadFill(part, header, store, folder, settings, clock).FillAsync(chunks, stopping);
            string actual = await part.FinishHashAsync();
            if (actual != header.Sha256)
            {
                File.Delete(path);
                throw new UploadException(
                    UploadFault.BadRequest, $"sha256: {header.Sha256} was announced, the bytes have {actual}; nothing is kept.");
            }

            await part.FlushAsync();
        }

        // From here on the order is everything: the bytes are on disk, now their name, then the record, then the receipt.
        store.TakeOriginal(path, header.Sha256);
        return await store.AcceptAsync(header, CancellationToken.None);
    }

    // Station and scan id may hold what a file name must not.
    private string PartPath(ScanKey key)
    {
        byte[] name = SHA256.HashData(Encoding.UTF8.GetBytes($"{key.Station}\n{key.ScanId}"));
        return Path.Combine(folder.Uploads, Convert.ToHexStringLower(name) + ".part");
    }
}
