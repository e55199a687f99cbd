using System.CommandLine;
using VisionInspection.Core;
using VisionInspection.Core.Comparison;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Service.Commands;

/// <summary><c>compare A B</c>: what changed between two scans of one container or vehicle.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var first = new Argument<string>("earlier") { Description = "The earlier scan: a file, or a vendor's export folder" };
        var second = new Argument<string>("later") { Description = "The later scan" };
        var output = new Option<DirectoryInfo?>("--out") { Description = "Write side by side, two frames to blink and the difference here" };
        var whole = new Option<bool>("--whole") { Description = "Compare whole views instead of container by container" };
        Option<bool> json = SharedOptions.Json();
        Option<DirectoryInfo?> models = SharedOptions.Models();
        Option<string> provider = SharedOptions.Provider();

        var command = new Command("compare", "Compares two scans of the same container or vehicle and prints what came and what went")
        {
            first, second, output, whole, json, models, provider,
        };
        command.SetAction((parsed, stopping) => Task.Run(
            () =>
            {
                bool asJson = parsed.GetValue(json);
                if (Read(parsed.GetValue(first)!, asJson) is not Scan earlier || Read(parsed.GetValue(second)!, asJson) is not Scan later)
                {
                    return ExitCode.InputRefused;
                }

                IReadOnlyList<ComparedPart> parts;
                if (parsed.GetValue(whole))
                {
                    using AlignmentModels aligning = Inspectors.OpenAlignment(parsed.GetValue(models), parsed.GetValue(provider)!);
                    parts = ScanComparer.Compare(earlier, [], later, [], aligning, stopping);
                }
                else
                {
                    using InspectionPipeline inspector = Inspectors.Open(parsed.GetValue(models), parsed.GetValue(provider)!, threads: 1);
                    var results = inspector.Inspect([earlier, later], stopping);
                    parts = ScanComparer.Compare(earlier, results[0].Containers, later, results[1].Containers, inspector.Alignment, stopping);
                }

                for (int i = 0; i < parts.Count; i++)
                {
                    IReadOnlyList<string> pictures = ComparisonFiles.Write(parsed.GetValue(output)?.FullName, parts[i], i + 1);
                    Console.Out.WriteLine(asJson ? ComparisonText.Json(parts[i], pictures) : ComparisonText.Lines(parts[i], pictures));
                }

                return parts.All(p => p.Comparison.Verdict == ComparisonVerdict.NotComparable) ? ExitCode.InputRefused : ExitCode.Ok;
            }, stopping));
        return command;
    }

    private static Scan? Read(string path, bool asJson)
    {
        ScanInput[] inputs = [.. ScanInput.Enumerate([path])];
        if (inputs.Length != 1)
        {
            throw new ArgumentException($"{path}: one scan is needed, there are {inputs.Length}");
        }

        try
        {
            return inputs[0].Read(ReadLimits.Default);
        }
        catch (ScanFormatException refusal)
        {
            (asJson ? Console.Out : Console.Error).WriteLine(asJson ? InspectJson.Line(path, refusal) : $"{path}: refused: {refusal.Message}");
            return null;
        }
    }
}
