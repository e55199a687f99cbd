using System.Diagnostics;

namespace VisionInspection.Core;

/// <summary>Times the stages of one batch. Scans inspected together share the time in equal parts.</summary>
internal sealed class StageClock(int scans)
{
    private readonly Dictionary<string, double> milliseconds = [];
    private long last = Stopwatch.GetTimestamp();

    /// <summary>Ends a stage that began when the one before it ended.</summary>
    public void Ended(string stage)
    {
        long now = Stopwatch.GetTimestamp();
        milliseconds[stage] = Stopwatch.GetElapsedTime(last, now).TotalMilliseconds / Math.Max(1, scans);
        last = now;
    }

    /// <summary>Each scan's share.</summary>
    public IReadOnlyDictionary<string, double> PerScan => milliseconds;
}
