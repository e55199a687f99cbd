using System.CommandLine;
using VisionInspection.Core;

namespace VisionInspection.Service.Commands;

/// <summary><c>inspect FILE|FOLDER...</c>: scans to verdicts on this machine, without a server.</summary>
internal static class InspectCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("file|folder")
        {
            Description = "Scans: UFF, DICOS or DICOM, PNG, TIFF, JPEG, or a vendor's export folder",
            Arity = ArgumentArity.OneOrMore,
        };
        var output = new Option<DirectoryInfo?>("--out") { Description = "Write an overlay picture and the saliency maps of each scan here" };
        Option<bool> json = SharedOptions.Json();
        Option<DirectoryInfo?> models = SharedOptions.Models();
        Option<string> provider = SharedOptions.Provider();
        Option<string?> calibrations = SharedOptions.Calibrations();
        Option<int> workers = SharedOptions.Workers();

        var command = new Command("inspect", "Inspects scans and prints what was found")
        {
            paths, output, json, models, provider, calibrations, workers,
        };
        command.SetAction(async (parsed, stopping) =>
        {
            using IScanInspector inspector = Inspectors.Open(parsed.GetValue(models), parsed.GetValue(provider)!, threads: 1, Inspectors.Known(parsed.GetValue(calibrations)));
            IScanReport report = parsed.GetValue(json) ? new JsonScanReport(Console.Out) : new TextScanReport(Console.Out);
            var run = new InspectRun(inspector, report, parsed.GetValue(output)?.FullName);
            return await run.InspectAsync(ScanInput.Enumerate(parsed.GetValue(paths)!), Math.Max(1, parsed.GetValue(workers)), stopping);
        });
        return command;
    }
}
