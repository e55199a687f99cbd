using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using VisionInspection.Service.Tests.Support;
using VisionInspection.Service.Tests.Survival;

namespace VisionInspection.Service.Tests.Telemetry;

public sealed class TelemetryTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Serve_CollectorNamed_SendsItMetricsAndTraces()
    {
        var received = new ConcurrentDictionary<string, string>();
        await using WebApplication collector = await CollectAsync(received);
        using ServiceProcess service = await ServiceProcess.StartAsync(folder.Path, new Dictionary<string, string>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Urls.First(),
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "200",
            ["OTEL_BSP_SCHEDULE_DELAY"] = "200",
        });

        await new Station(service.Channel).SendAsync("a", Pictures.Make(1));
        await new Submitter(service.Channel).SendAsync("C-1", Submitter.Declaration("D-1"));

        await Eventually.True(
            () => Sent("/v1/metrics", "visioninspection.scans.received")
                && Sent("/v1/metrics", "visioninspection.queue.depth")
                && Sent("/v1/metrics", "visioninspection.stage.duration")
                && Sent("/v1/metrics", "visioninspection.cases.finished")
                && Sent("/v1/traces", "upload")
                && Sent("/v1/traces", "inspect"),
            "metrics and traces have come");

        // Names stand in the protobuf as they are.
        bool Sent(string path, string name) =>
            received.TryGetValue(path, out string? body) && body.Contains(name, StringComparison.Ordinal);
    }

    private static async Task<WebApplication> CollectAsync(ConcurrentDictionary<string, string> received)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        WebApplication collector = builder.Build();
        collector.Urls.Add($"http://{IPAddress.Loopback}:0");
        collector.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            string text = Encoding.Latin1.GetString(body.ToArray());
            received.AddOrUpdate(context.Request.Path.Value ?? "", text, (_, before) => before + text);
        });
        await collector.StartAsync();
        return collector;
    }
}
