using System.Globalization;
using System.Runtime;

namespace VisionInspection.Benchmarks;

/// <summary>Resident memory of this process as the kernel counts it.</summary>
internal static class ProcessMemory
{
    /// <summary>After a full, compacting collection: what is held, not what waits to be collected.</summary>
    public static double SettledMiB()
    {
        GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return ResidentMiB();
    }

    /// <summary>Now, as it is.</summary>
    public static double ResidentMiB()
    {
        string line = File.ReadLines("/proc/self/status").First(text => text.StartsWith("VmRSS:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024.0;
    }
}
