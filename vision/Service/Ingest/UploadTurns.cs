using VisionInspection.Service.Storage;

namespace VisionInspection.Service.Ingest;

/// <summary>
/// One upload per scan at a time. The later one wins: a station that reconnects must not wait until the service has
/// noticed that the earlier connection is dead.
/// </summary>
internal sealed class UploadTurns
{
    private readonly Lock guard = new();
    private readonly Dictionary<ScanKey, Turn> current = [];

    /// <summary>Ends an upload of the same scan that is under way, and takes its place once it has let go.</summary>
    /// <param name="key">The scan.</param>
    /// <param name="stopping">Gives up.</param>
    public async Task<Turn> TakeAsync(ScanKey key, CancellationToken stopping)
    {
        var mine = new Turn(this, key);
        while (true)
        {
            Turn earlier;
            lock (guard)
            {
                if (current.TryAdd(key, mine))
                {
                    return mine;
                }

                earlier = current[key];
            }

            await earlier.SupersedeAsync(stopping);
        }
    }

    /// <summary>The right to receive a scan, until disposed or superseded.</summary>
    internal sealed class Turn(UploadTurns turns, ScanKey key) : IDisposable
    {
        private readonly CancellationTokenSource superseded = new();
        private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Cancelled when a later upload takes over.</summary>
        public CancellationToken Superseded => superseded.Token;

        /// <summary>Lets the next one begin.</summary>
        public void Dispose()
        {
            lock (turns.guard)
            {
                turns.current.Remove(key);
            }

            released.SetResult();
            superseded.Dispose();
        }

        internal async Task SupersedeAsync(CancellationToken stopping)
        {
            try
            {
                await superseded.CancelAsync();
            }
            catch (ObjectDisposedException)
            {
                // It ended by itself in this moment.
            }

            await released.Task.WaitAsync(stopping);
        }
    }
}
