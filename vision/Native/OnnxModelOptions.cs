namespace VisionInspection.Native;

/// <summary>How a model is run.</summary>
public sealed record OnnxModelOptions
{
    /// <summary>What to run it on; where that is not to be had, the CPU runs it and <see cref="OnnxModel.Fallback"/> says why.</summary>
    public ExecutionProvider Provider { get; init; }

    /// <summary>
    /// Threads inside one run on the CPU. One gives the most scans per second when several workers run at once; more give
    /// an answer sooner.
    /// </summary>
    public int IntraOpThreads { get; init; } = 1;
}
