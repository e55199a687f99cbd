using System.Diagnostics;
using Grpc.Core;
using Grpc.Net.Client;

namespace VisionInspection.Service.Tests.Survival;

/// <summary>A service in a process of its own.</summary>
internal sealed class ServiceProcess : IDisposable
{
    private const string Serving = "serving ";
    private readonly Process process;

    private ServiceProcess(Process process, string address)
    {
        this.process = process;
        Channel = GrpcChannel.ForAddress(address, new GrpcChannelOptions { Credentials = ChannelCredentials.Insecure });
    }

    public GrpcChannel Channel { get; }

    public static async Task<ServiceProcess> StartAsync(string folder, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { typeof(ServiceHost).Assembly.Location, "serve", folder },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        Process process = Process.Start(start)!;
        var errors = new List<string>();
        process.ErrorDataReceived += (_, line) => errors.Add(line.Data ?? "");
        process.BeginErrorReadLine();
        string? first = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(2));
        Assert.True(first?.StartsWith(Serving, StringComparison.Ordinal) == true, $"{first}\n{string.Join('\n', errors)}");
        return new ServiceProcess(process, first![Serving.Length..]);
    }

    /// <summary>SIGKILL: nothing in the process gets to run again.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }

        Channel.Dispose();
        process.Dispose();
    }
}
