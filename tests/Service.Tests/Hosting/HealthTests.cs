using System.Net;
using System.Text.Json;
using Grpc.Core;
using Grpc.Health.V1;
using Grpc.Reflection.V1;
using VisionInspection.Service.Tests.Support;
using static Grpc.Health.V1.HealthCheckResponse.Types;

namespace VisionInspection.Service.Tests.Hosting;

public sealed class HealthTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("visioninspection.v1.ScanIngest")]
    [InlineData("visioninspection.v1.Results")]
    [InlineData("visioninspection.v1.Decisions")]
    [InlineData("visioninspection.v1.Papers")]
    [InlineData("visioninspection.v1.Divergences")]
    public async Task Check_StartedService_Serves(string service)
    {
        await using TestServer server = await TestServer.StartAsync(folder.Path);

        HealthCheckResponse health = await new Health.HealthClient(server.Channel).CheckAsync(
            new HealthCheckRequest { Service = service });

        Assert.Equal(ServingStatus.Serving, health.Status);
    }

    [Fact]
    public async Task Watch_ServiceStops_SaysSo()
    {
        await using TestServer server = await TestServer.StartAsync(folder.Path);
        using AsyncServerStreamingCall<HealthCheckResponse> watch = new Health.HealthClient(server.Channel).Watch(new HealthCheckRequest());
        Assert.True(await watch.ResponseStream.MoveNext(CancellationToken.None));
        Assert.Equal(ServingStatus.Serving, watch.ResponseStream.Current.Status);

        Task stop = server.StopAsync();

        Assert.True(await watch.ResponseStream.MoveNext(CancellationToken.None));
        Assert.Equal(ServingStatus.NotServing, watch.ResponseStream.Current.Status);
        await stop;
    }

    [Fact]
    public async Task Healthz_StartedService_NamesModelsAndQueue()
    {
        await using TestServer server = await TestServer.StartAsync(folder.Path);
        using var http = new HttpClient();

        using HttpResponseMessage response = await http.GetAsync(new Uri(server.Web, "/healthz"));
        using JsonDocument report = JsonDocument.Parse(await response.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("serving", report.RootElement.GetProperty("status").GetString());
        Assert.Equal("fake", report.RootElement.GetProperty("models")[0].GetProperty("name").GetString());
        Assert.Equal(0, report.RootElement.GetProperty("queueDepth").GetInt32());
    }

    [Fact]
    public async Task Reflection_EveryService_IsDescribedWithItsImports()
    {
        await using TestServer server = await TestServer.StartAsync(folder.Path);
        using AsyncDuplexStreamingCall<ServerReflectionRequest, ServerReflectionResponse> call =
            new ServerReflection.ServerReflectionClient(server.Channel).ServerReflectionInfo();
        ServerReflectionResponse listed = await Ask(call, new ServerReflectionRequest { ListServices = "" });
        string[] services = [.. listed.ListServicesResponse.Service.Select(service => service.Name)];

        Assert.Superset(
            new HashSet<string> { "visioninspection.v1.ScanIngest", "visioninspection.v1.Results", "grpc.health.v1.Health" },
            services.ToHashSet());
        foreach (string service in services)
        {
            ServerReflectionResponse described = await Ask(call, new ServerReflectionRequest { FileContainingSymbol = service });
            Assert.NotEmpty(described.FileDescriptorResponse.FileDescriptorProto);
        }

        ServerReflectionResponse unknown = await Ask(call, new ServerReflectionRequest { FileContainingSymbol = "no.Such" });
        Assert.Equal((int)StatusCode.NotFound, unknown.ErrorResponse.ErrorCode);
    }

    private static async Task<ServerReflectionResponse> Ask(
        AsyncDuplexStreamingCall<ServerReflectionRequest, ServerReflectionResponse> call, ServerReflectionRequest request)
    {
        await call.RequestStream.WriteAsync(request);
        Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));
        return call.ResponseStream.Current;
    }
}
