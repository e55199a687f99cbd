using System.Diagnostics;
using VisionInspection.Core;
using VisionInspection.Core.Findings;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Service.Commands;

/// <summary>Inspects many inputs side by side and reports them in the order they were given.</summary>
/// <param name="inspector">The pipeline.</param>
/// <param name="report">Where lines go.</param>
/// <param name="outputFolder">Where pictures go; null for none.</param>
internal sealed class InspectRun(IScanInspector inspector, IScanReport report, string? outputFolder)
{
    private static readonly ReadLimits Limits = ReadLimits.Default;

    /// <returns>An <see cref="ExitCode"/>.</returns>
    public async Task<int> InspectAsync(IEnumerable<ScanInput> inputs, int workers, CancellationToken stopping)
    {
        var inHand = new Queue<Task<Outcome>>();
        bool anyRefused = false;
        foreach (ScanInput input in inputs)
        {
            inHand.Enqueue(Task.Run(() => Inspect(input, stopping), stopping));
            if (inHand.Count >= workers)
            {
                anyRefused |= Report(await inHand.Dequeue());
            }
        }

        while (inHand.TryDequeue(out Task<Outcome>? next))
        {
            anyRefused |= Report(await next);
        }

        report.End();
        return anyRefused ? ExitCode.InputRefused : ExitCode.Ok;
    }

    private Outcome Inspect(ScanInput input, CancellationToken stopping)
    {
        try
        {
            long started = Stopwatch.GetTimestamp();
            Scan scan = input.Read(Limits);
            double decode = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            InspectionResult result = inspector.Inspect([scan], stopping)[0];
            result = result with { Milliseconds = new Dictionary<string, double> { ["decode"] = decode }.Concat(result.Milliseconds).ToDictionary() };
            ScanPictures? pictures = outputFolder is null ? null : ScanPictures.Write(outputFolder, input.Path, scan, result);
            return new Outcome(input, result, pictures, null);
        }
        catch (ScanFormatException refusal)
        {
            return new Outcome(input, null, null, refusal);
        }
    }

    private bool Report(Outcome outcome)
    {
        if (outcome.Refusal is ScanFormatException refusal)
        {
            report.Refused(outcome.Input.Path, refusal);
            return true;
        }

        report.Inspected(outcome.Input.Path, outcome.Result!, outcome.Pictures);
        return false;
    }

    private sealed record Outcome(ScanInput Input, InspectionResult? Result, ScanPictures? Pictures, ScanFormatException? Refusal);
}
