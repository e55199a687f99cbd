using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace VisionInspection.Service.Telemetry;

/// <summary>
/// Sends metrics and traces to a collector by OTLP, where one is named by OpenTelemetry's own variable
/// <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> (with its siblings for headers, protocol and intervals).
/// </summary>
internal sealed class TelemetryExport : IHostedService, IDisposable
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private MeterProvider? metrics;
    private TracerProvider? traces;

    /// <summary>Whether a collector is named.</summary>
    /// <param name="configuration">Where to look.</param>
    public static bool IsConfigured(IConfiguration configuration) => !string.IsNullOrWhiteSpace(configuration[Endpoint]);

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        ResourceBuilder resource = ResourceBuilder.CreateDefault()
            .AddService("visioninspection", serviceVersion: typeof(TelemetryExport).Assembly.GetName().Version?.ToString(3));
        metrics = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(resource)
            .AddMeter(ServiceTracing.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime")
            .AddOtlpExporter()
            .Build();
        traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(resource)
            .AddSource(ServiceTracing.Name, "Microsoft.AspNetCore")
            .AddOtlpExporter()
            .Build();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Sends what is left.</summary>
    public void Dispose()
    {
        metrics?.Dispose();
        traces?.Dispose();
    }
}
