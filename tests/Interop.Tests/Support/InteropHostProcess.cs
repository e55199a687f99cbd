using System.Diagnostics;

namespace VisionInspection.Interop.Tests.Support;

/// <summary><c>tests/InteropHost</c> as a program, on two free ports: plain and TLS.</summary>
internal sealed class InteropHostProcess : IDisposable
{
    private readonly Process process;

    private InteropHostProcess(Process process, Uri plain, Uri secure)
    {
        this.process = process;
        Plain = plain.Authority;
        Secure = "localhost:" + secure.Port;
    }

    public string Plain { get; }

    public string Secure { get; }

    public static async Task<InteropHostProcess> StartAsync(string certificate, string key)
    {
        string here = AppContext.BaseDirectory;
        string host = Path.Combine(
            here.Replace($"{Path.DirectorySeparatorChar}Interop.Tests{Path.DirectorySeparatorChar}", $"{Path.DirectorySeparatorChar}InteropHost{Path.DirectorySeparatorChar}", StringComparison.Ordinal),
            "VisionInspection.InteropHost.dll");
        Process process = Process.Start(new ProcessStartInfo("dotnet", [host, "0", "0", certificate, key]) { RedirectStandardOutput = true })!;
        string? line = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(2));
        Assert.StartsWith("serving ", line, StringComparison.Ordinal);
        string[] addresses = line!.Split(' ');
        return new InteropHostProcess(process, new Uri(addresses[1]), new Uri(addresses[2]));
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
