using System.Diagnostics;
using VisionInspection.ImagingFormats;
using VisionInspection.Service.Storage;

namespace VisionInspection.Service.Inspection;

/// <summary>From a kept file to a scan, or to the reason why it is none.</summary>
internal static class ScanDecoder
{
    /// <summary>Reads a kept file.</summary>
    /// <param name="store">Where it lies.</param>
    /// <param name="record">Its record.</param>
    /// <param name="limits">What the reader may spend.</param>
    public static DecodedScan Decode(IScanStore store, ScanRecord record, ReadLimits limits)
    {
        using Activity? activity = Telemetry.ServiceTracing.Source.StartActivity("decode");
        long started = Stopwatch.GetTimestamp();
        try
        {
            using Stream content = store.OpenOriginal(record.Header.Sha256);
            Scan scan = ScanReader.Read(record.Header.FileName, content, limits);
            return new DecodedScan(record, scan, null, Stopwatch.GetElapsedTime(started));
        }
        catch (ScanFormatException refusal)
        {
            var reason = new ScanRefusal(refusal.Field, refusal.Offset < 0 ? null : refusal.Offset, refusal.Reason);
            return new DecodedScan(record, null, reason, Stopwatch.GetElapsedTime(started));
        }
    }
}

/// <summary>A file as it was read: a scan or a refusal.</summary>
/// <param name="Record">Its record.</param>
/// <param name="Scan">The scan; null where it was refused.</param>
/// <param name="Refusal">Why; null where it is a scan.</param>
/// <param name="Took">Time it took.</param>
internal sealed record DecodedScan(ScanRecord Record, Scan? Scan, ScanRefusal? Refusal, TimeSpan Took)
{
    /// <summary>Container numbers that the scanner's side gave, front to rear.</summary>
    public IReadOnlyList<string> NumbersRead => [.. Scan?.Conveyance?.Containers.Select(reading => reading.Number) ?? []];

    /// <summary>Key of the vehicle; null where no plate was surely read.</summary>
    public string? Plate => PlateKey.Of(Scan?.Conveyance);
}
