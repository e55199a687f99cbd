using System.Collections.Concurrent;
using VisionInspection.Service.Storage.Cases;

namespace VisionInspection.Service.Cases;

/// <summary>
/// How far the readings in hand have come, for whoever waits for a long paper. Of this process alone and not durable: a case
/// that is read again begins again. Every page is a notice of the store's changes.
/// </summary>
/// <param name="store">Tells of changes.</param>
internal sealed class ReadingBoard(ICaseStore store)
{
    private readonly ConcurrentDictionary<long, ReadingProgress> inHand = new();

    /// <summary>How far a case has come; null where it waits or is done.</summary>
    /// <param name="caseId">The case.</param>
    public ReadingProgress? Find(long caseId) => inHand.GetValueOrDefault(caseId);

    /// <summary>Says how far a case has come.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="progress">How far.</param>
    public void Post(long caseId, ReadingProgress progress)
    {
        inHand[caseId] = progress;
        store.Changes.Publish(new CaseChange(caseId));
    }

    /// <summary>Forgets a case that is no longer in hand.</summary>
    /// <param name="caseId">The case.</param>
    public void Clear(long caseId) => inHand.TryRemove(caseId, out _);
}
