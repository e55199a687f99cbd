using System.CommandLine;
using VisionInspection.Core;
using VisionInspection.Service.Hosting;

namespace VisionInspection.Service.Commands;

/// <summary><c>serve</c>: the service, until it is stopped.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var data = new Option<DirectoryInfo?>("--data") { Description = "Folder of everything that is kept (default: data)" };
        var address = new Option<string?>("--address") { Description = "Address to listen on (default: 127.0.0.1)" };
        var webPort = new Option<int?>("--web-port") { Description = "Port of the page (default: 8080; 0: any free one)" };
        var grpcPort = new Option<int?>("--grpc-port") { Description = "Port of gRPC (default: 50051; 0: any free one)" };
        Option<DirectoryInfo?> models = SharedOptions.Models();
        Option<string> provider = SharedOptions.Provider();
        Option<bool> json = SharedOptions.Json();

        var command = new Command("serve", "Receives scans over gRPC, inspects them, serves results and the analyst's page")
        {
            data, address, webPort, grpcPort, models, provider, json,
        };
        command.SetAction(async (parsed, stopping) =>
        {
            ServiceSettings settings = Settings();
            settings.DataDirectory = parsed.GetValue(data)?.FullName ?? settings.DataDirectory;
            settings.Address = parsed.GetValue(address) ?? settings.Address;
            settings.WebPort = parsed.GetValue(webPort) ?? settings.WebPort;
            settings.GrpcPort = parsed.GetValue(grpcPort) ?? settings.GrpcPort;

            using InspectionPipeline pipeline = Inspectors.Open(parsed.GetValue(models), parsed.GetValue(provider)!, threads: 1, Inspectors.Known(settings.Calibrations));
            await using WebApplication app = VisionServer.Build(settings, pipeline);
            await app.StartAsync(stopping);
            (string grpc, string web) = app.Addresses();
            Console.Out.WriteLine(parsed.GetValue(json)
                ? System.Text.Json.JsonSerializer.Serialize(new { web, grpc, data = Path.GetFullPath(settings.DataDirectory) })
                : $"page {web}\ngRPC {grpc}\ndata {Path.GetFullPath(settings.DataDirectory)}\nCtrl-C stops");
            await app.WaitForShutdownAsync(stopping);
            return ExitCode.Ok;
        });
        return command;
    }

    /// <summary>Settings from <c>appsettings.json</c> in the working folder and from the environment.</summary>
    private static ServiceSettings Settings() => new ConfigurationBuilder()
        .AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true)
        .AddEnvironmentVariables()
        .Build()
        .GetSection(ServiceSettings.Section)
        .Get<ServiceSettings>() ?? new ServiceSettings();
}
