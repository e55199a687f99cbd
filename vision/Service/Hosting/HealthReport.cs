using VisionInspection.Core;
using VisionInspection.Core.Models;
using VisionInspection.Service.Ingest;
using VisionInspection.Service.Rpc;
using VisionInspection.Service.Storage;
using static Grpc.Health.V1.HealthCheckResponse.Types;

namespace VisionInspection.Service.Hosting;

/// <summary>What <c>/healthz</c> says: whether it serves, with which models on which provider, and how far it is behind.</summary>
/// <param name="Status"><c>serving</c> or <c>not-serving</c>.</param>
/// <param name="Version">Version of the service.</param>
/// <param name="Models">The models, and where a provider was not to be had, why.</param>
/// <param name="QueueDepth">Scans being received or waiting for their result.</param>
/// <param name="DiskFreeBytes">Room for data.</param>
internal sealed record HealthReport(
    string Status, string Version, IReadOnlyList<ModelHealth> Models, int QueueDepth, long DiskFreeBytes)
{
    /// <summary>The report now.</summary>
    public static HealthReport Make(HealthState state, IScanInspector inspector, Admission admission, DataFolder folder) => new(
        state.Now.Status == ServingStatus.Serving ? "serving" : "not-serving",
        typeof(HealthReport).Assembly.GetName().Version?.ToString(3) ?? "",
        [.. ModelHealth.Of(inspector)],
        admission.Taken,
        new DriveInfo(folder.Root).AvailableFreeSpace);
}

/// <summary>A model in use.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Sha256">Hash of its file.</param>
/// <param name="Provider">What runs it; null where the inspector does not say.</param>
/// <param name="Fallback">Why it is not the provider asked for; null where it is.</param>
internal sealed record ModelHealth(string Name, string Version, string Sha256, string? Provider, string? Fallback)
{
    /// <summary>The models of an inspector.</summary>
    /// <param name="inspector">The inspector.</param>
    public static IEnumerable<ModelHealth> Of(IScanInspector inspector)
    {
        IReadOnlyList<ModelStatus> running = inspector is InspectionPipeline pipeline ? pipeline.Status : [];
        return inspector.Models.Select(model =>
        {
            ModelStatus? status = running.FirstOrDefault(each => each.Identity == model);
            return new ModelHealth(model.Name, model.Version, model.Sha256, status?.Provider, status?.Fallback);
        });
    }
}
