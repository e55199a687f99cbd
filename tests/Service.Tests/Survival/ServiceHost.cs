using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using VisionInspection.Service.Cases;
using VisionInspection.Service.Hosting;
using VisionInspection.Service.Tests.Support;

namespace VisionInspection.Service.Tests.Survival;

/// <summary>
/// The real service with a fake inspector and a fake reader of papers, as a program: <c>dotnet VisionInspection.Service.Tests.dll serve FOLDER</c>.
/// Prints its gRPC address once it serves.
/// </summary>
internal static class ServiceHost
{
    private const int LongestInspectionMs = 30;

    public static async Task<int> Main(string[] args)
    {
        if (args is not ["serve", string folder])
        {
            await Console.Error.WriteLineAsync("usage: serve FOLDER");
            return 64;
        }

        using var inspector = new FakeInspector
        {
            Before = (_, stopping) => stopping.WaitHandle.WaitOne(Random.Shared.Next(LongestInspectionMs)),
        };
        var settings = new ServiceSettings { DataDirectory = folder, GrpcPort = 0, WebPort = 0 };
        settings.Uploads.KeepFreeBytes = 0;
        settings.Uploads.CheckpointBytes = 64 << 10;
        await using WebApplication app = VisionServer.Build(settings, inspector, builder => builder.Services.AddSingleton<IPaperReader>(new FakePaperReader
        {
            Before = (_, stopping) => Task.Delay(Random.Shared.Next(LongestInspectionMs), stopping),
        }));
        await app.StartAsync();
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"serving {app.Addresses().Grpc}"));
        await app.WaitForShutdownAsync();
        return 0;
    }
}
