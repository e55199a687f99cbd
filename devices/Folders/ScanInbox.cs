using System.Runtime.CompilerServices;
using VisionInspection.ImagingFormats;
using VisionInspection.ImagingFormats.Vendor;

namespace VisionInspection.Devices.Folders;

/// <summary>
/// A scanner that exports to a folder, as most fielded ones do: single files, or a folder per scan with its sidecar. A
/// scan is taken when its sidecar is complete, every picture it names is there and nothing has moved for a while; once,
/// and again only if its content changes. What stays incomplete is reported as late, once, and taken when it completes.
/// </summary>
public sealed class ScanInbox(ScanInboxOptions options, TimeProvider clock) : IScannerDevice
{
    private readonly DeliveryLedger ledger = new(options.Ledger);
    private readonly Dictionary<string, Sighting> sightings = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public DeviceState State { get; private set; } = new(Connected: true, clock.GetUtcNow(), Reason: null);

    /// <inheritdoc/>
    public async IAsyncEnumerable<ScanArrival> ArrivalsAsync([EnumeratorCancellation] CancellationToken stopping)
    {
        do
        {
            foreach (InboxEntry entry in Look())
            {
                if (stopping.IsCancellationRequested)
                {
                    yield break;
                }

                if (Arrival(entry) is (ScanArrival arrival, string hash))
                {
                    yield return arrival;

                    // Reached only when the consumer asks for more, so a crash delivers this scan again.
                    if (arrival.Refusal is null)
                    {
                        ledger.Add(entry.Name, hash);
                    }
                }
            }
        }
        while (await NextLookAsync(stopping).ConfigureAwait(false));
    }

    private async Task<bool> NextLookAsync(CancellationToken stopping)
    {
        try
        {
            await Task.Delay(options.PollInterval, clock, stopping).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>The entries that have stood still long enough; a folder that cannot be listed is a lost device.</summary>
    private List<InboxEntry> Look()
    {
        IReadOnlyList<InboxEntry> entries;
        try
        {
            entries = InboxEntry.In(options.Folder);
        }
        catch (IOException error)
        {
            Became(connected: false, error.Message);
            return [];
        }
        catch (UnauthorizedAccessException error)
        {
            Became(connected: false, error.Message);
            return [];
        }

        Became(connected: true, reason: null);
        DateTimeOffset now = clock.GetUtcNow();
        var settled = new List<InboxEntry>();
        foreach (InboxEntry entry in entries)
        {
            if (!sightings.TryGetValue(entry.Name, out Sighting? seen) || seen.Look != entry.Look)
            {
                sightings[entry.Name] = new Sighting(entry.Look, seen?.First ?? now, now);
            }
            else if (now - seen.Unmoved >= options.SettleTime && !seen.Done)
            {
                settled.Add(entry);
            }
        }

        return settled;
    }

    private (ScanArrival Arrival, string Hash)? Arrival(InboxEntry entry)
    {
        Sighting seen = sightings[entry.Name];
        if (entry.IsFolder && Missing(entry) is string missing)
        {
            if (seen.ReportedLate || clock.GetUtcNow() - seen.First < options.LateAfter)
            {
                return null;
            }

            sightings[entry.Name] = seen with { ReportedLate = true };
            return (new ScanArrival(entry.Name, entry.Name, "", Open: null, $"late: {missing}"), "");
        }

        sightings[entry.Name] = seen with { Done = true };
        string hash = entry.ContentHash();
        if (ledger.Holds(entry.Name, hash))
        {
            return null;
        }

        ScanArrival arrival = entry.IsFolder
            ? new ScanArrival(entry.Name, entry.Name + ".zip", "application/zip", () => FolderArchive.Zip(entry.Path), Refusal: null)
            : new ScanArrival(Path.GetFileNameWithoutExtension(entry.Name), entry.Name, MediaTypes.Of(entry.Name), () => File.OpenRead(entry.Path), Refusal: null);
        return (arrival, hash);
    }

    /// <summary>What an export folder still waits for, or null when it is complete.</summary>
    private static string? Missing(InboxEntry entry)
    {
        ExportProbe probe = VendorExport.Probe(new DirectoryScanFolder(entry.Path), ReadLimits.Default);
        return probe.IsComplete ? null : probe.Fault ?? "waits for " + string.Join(", ", probe.Missing);
    }

    private void Became(bool connected, string? reason)
    {
        if (State.Connected != connected)
        {
            State = new DeviceState(connected, clock.GetUtcNow(), reason);
        }
    }

    /// <param name="Look">How the entry looked last.</param>
    /// <param name="First">When it was first seen.</param>
    /// <param name="Unmoved">Since when it looks like this.</param>
    /// <param name="ReportedLate">Its lateness was reported.</param>
    /// <param name="Done">Delivered, or known from the ledger, in this look.</param>
    private sealed record Sighting(
        string Look, DateTimeOffset First, DateTimeOffset Unmoved, bool ReportedLate = false, bool Done = false);
}
