using VisionInspection.ImagingFormats;

namespace VisionInspection.Service.Web.Pictures;

/// <summary>
/// Decoded scans that were looked at last, by content hash and up to a number of bytes. One decoding per scan however
/// many ask for it, and few at a time, so that officers who browse do not take the pipeline's processors.
/// </summary>
internal sealed class DecodedScans(DecodedScansOptions options) : IDisposable
{
    private readonly Lock gate = new();
    private readonly LinkedList<Entry> byUse = [];
    private readonly Dictionary<string, LinkedListNode<Entry>> byHash = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim decoders = new(options.Decoders);
    private long bytes;

    /// <summary>Bytes that the finished entries hold.</summary>
    public long Bytes
    {
        get
        {
            lock (gate)
            {
                return bytes;
            }
        }
    }

    /// <summary>The scan with this hash: kept, being decoded, or decoded now.</summary>
    /// <param name="sha256">Hash of the original file.</param>
    /// <param name="decode">Reads and decodes it; runs on a pool thread.</param>
    /// <param name="stopping">Ends the wait; a decoding that others wait for goes on.</param>
    public Task<Scan> GetAsync(string sha256, Func<Scan> decode, CancellationToken stopping)
    {
        lock (gate)
        {
            if (byHash.TryGetValue(sha256, out LinkedListNode<Entry>? known))
            {
                byUse.Remove(known);
                byUse.AddFirst(known);
                return known.Value.Scan.WaitAsync(stopping);
            }

            var entry = new Entry(sha256, DecodeAsync(decode));
            byHash.Add(sha256, byUse.AddFirst(entry));

            // Not bound to the asker's token: who leaves early must not leave an entry that nobody counts.
            _ = entry.Scan.ContinueWith(
                _ => Settle(entry), CancellationToken.None, TaskContinuationOptions.RunContinuationsAsynchronously, TaskScheduler.Default);
            return entry.Scan.WaitAsync(stopping);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => decoders.Dispose();

    private async Task<Scan> DecodeAsync(Func<Scan> decode)
    {
        await decoders.WaitAsync();
        try
        {
            return await Task.Run(decode);
        }
        finally
        {
            decoders.Release();
        }
    }

    // Counts a decoded scan once, forgets one that failed, and lets go of the longest unused while there are too many.
    private void Settle(Entry entry)
    {
        lock (gate)
        {
            if (!byHash.TryGetValue(entry.Sha256, out LinkedListNode<Entry>? node) || node.Value != entry)
            {
                return;
            }

            if (!entry.Scan.IsCompletedSuccessfully)
            {
                Forget(node);
                return;
            }

            entry.Bytes = SizeOf(entry.Scan.Result);
            bytes += entry.Bytes;
            for (LinkedListNode<Entry>? last = byUse.Last; bytes > options.MostBytes && last is not null;)
            {
                LinkedListNode<Entry>? before = last.Previous;
                if (last.Value.Bytes > 0)
                {
                    Forget(last);
                }

                last = before;
            }
        }
    }

    private void Forget(LinkedListNode<Entry> node)
    {
        bytes -= node.Value.Bytes;
        byHash.Remove(node.Value.Sha256);
        byUse.Remove(node);
    }

    private static long SizeOf(Scan scan) =>
        scan.Views.SelectMany(view => view.Planes).Sum(plane => ((long)plane.Samples.Length * sizeof(ushort)) + plane.Source.Encoded.Length)
        + scan.Attachments.Sum(attachment => (long)attachment.Content.Length)
        + 1;

    private sealed class Entry(string sha256, Task<Scan> scan)
    {
        public string Sha256 { get; } = sha256;

        public Task<Scan> Scan { get; } = scan;

        public long Bytes { get; set; }
    }
}
