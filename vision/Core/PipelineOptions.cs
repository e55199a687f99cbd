using VisionInspection.Core.Weighing;
using VisionInspection.Native;

namespace VisionInspection.Core;

/// <summary>How the pipeline runs its models.</summary>
public sealed record PipelineOptions
{
    /// <summary>Folder of the models' folders; null for the <c>models</c> beside the program.</summary>
    public string? ModelsFolder { get; init; }

    /// <summary>Calibrations of the scanners whose scans are weighed.</summary>
    public ScannerCalibrations Calibrations { get; init; } = ScannerCalibrations.None;

    /// <summary>What to run on; where that is not to be had, the CPU is used and <see cref="InspectionPipeline.Status"/> says why.</summary>
    public ExecutionProvider Provider { get; init; }

    /// <summary>
    /// Threads inside one run on the CPU. One gives the most scans per second when several workers inspect at once; a
    /// single file is answered sooner with one per core.
    /// </summary>
    public int IntraOpThreads { get; init; } = 1;

    /// <summary>Align scans by the graphs of features and steps on the CPU too, where code is faster: to test it without a GPU.</summary>
    public bool AlignByGraph { get; init; }
}
