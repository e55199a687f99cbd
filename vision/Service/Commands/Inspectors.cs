using VisionInspection.Core;
using VisionInspection.Core.Comparison;
using VisionInspection.Core.Weighing;
using VisionInspection.Native;

namespace VisionInspection.Service.Commands;

/// <summary>Opens the pipeline as the command line asks for it, and says once where it does not run as asked.</summary>
internal static class Inspectors
{
    /// <summary>The pipeline, warmed up.</summary>
    /// <param name="models">Folder of the models; null for the one beside the program.</param>
    /// <param name="provider"><c>cpu</c>, <c>cuda</c> or <c>webgpu</c>.</param>
    /// <param name="threads">Threads inside one run.</param>
    /// <param name="calibrations">Calibrations of the scanners; null for none.</param>
    /// <exception cref="ArgumentException">There is no such provider.</exception>
    /// <exception cref="Core.Models.ModelException">A model is missing or damaged.</exception>
    public static InspectionPipeline Open(DirectoryInfo? models, string provider, int threads, ScannerCalibrations? calibrations = null)
    {
        InspectionPipeline pipeline = InspectionPipeline.Open(
            new PipelineOptions
            {
                ModelsFolder = models?.FullName, Provider = Wanted(provider), IntraOpThreads = threads, Calibrations = calibrations ?? ScannerCalibrations.None,
            });
        if (pipeline.Status.FirstOrDefault(status => status.Fallback is not null)?.Fallback is string reason)
        {
            Console.Error.WriteLine($"{provider} is not to be had, the CPU runs the models: {reason.Split('\n')[0]}");
        }

        return pipeline;
    }

    /// <summary>What aligns scans where no pipeline is needed.</summary>
    /// <param name="models">Folder of the models; null for the one beside the program.</param>
    /// <param name="provider"><c>cpu</c>, <c>cuda</c> or <c>webgpu</c>.</param>
    /// <param name="byGraph">Use the graphs of features and steps on the CPU too.</param>
    /// <exception cref="ArgumentException">There is no such provider.</exception>
    /// <exception cref="Core.Models.ModelException">A model is missing or damaged.</exception>
    public static AlignmentModels OpenAlignment(DirectoryInfo? models, string provider, bool byGraph = false) =>
        AlignmentModels.Open(new PipelineOptions { ModelsFolder = models?.FullName, Provider = Wanted(provider), AlignByGraph = byGraph });

    /// <summary>The calibrations of a file or folder.</summary>
    /// <param name="path">Null for none.</param>
    public static ScannerCalibrations Known(string? path) => path is null ? ScannerCalibrations.None : ScannerCalibrations.Read(path);

    private static ExecutionProvider Wanted(string provider) =>
        Enum.TryParse(provider, ignoreCase: true, out ExecutionProvider wanted)
            ? wanted
            : throw new ArgumentException($"--provider {provider}: there are cpu, cuda and webgpu", nameof(provider));
}
