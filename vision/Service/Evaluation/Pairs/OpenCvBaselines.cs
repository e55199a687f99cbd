using System.Diagnostics;
using System.Text.Json;
using VisionInspection.Devices.Simulation.Output;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Service.Evaluation.Pairs;

/// <summary>
/// Other people's registration on the same pairs, for comparison: <c>opencv_baselines.py</c> beside the program, run by
/// Debian's Python with its OpenCV (packages python3-opencv and python3-numpy). One process for all pairs.
/// </summary>
internal sealed class OpenCvBaselines : IDisposable
{
    private const string Script = "opencv_baselines.py";

    private readonly Process process;

    private OpenCvBaselines(Process process) => this.process = process;

    /// <summary>Starts the script.</summary>
    /// <param name="python">The interpreter.</param>
    /// <exception cref="InvalidOperationException">It does not run here.</exception>
    public static OpenCvBaselines Start(string python)
    {
        var start = new ProcessStartInfo(python, [Path.Combine(AppContext.BaseDirectory, Script)])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true,
        };
        Process process = Process.Start(start) ?? throw new InvalidOperationException($"{python} did not start");
        return process.StandardOutput.ReadLine() == "ready"
            ? new OpenCvBaselines(process)
            : throw new InvalidOperationException($"{python} {Script} did not start; it needs the packages python3-opencv and python3-numpy");
    }

    /// <summary>
    /// Where each method puts places of the first view in the second. They are told the true boxes of the containers and see
    /// nothing else: without that start they lose their way.
    /// </summary>
    public IReadOnlyList<BaselineResult> Align(ComparedPair pair)
    {
        (ScanView first, ScanView second) = (pair.First, pair.Second);
        Stream input = process.StandardInput.BaseStream;
        byte[] header = JsonSerializer.SerializeToUtf8Bytes(new
        {
            first = new[] { first.Width, first.Height }, second = new[] { second.Width, second.Height },
            firstBox = Box(pair.Truth.First), secondBox = Box(pair.Truth.Second), places = pair.Landmarks!.First.Select(p => new[] { p.X, p.Y }),
        });
        input.Write(header);
        input.WriteByte((byte)'\n');
        input.Write(Bytes(first));
        input.Write(Bytes(second));
        input.Flush();
        string answer = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"{Script} ended");
        using JsonDocument methods = JsonDocument.Parse(answer);
        return
        [
            .. methods.RootElement.EnumerateObject().Select(method => new BaselineResult(
                method.Name,
                [.. method.Value.GetProperty("places").EnumerateArray().Select(p => (p[0].GetDouble(), p[1].GetDouble()))],
                method.Value.GetProperty("milliseconds").GetDouble())),
        ];
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit(5000);
        process.Dispose();
    }

    // Left, top, right and bottom of all containers together.
    private static int[] Box(SimulatedScan scan) =>
    [
        scan.Containers.Min(c => c.Box.X), scan.Containers.Min(c => c.Box.Y),
        scan.Containers.Max(c => c.Box.X + c.Box.Width), scan.Containers.Max(c => c.Box.Y + c.Box.Height),
    ];

    // Little-endian 16 bit, as the script reads it.
    private static byte[] Bytes(ScanView view)
    {
        var bytes = new byte[2 * view.Primary.Samples.Length];
        Buffer.BlockCopy(view.Primary.Samples, 0, bytes, 0, bytes.Length);
        return bytes;
    }
}

/// <summary>What a method made of a pair.</summary>
/// <param name="Method">Its name.</param>
/// <param name="Found">Places of the second view, samples.</param>
/// <param name="Milliseconds">Time it took.</param>
internal sealed record BaselineResult(string Method, IReadOnlyList<(double X, double Y)> Found, double Milliseconds);
