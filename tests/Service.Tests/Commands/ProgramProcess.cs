using System.Diagnostics;
using System.Text.Json;

namespace VisionInspection.Service.Tests.Commands;

/// <summary>The program itself, as a user starts it: <c>visioninspection</c> with arguments, in a process of its own.</summary>
internal sealed class ProgramProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly Task<string> errors;

    private ProgramProcess(string folder, string[] arguments)
    {
        process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "visioninspection.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Starts a command and leaves it running.</summary>
    public static ProgramProcess Start(string folder, params string[] arguments) => new(folder, arguments);

    /// <summary>Runs a command to its end.</summary>
    public static async Task<(int ExitCode, string[] Lines, string Errors)> RunAsync(string folder, params string[] arguments)
    {
        using var program = new ProgramProcess(folder, arguments);
        string output = await program.process.StandardOutput.ReadToEndAsync().WaitAsync(Patience);
        await program.process.WaitForExitAsync().WaitAsync(Patience);
        return (program.process.ExitCode, output.Split('\n', StringSplitOptions.RemoveEmptyEntries), await program.errors);
    }

    /// <summary>The next line of standard output, which has to be a JSON object.</summary>
    public async Task<JsonElement> NextLineAsync()
    {
        string? line = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        Assert.True(line is not null, process.HasExited ? await errors : "standard output ended");
        return JsonSerializer.Deserialize<JsonElement>(line!);
    }

    /// <summary>SIGTERM, as a service manager stops it.</summary>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode;
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

        process.Dispose();
    }
}
