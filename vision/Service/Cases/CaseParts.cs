using Microsoft.Extensions.DependencyInjection.Extensions;
using VisionInspection.Service.Cases.Images;
using VisionInspection.Service.Hosting;
using VisionInspection.Service.Ingest;
using VisionInspection.Service.Storage.Cases;

namespace VisionInspection.Service.Cases;

/// <summary>Puts cases into the host, which brings the database and the store of scans.</summary>
internal static class CaseParts
{
    /// <summary>Adds everything that works on cases.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="settings">How papers are received and read.</param>
    public static void AddCases(this IServiceCollection services, PaperSettings settings)
    {
        services.AddSingleton(settings);
        services.AddCaseStore();
        services.AddKeyedSingleton(CaseReceiver.Places, new Admission(settings.MaxWaiting));
        services.AddSingleton<CaseReceiver>();
        services.AddSingleton<CaseReading>();
        services.AddSingleton<CaseAttempts>();
        services.AddSingleton<CaseQueue>();
        services.AddHostedService(provider => provider.GetRequiredService<CaseQueue>());
        services.AddHostedService<CaseWorkers>();
        services.AddSingleton<ContentsMaps>();
        services.AddSingleton<ContentsComparison>();
        services.AddHostedService<ImageWorker>();
    }

    /// <summary>Adds what shows cases.</summary>
    /// <param name="services">The host's services.</param>
    public static void AddCaseStore(this IServiceCollection services)
    {
        services.AddSingleton<ICaseStore, SqliteCaseStore>();
        services.AddSingleton<StoredFiles>();
        services.AddSingleton<ReadingBoard>();
        services.TryAddSingleton<IPaperReader, PaperReader>();
        services.AddSingleton<EvidencePictures>();
    }
}
