namespace VisionInspection.Service.Ingest;

/// <summary>Deletes, once an hour, uploads that their station has given up.</summary>
internal sealed class UploadCleanup(UploadReceiver receiver, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            await receiver.ForgetStaleAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
