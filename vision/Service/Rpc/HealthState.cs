using static Grpc.Health.V1.HealthCheckResponse.Types;

namespace VisionInspection.Service.Rpc;

/// <summary>Whether the service is serving, and word to those who watch when that changes.</summary>
internal sealed class HealthState
{
    private readonly Lock guard = new();
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Full names of the services that answer.</summary>
    public static IReadOnlyList<string> Services { get; } =
    [
        "",
        Contracts.V1.ScanIngest.Descriptor.FullName,
        Contracts.V1.Results.Descriptor.FullName,
        Contracts.V1.Decisions.Descriptor.FullName,
        Contracts.V1.Papers.Descriptor.FullName,
        Contracts.V1.Divergences.Descriptor.FullName,
        Contracts.V1.Similarity.Descriptor.FullName,
    ];

    /// <summary>The state now, and a task that ends when it is another.</summary>
    public (ServingStatus Status, Task Changed) Now
    {
        get
        {
            lock (guard)
            {
                return (Status, changed.Task);
            }
        }
    }

    private ServingStatus Status { get; set; } = ServingStatus.NotServing;

    /// <summary>Sets the state.</summary>
    /// <param name="serving">Whether calls are served.</param>
    public void Set(bool serving)
    {
        TaskCompletionSource before;
        lock (guard)
        {
            Status = serving ? ServingStatus.Serving : ServingStatus.NotServing;
            before = changed;
            changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        before.SetResult();
    }
}
