using Microsoft.Extensions.DependencyInjection;
using VisionInspection.Service.Hosting;
using VisionInspection.Service.Ingest;
using VisionInspection.Service.Storage;
using VisionInspection.Service.Storage.Cases;
using VisionInspection.Service.Telemetry;

namespace VisionInspection.Service.Cases;

/// <summary>Gives every case its one result: a comparison, a refusal, or, after enough attempts, a failure.</summary>
internal sealed class CaseAttempts(
    ICaseStore store,
    CaseReading reading,
    [FromKeyedServices(CaseReceiver.Places)] Admission admission,
    PaperSettings settings,
    ServiceMetrics metrics,
    ILogger<CaseAttempts> log)
{
    /// <summary>Works on a case until it has its result.</summary>
    /// <param name="waiting">The case.</param>
    /// <param name="stopping">Hands it back.</param>
    public async Task FinishAsync(CaseRecord waiting, CancellationToken stopping)
    {
        CaseOutcome? outcome = null;
        for (CaseRecord tried = waiting; outcome is null;)
        {
            if (tried.Attempts >= settings.MaxAttempts)
            {
                string? paper = await store.FindPaperInHandAsync(waiting.Id, CancellationToken.None);
                outcome = Failure(paper is null ? "The service ended while it was compared" : $"The service ended while {paper} was read", tried.Attempts);
                break;
            }

            await store.BeginAttemptAsync(waiting.Id, CancellationToken.None);
            tried = tried with { Attempts = tried.Attempts + 1 };
            outcome = await TryAsync(tried, stopping);
        }

        CaseResult result = await store.FinishAsync(waiting.Id, outcome, CancellationToken.None);
        admission.Leave();
        metrics.CaseFinished(outcome.State);
        Log.CaseFinished(log, waiting.Key.Submitter, waiting.Key.CaseId, outcome.State, result.Sequence);
    }

    private static CaseOutcome Failure(string what, int attempts) => CaseOutcome.Of(new ScanFailure(what, attempts));

    private async Task<CaseOutcome?> TryAsync(CaseRecord tried, CancellationToken stopping)
    {
        try
        {
            return await reading.CompareAsync(tried, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await store.HandBackAsync(tried.Id, CancellationToken.None);
            throw;
        }
#pragma warning disable CA1031 // A worker outlives whatever a reading throws: the case is tried again, then given up.
        catch (Exception error)
#pragma warning restore CA1031
        {
            if (tried.Attempts < settings.MaxAttempts)
            {
                Log.CaseAttemptFailed(log, error, tried.Key.Submitter, tried.Key.CaseId, tried.Attempts);
                return null;
            }

            Log.CaseFailed(log, error, tried.Key.Submitter, tried.Key.CaseId, tried.Attempts);
            return Failure($"{error.GetType().Name}: {error.Message}", tried.Attempts);
        }
    }
}
