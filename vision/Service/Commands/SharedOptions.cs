using System.CommandLine;
using System.CommandLine.Parsing;

namespace VisionInspection.Service.Commands;

/// <summary>Options that mean the same on every command that has them.</summary>
internal static class SharedOptions
{
    public static Option<bool> Json() => new("--json")
    {
        Description = "One JSON object per line on standard output and nothing else there",
    };

    public static Option<DirectoryInfo?> Models() => new("--models")
    {
        Description = "Folder of the models (default: the checkout's, or the one beside the program)",
    };

    public static Option<string> Provider() => new("--provider")
    {
        Description = "Where the models run: cpu, cuda or webgpu (environment: VISIONINSPECTION_PROVIDER)",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("VISIONINSPECTION_PROVIDER") ?? "cpu",
    };

    public static Option<string?> Calibrations() => new("--calibrations")
    {
        Description = "Calibration file of the scanner, or a folder of them, as calibrate writes them",
    };

    public static Option<DirectoryInfo?> Readings() => new("--readings")
    {
        Description = "Keep what was read in this folder, and take it from there the next time: only understanding and matching are run again",
    };

    public static Option<int> Workers() => new("--workers")
    {
        Description = "Scans inspected side by side",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    public static Option<Uri> Server() => new("--server")
    {
        Description = "Address of the service",
        DefaultValueFactory = _ => new Uri("http://127.0.0.1:50051"),
        CustomParser = argument => Address(argument)!,
    };

    public static Option<Uri?> ServerInstead() => new("--server")
    {
        Description = "Send to this service instead of working here",
        CustomParser = Address,
    };

    private static Uri? Address(ArgumentResult argument)
    {
        if (Uri.TryCreate(argument.Tokens[0].Value, UriKind.Absolute, out Uri? address) && address.Scheme is ("http" or "https"))
        {
            return address;
        }

        argument.AddError($"--server {argument.Tokens[0].Value}: an address such as http://127.0.0.1:50051 is needed");
        return null;
    }
}
