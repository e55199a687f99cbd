using System.Diagnostics;

namespace VisionInspection.Interop.Tests.Support;

/// <summary>Runs a client as a program of its own; it prints PASS or FAIL for each of its cases.</summary>
internal static class ClientProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly Lazy<Task> NodePackages = new(() => RunAsync("npm", Folder("node"), "ci", "--no-audit", "--no-fund"));

    public static string Protos => Folder("protos");

    public static string OfficialProtos => "/usr/share/grpc-proto";

    public static async Task<string> NodeAsync(string script, params string[] arguments)
    {
        await NodePackages.Value;
        return await RunAsync("node", Folder("node"), [script, .. arguments]);
    }

    public static Task<string> PythonAsync(string script, params string[] arguments) =>
        RunAsync(PythonFactAttribute.Interpreter, Folder("python"), [script, .. arguments]);

    /// <summary>Fails unless these cases ran, in this order, and each passed.</summary>
    public static void AssertPassed(string output, params string[] cases) =>
        Assert.Equal(
            cases.Select(name => "PASS " + name),
            output.Split('\n').Where(line => line.StartsWith("PASS", StringComparison.Ordinal) || line.StartsWith("FAIL", StringComparison.Ordinal)));

    private static string Folder(string name) => Path.Combine(AppContext.BaseDirectory, name);

    private static async Task<string> RunAsync(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }

        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}\n{await output}\n{await errors}");
        return await output;
    }
}
