using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using VisionInspection.Core;
using VisionInspection.Service.Cases;
using VisionInspection.Service.Hosting;

namespace VisionInspection.Service.Tests.Support;

/// <summary>The real service on loopback ports of its own. Disposing it fails the test if it logged an unexpected error.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ErrorLog log = new();

    private TestServer(ServiceSettings settings, IScanInspector inspector, IPaperReader reader)
    {
        Settings = settings;
        app = VisionServer.Build(settings, inspector, builder =>
        {
            builder.Logging.ClearProviders();
            builder.Logging.AddProvider(log);
            builder.Services.AddSingleton(reader);
        });
    }

    public ServiceSettings Settings { get; }

    public GrpcChannel Channel { get; private set; } = null!;

    public Uri Grpc { get; private set; } = null!;

    public Uri Web { get; private set; } = null!;

    public IServiceProvider Services => app.Services;

    public IReadOnlyCollection<string> Messages => log.Messages;

    /// <summary>Text that an expected error contains.</summary>
    public string? ExpectedError { get; set; }

    public static async Task<TestServer> StartAsync(
        string folder, IScanInspector? inspector = null, Action<ServiceSettings>? set = null, IPaperReader? reader = null)
    {
        var settings = new ServiceSettings { DataDirectory = folder, GrpcPort = 0, WebPort = 0 };
        settings.Uploads.KeepFreeBytes = 0;

        // The fake inspector sees one container in every scan, too small to be compared.
        settings.Inspection.CompareWithEarlier = false;
        set?.Invoke(settings);
#pragma warning disable CA2000 // A fake holds nothing.
        var server = new TestServer(settings, inspector ?? new FakeInspector(), reader ?? new FakePaperReader());
#pragma warning restore CA2000
        await server.app.StartAsync();
        (string grpc, string web) = server.app.Addresses();
        server.Grpc = new Uri(grpc);
        server.Web = new Uri(web);
        server.Channel = GrpcChannel.ForAddress(grpc, new GrpcChannelOptions
        {
            Credentials = settings.Tls is null ? ChannelCredentials.Insecure : ChannelCredentials.SecureSsl,
        });
        return server;
    }

    public async Task StopAsync() => await app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Channel.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        log.Dispose();
        Assert.All(log.Errors, error =>
            Assert.True(ExpectedError is not null && error.Contains(ExpectedError, StringComparison.Ordinal), error));
    }
}
