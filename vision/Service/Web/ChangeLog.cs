using System.Globalization;
using VisionInspection.Service.Storage;

namespace VisionInspection.Service.Web;

/// <summary>
/// The last changes of scans or cases, numbered, so that a browser that was cut off for a while goes on where it was. Numbers
/// hold for one run of the service: a position of another run, or one too long ago, is not known.
/// </summary>
/// <typeparam name="T">What the store tells.</typeparam>
internal sealed class ChangeLog<T> : IDisposable
{
    // Minutes of a busy port; older ones are answered with "read the list anew".
    private const int Kept = 8_192;

    private readonly string run = Guid.NewGuid().ToString("n")[..8];
    private readonly Lock gate = new();
    private readonly Queue<long> changed = new();
    private readonly ChangeFeed<T>.Subscription subscription;
    private TaskCompletionSource grown = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long last;

    /// <summary>Listens to the store from now on.</summary>
    /// <param name="feed">The store's notices.</param>
    /// <param name="idOf">Whose change a notice is.</param>
    public ChangeLog(ChangeFeed<T> feed, Func<T, long> idOf)
    {
        ArgumentNullException.ThrowIfNull(feed);
        subscription = feed.Subscribe(Kept);
        _ = Task.Run(() => ListenAsync(idOf));
    }

    /// <summary>The present position, opaque to its holder.</summary>
    public string Position
    {
        get
        {
            lock (gate)
            {
                return Name(last);
            }
        }
    }

    /// <summary>What changed after a position, each once, and the position that this brings one to.</summary>
    /// <param name="position">A position.</param>
    /// <returns>Null where the position is not known.</returns>
    public (IReadOnlyList<long> Changed, string Position)? After(string position)
    {
        ArgumentNullException.ThrowIfNull(position);
        string[] parts = position.Split('.');
        if (parts.Length != 2 || parts[0] != run || !long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out long from))
        {
            return null;
        }

        lock (gate)
        {
            long missing = last - from;
            return missing < 0 || missing > changed.Count
                ? null
                : ([.. changed.Skip(changed.Count - (int)missing).Distinct()], Name(last));
        }
    }

    /// <summary>Ends when there is something after a position, or at once where there is.</summary>
    /// <param name="position">A position.</param>
    /// <param name="patience">Ends then in any case.</param>
    /// <param name="stopping">Ends the wait, too; not an error.</param>
    public async Task WaitAsync(string position, TimeSpan patience, CancellationToken stopping)
    {
        Task change;
        lock (gate)
        {
            change = Name(last) == position ? grown.Task : Task.CompletedTask;
        }

        using var timer = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        await Task.WhenAny(change, Task.Delay(patience, timer.Token));
        await timer.CancelAsync();
    }

    /// <inheritdoc/>
    public void Dispose() => subscription.Dispose();

    private async Task ListenAsync(Func<T, long> idOf)
    {
        await foreach (T change in subscription.Changes.ReadAllAsync())
        {
            TaskCompletionSource reached;
            lock (gate)
            {
                changed.Enqueue(idOf(change));
                if (changed.Count > Kept)
                {
                    changed.Dequeue();
                }

                last++;
                reached = grown;
                grown = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            reached.SetResult();
        }
    }

    private string Name(long number) => string.Create(CultureInfo.InvariantCulture, $"{run}.{number}");
}
