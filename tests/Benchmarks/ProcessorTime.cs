using System.Globalization;

namespace VisionInspection.Benchmarks;

/// <summary>Processor time of this process and of its children that have ended: what a busy machine does not lengthen as it does the clock's.</summary>
internal static class ProcessorTime
{
    // The kernel counts in hundredths of a second here, whatever its own clock (proc(5), USER_HZ).
    private const double TickMilliseconds = 10;

    /// <summary>So far, in milliseconds.</summary>
    public static double Milliseconds()
    {
        // pid (name) state ...: the name may hold blanks and brackets. utime, stime, cutime and cstime are fields 14 to 17.
        string stat = File.ReadAllText("/proc/self/stat");
        string[] fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return fields[11..15].Sum(field => long.Parse(field, CultureInfo.InvariantCulture)) * TickMilliseconds;
    }
}
