using System.Diagnostics.Metrics;
using VisionInspection.Service.Cases;
using VisionInspection.Service.Ingest;
using VisionInspection.Service.Storage;
using VisionInspection.Service.Storage.Cases;

namespace VisionInspection.Service.Telemetry;

/// <summary>What the service counts and measures. README.md has the table.</summary>
internal sealed class ServiceMetrics
{
    private readonly Counter<long> received;
    private readonly Counter<long> receivedBytes;
    private readonly Counter<long> finished;
    private readonly Histogram<double> stages;
    private readonly Histogram<int> batches;
    private readonly Counter<long> casesReceived;
    private readonly Counter<long> casesFinished;

    /// <summary>Makes the instruments.</summary>
    /// <param name="meters">Where.</param>
    /// <param name="admission">Gives the depth of the queue of scans.</param>
    /// <param name="cases">Gives the depth of the queue of cases.</param>
    public ServiceMetrics(IMeterFactory meters, Admission admission, [FromKeyedServices(CaseReceiver.Places)] Admission cases)
    {
#pragma warning disable CA2000 // The factory owns the meter.
        Meter meter = meters.Create(ServiceTracing.Name);
#pragma warning restore CA2000
        received = meter.CreateCounter<long>("visioninspection.scans.received", "{scan}", "Scans accepted.");
        receivedBytes = meter.CreateCounter<long>("visioninspection.scans.received.size", "By", "Bytes of the scans accepted.");
        finished = meter.CreateCounter<long>("visioninspection.scans.finished", "{scan}", "Scans with a result, by outcome.");
        stages = meter.CreateHistogram(
            "visioninspection.stage.duration",
            "s",
            "Time of a stage, per scan.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100] });
        batches = meter.CreateHistogram<int>("visioninspection.inspection.batch", "{scan}", "Scans inspected together.");
        meter.CreateObservableGauge(
            "visioninspection.queue.depth", () => admission.Taken, "{scan}", "Scans being received or waiting for their result.");
        casesReceived = meter.CreateCounter<long>("visioninspection.cases.received", "{case}", "Cases accepted.");
        casesFinished = meter.CreateCounter<long>("visioninspection.cases.finished", "{case}", "Cases with a result, by outcome.");
        meter.CreateObservableGauge(
            "visioninspection.cases.queue.depth", () => cases.Taken, "{case}", "Cases being received or waiting for their result.");
    }

    /// <summary>A case was accepted.</summary>
    public void CaseReceived() => casesReceived.Add(1);

    /// <summary>A case has its result.</summary>
    /// <param name="state">Which.</param>
    public void CaseFinished(CaseState state) => casesFinished.Add(1, new KeyValuePair<string, object?>("outcome", state switch
    {
        CaseState.Done => "done",
        CaseState.Refused => "refused",
        _ => "failed",
    }));

    /// <summary>A scan was accepted.</summary>
    /// <param name="bytes">Its size.</param>
    public void ScanReceived(long bytes)
    {
        received.Add(1);
        receivedBytes.Add(bytes);
    }

    /// <summary>A scan has its result.</summary>
    /// <param name="state">Which.</param>
    public void ScanFinished(ScanState state) => finished.Add(1, new KeyValuePair<string, object?>("outcome", state switch
    {
        ScanState.Done => "done",
        ScanState.Refused => "refused",
        _ => "failed",
    }));

    /// <summary>Some scans are inspected together.</summary>
    /// <param name="scans">How many.</param>
    public void BatchStarted(int scans) => batches.Record(scans);

    /// <summary>A scan went through the stages.</summary>
    /// <param name="milliseconds">Time by stage.</param>
    public void StagesTook(IReadOnlyDictionary<string, double> milliseconds)
    {
        foreach ((string stage, double took) in milliseconds)
        {
            stages.Record(took / 1000, new KeyValuePair<string, object?>("stage", stage));
        }
    }
}
