using Microsoft.Extensions.DependencyInjection.Extensions;
using VisionInspection.ImagingFormats;
using VisionInspection.Service.Similarity;
using VisionInspection.Service.Storage;
using VisionInspection.Service.Storage.Cases;
using VisionInspection.Service.Web.Cases;
using VisionInspection.Service.Web.Earlier;
using VisionInspection.Service.Web.Pictures;

namespace VisionInspection.Service.Web;

/// <summary>Puts the page and its interface into the host, which brings the stores and the data folder.</summary>
internal static class AnalystDesk
{
    /// <summary>Adds what the page needs.</summary>
    /// <param name="services">The host's services.</param>
    public static IServiceCollection AddAnalystDesk(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(ReadLimits.Default);
        services.TryAddSingleton(new DecodedScansOptions());
        return services
            .AddSingleton<DecodedScans>()
            .AddSingleton<OriginalScans>()
            .AddSingleton<ThumbnailFiles>()
            .AddSingleton<EarlierComparisons>()
            .AddSingleton<ContentsIndex>()
            .AddHostedService(provider => provider.GetRequiredService<ContentsIndex>())
            .AddSingleton<SimilarScans>()
            .AddSingleton<PagePictures>()
            .AddSingleton(provider => new ChangeLog<ScanChange>(provider.GetRequiredService<IScanStore>().Changes, change => change.ScanId))
            .AddSingleton(provider => new ChangeLog<CaseChange>(provider.GetRequiredService<ICaseStore>().Changes, change => change.CaseId));
    }

    /// <summary>Serves <c>/</c>, <c>/papers</c> and <c>/api</c>.</summary>
    /// <param name="app">The host.</param>
    /// <returns>The interface, for the host to say who may use it; the page itself tells nothing.</returns>
    public static RouteGroupBuilder MapAnalystDesk(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);

        // gRPC has no use for a browser's headers.
        app.UseWhen(
            context => context.Request.ContentType?.StartsWith("application/grpc", StringComparison.Ordinal) != true,
            page => page.UseSecurityHeaders());
        app.UsePageFiles();
        RouteGroupBuilder api = app.MapGroup("/api");
        api.MapScans();
        api.MapPictures();
        api.MapEarlier();
        api.MapDecisions();
        api.MapCases();
        return api;
    }
}
