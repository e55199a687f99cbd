using System.CommandLine;
using VisionInspection.Core;
using VisionInspection.Service.Hosting;

namespace VisionInspection.Service.Commands;

/// <summary>
/// <c>demo</c>: a scanner station, the service and a risk core on this machine, talking over gRPC, for about a minute.
/// </summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var scans = new Option<int>("--scans") { Description = "Scans that the station sends", DefaultValueFactory = _ => 18 };
        var seed = new Option<ulong>("--seed") { Description = "First seed", DefaultValueFactory = _ => 2_000_000_000 };
        var folder = new Option<DirectoryInfo>("--out") { Description = "Folder for data and pictures", DefaultValueFactory = _ => new DirectoryInfo("out/demo") };
        var exit = new Option<bool>("--exit") { Description = "End when all results are in, also at a terminal" };
        Option<bool> json = SharedOptions.Json();
        Option<DirectoryInfo?> models = SharedOptions.Models();
        Option<string> provider = SharedOptions.Provider();

        var command = new Command("demo", "A simulated station streams scans in, a risk core receives the findings, a page shows them")
        {
            scans, seed, folder, exit, json, models, provider,
        };
        command.SetAction(async (parsed, stopping) =>
        {
            string output = parsed.GetValue(folder)!.FullName;
            string data = Path.Combine(output, "data");
            if (Directory.Exists(data))
            {
                Directory.Delete(data, recursive: true);
            }

            Console.Error.WriteLine("loading the models");
            using InspectionPipeline pipeline = Inspectors.Open(parsed.GetValue(models), parsed.GetValue(provider)!, threads: 1);
            var settings = new ServiceSettings { DataDirectory = data, WebPort = 0, GrpcPort = 0 };
            await using WebApplication app = VisionServer.Build(settings, pipeline, builder => builder.Logging.SetMinimumLevel(LogLevel.Warning));
            await app.StartAsync(stopping);
            (string grpc, string web) = app.Addresses();
            var report = new DemoReport(parsed.GetValue(json));
            report.Serving(web, grpc);

            bool right = await new DemoRun(new Uri(grpc), output, report).RunAsync(parsed.GetValue(seed), parsed.GetValue(scans), stopping);
            report.Say($"pictures {Path.Combine(output, "pictures")}");
            if (parsed.GetValue(exit) || Console.IsInputRedirected || Console.IsOutputRedirected)
            {
                await app.StopAsync(stopping);
                report.Say($"the page again: ./run serve --data {Path.GetRelativePath(Environment.CurrentDirectory, data)}");
            }
            else
            {
                report.Say($"look at {web} now; Ctrl-C ends the demo");
                await app.WaitForShutdownAsync(stopping);
            }

            return right ? ExitCode.Ok : ExitCode.Failed;
        });
        return command;
    }
}
