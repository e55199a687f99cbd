using System.Globalization;
using VisionInspection.Devices.Simulation.Imaging;
using VisionInspection.Devices.Simulation.Output;

// For now only: simulate --training DIR --count N --seed S [--profiles a,b]
if (args is ["simulate", "--training", var folder, "--count", var count, "--seed", var seed, ..])
{
    var export = new TrainingExport(folder, int.Parse(count, CultureInfo.InvariantCulture), ulong.Parse(seed, CultureInfo.InvariantCulture));
    if (args is [.., "--profiles", var profiles])
    {
        export = export with { Profiles = [.. profiles.Split(',').Select(VendorProfiles.Named)] };
    }

    var clock = System.Diagnostics.Stopwatch.StartNew();
    SimulationExport.Run(export, new Counter(export.Count));
    await Console.Error.WriteLineAsync($"{export.Count} scans in {clock.Elapsed.TotalSeconds:F1} s").ConfigureAwait(false);
    return 0;
}

await Console.Error.WriteLineAsync("Nothing to serve yet.").ConfigureAwait(false);
return 1;

internal sealed class Counter(int count) : IProgress<int>
{
    public void Report(int value)
    {
        if (value % 100 == 0 || value == count)
        {
            Console.Error.WriteLine($"{value} of {count}");
        }
    }
}
