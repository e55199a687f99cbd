namespace VisionInspection.Service.Ingest;

/// <summary>
/// Bounds the scans that are being received or wait for their result. An upload enters before its first byte is read
/// and its place is free again when the scan has its result, so a slow pipeline slows the stations and nothing piles up.
/// </summary>
/// <param name="limit">Places.</param>
internal sealed class Admission(int limit)
{
    private readonly Lock guard = new();
    private readonly LinkedList<TaskCompletionSource> waiting = [];
    private int taken;

    /// <summary>Places taken; more than the limit when a restart found more scans waiting.</summary>
    public int Taken
    {
        get
        {
            lock (guard)
            {
                return taken;
            }
        }
    }

    /// <summary>Takes places for scans that are already kept.</summary>
    /// <param name="scans">How many.</param>
    public void Preload(int scans)
    {
        lock (guard)
        {
            taken += scans;
        }
    }

    /// <summary>Takes a place; waits for one, first come first served.</summary>
    /// <param name="stopping">Gives up.</param>
    public async Task EnterAsync(CancellationToken stopping)
    {
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (guard)
        {
            if (taken < limit)
            {
                taken++;
                return;
            }

            waiting.AddLast(turn);
        }

        await using CancellationTokenRegistration givesUp = stopping.Register(() => GiveUp(turn, stopping));
        await turn.Task;
    }

    /// <summary>Gives a place back, or on to the next in line.</summary>
    public void Leave()
    {
        lock (guard)
        {
            taken--;
            if (taken < limit && waiting.First is { } first)
            {
                waiting.RemoveFirst();
                taken++;
                first.Value.SetResult();
            }
        }
    }

    private void GiveUp(TaskCompletionSource turn, CancellationToken stopping)
    {
        lock (guard)
        {
            if (waiting.Remove(turn))
            {
                turn.SetCanceled(stopping);
            }
        }
    }
}
