using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Hosting.Server;
using VisionInspection.Core;
using VisionInspection.Service.Access;
using VisionInspection.Service.Cases;
using VisionInspection.Service.Ingest;
using VisionInspection.Service.Inspection;
using VisionInspection.Service.Rpc;
using VisionInspection.Service.Storage;
using VisionInspection.Service.Telemetry;
using VisionInspection.Service.Web;

namespace VisionInspection.Service.Hosting;

/// <summary>Puts the service together: the one place that knows every part.</summary>
internal static class VisionServer
{
    /// <summary>The service, not started.</summary>
    /// <param name="settings">How it is to run.</param>
    /// <param name="inspector">What inspects; the caller's to dispose.</param>
    /// <param name="configure">Last word on the builder, for tests.</param>
    public static WebApplication Build(
        ServiceSettings settings, IScanInspector inspector, Action<WebApplicationBuilder>? configure = null)
    {
        settings.Validate();
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => Listening.Configure(kestrel, settings));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = settings.StopWithin + TimeSpan.FromSeconds(10));
        AddLogging(builder.Logging);
        AddParts(builder.Services, settings, inspector);
        AddCalls(builder.Services, settings);
        if (TelemetryExport.IsConfigured(builder.Configuration))
        {
            builder.Services.AddHostedService<TelemetryExport>();
        }

        configure?.Invoke(builder);
        WebApplication app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        Map(app);
        return app;
    }

    /// <summary>Where a started service listens.</summary>
    /// <param name="app">The service.</param>
    public static (string Grpc, string Web) Addresses(this WebApplication app) =>
        ServerAddresses.Of(app.Services.GetRequiredService<IServer>());

    // One JSON object per line on standard error: standard output is for what a command prints.
    private static void AddLogging(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddJsonConsole(console =>
        {
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
            console.JsonWriterOptions = new JsonWriterOptions { Indented = false };
        });
        logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(
            console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("Grpc", LogLevel.Warning);
    }

    private static void AddParts(IServiceCollection services, ServiceSettings settings, IScanInspector inspector)
    {
        services.AddSingleton(settings);
        services.AddSingleton(settings.Uploads);
        services.AddSingleton(settings.Inspection);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => new DataFolder(settings.DataDirectory));
        services.AddSingleton<ContentFiles>();
        services.AddSingleton<SqliteDatabase>();
        services.AddSingleton<IScanStore, SqliteScanStore>();
        services.AddSingleton(new Admission(settings.Inspection.MaxWaiting));
        services.AddSingleton<UploadReceiver>();
        services.AddSingleton<EarlierScans>();
        services.AddSingleton<BatchInspection>();
        services.AddSingleton<ServiceMetrics>();
        services.AddSingleton<HealthState>();
        services.AddAnalystDesk();

        // Not owned by the container: the same pipeline may serve a command that goes on after the service.
        services.AddSingleton<Func<IScanInspector>>(() => inspector);
        services.AddTransient(provider => provider.GetRequiredService<Func<IScanInspector>>()());

        // Hosted services start in this order and stop in the other: the ports close first, the store last.
        services.AddSingleton<InspectionQueue>();
        services.AddHostedService(provider => provider.GetRequiredService<InspectionQueue>());
        services.AddHostedService<InspectionWorkers>();
        services.AddCases(settings.Papers);
        services.AddHostedService<UploadCleanup>();
        services.AddHostedService<ServingNotice>();
    }

    private static void AddCalls(IServiceCollection services, ServiceSettings settings)
    {
        services.AddSingleton<StatusMap>();
        services.AddGrpc(grpc =>
        {
            grpc.MaxReceiveMessageSize = settings.Uploads.MaxChunkBytes + (64 << 10);
            grpc.Interceptors.Add<ExceptionInterceptor>();
        });
        services.AddAuthentication(ClientAuthentication.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, ClientAuthentication>(ClientAuthentication.SchemeName, null);
        services.AddAuthorization(policies =>
        {
            foreach (string role in Roles.All)
            {
                policies.AddPolicy(role, policy => policy.RequireRole(role));
            }
        });
    }

    private static void Map(WebApplication app)
    {
        app.MapAnalystDesk().RequireAuthorization(Roles.Analyst);
        app.MapGrpcService<ScanIngestService>().RequireAuthorization(Roles.Station);
        app.MapGrpcService<ResultsService>().RequireAuthorization(Roles.Consumer);
        app.MapGrpcService<DecisionsService>().RequireAuthorization(Roles.Analyst);
        app.MapGrpcService<PapersService>().RequireAuthorization();
        app.MapGrpcService<DivergencesService>().RequireAuthorization(Roles.Consumer);
        app.MapGrpcService<SimilarityService>().RequireAuthorization(Roles.Analyst);
        app.MapGrpcService<HealthService>();
        app.MapGrpcService<ReflectionV1Service>();
        app.MapGrpcService<ReflectionV1AlphaService>();
        app.MapGet("/healthz", (HealthState state, IScanInspector inspector, Admission admission, DataFolder folder) =>
        {
            HealthReport report = HealthReport.Make(state, inspector, admission, folder);
            return Results.Json(
                report, statusCode: report.Status == "serving" ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        });
    }
}
