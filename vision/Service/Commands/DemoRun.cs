using System.Collections.Concurrent;
using System.Diagnostics;
using Grpc.Net.Client;
using VisionInspection.Contracts.V1;
using VisionInspection.Devices;
using VisionInspection.Devices.Simulation.Cargo;
using VisionInspection.Devices.Simulation.Output;
using VisionInspection.Devices.Simulation.Scenes;
using VisionInspection.Devices.Simulation.Station;
using VisionInspection.Service.Clients;

namespace VisionInspection.Service.Commands;

/// <summary>The two clients of the demo and what they say.</summary>
/// <param name="server">Address of the service's gRPC port.</param>
/// <param name="output">Folder for pictures.</param>
/// <param name="report">Who prints.</param>
internal sealed class DemoRun(Uri server, string output, DemoReport report)
{
    private const string Station = "demo-station";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, SimulatedScan> truth = new(StringComparer.Ordinal);

    /// <summary>Streams <paramref name="count"/> simulated scans in and receives their results.</summary>
    /// <returns>True when every scan got its inspection.</returns>
    public async Task<bool> RunAsync(ulong seed, int count, CancellationToken stopping)
    {
        long started = Stopwatch.GetTimestamp();
        using GrpcChannel channel = GrpcChannel.ForAddress(server);
        Task<int> station = Task.Run(() => StreamAsync(new StationClient(channel, Station), seed, count, stopping), stopping);
        int received = 0;
        int inspected = 0;
        int right = 0;
        int judged = 0;
        await foreach (Result result in new ResultFeed(channel).WatchAsync(0, [Station], stopping))
        {
            received++;
            inspected += result.OutcomeCase == Result.OutcomeOneofCase.Inspection ? 1 : 0;
            (int r, int j) = Compare(result);
            right += r;
            judged += j;
            report.Received(received, count, result, Truth(result.ScanId));
            Save(result);
            if (received == count)
            {
                break;
            }
        }

        int mebibytes = await station;
        report.Ended(received, mebibytes, Stopwatch.GetElapsedTime(started), right, judged);
        return inspected == count;
    }

    private async Task<int> StreamAsync(StationClient client, ulong seed, int count, CancellationToken stopping)
    {
        var station = new SimulatedStation(
            new SimulatedStationOptions
            {
                Scans = new SimulationOptions { Scene = new SceneOptions { Kinds = CargoCatalogue.All }, Rows = (480, 640), MaxLines = 2048 },
                Seed = seed,
                Count = count,
                Truth = (id, scan) => truth[id] = scan,
            },
            TimeProvider.System);
        int sent = 0;
        long bytes = 0;
        await foreach (ScanArrival arrival in station.ArrivalsAsync(stopping))
        {
            UploadReceipt receipt = await client.SendAsync(arrival, Patience, stopping);
            bytes += receipt.Size;
            report.Sent(++sent, count, arrival.FileName, receipt.Size);
        }

        return (int)(bytes >> 20);
    }

    private (int Right, int Judged) Compare(Result result)
    {
        if (result.Inspection is null || !truth.TryGetValue(result.ScanId, out SimulatedScan? scan) || scan.Containers.Count != result.Inspection.Containers.Count)
        {
            return (0, truth.TryGetValue(result.ScanId, out scan) ? scan.Containers.Count : 0);
        }

        // Both lists run left to right.
        int right = scan.Containers.Zip(result.Inspection.Containers.OrderBy(container => container.Box.X)).Count(pair =>
            pair.Second.Empty.State == (pair.First.Empty ? EmptyVerdict.Types.State.Empty : EmptyVerdict.Types.State.Loaded));
        return (right, scan.Containers.Count);
    }

    private string Truth(string scanId) => truth.TryGetValue(scanId, out SimulatedScan? scan)
        ? scan.Containers.Count == 0 ? "no container" : string.Join(" + ", scan.Containers.Select(c => c.Empty ? "empty" : $"{c.Kind} {c.MassKg:0} kg"))
        : "unknown";

    private void Save(Result result)
    {
        string folder = Path.Combine(output, "pictures");
        Directory.CreateDirectory(folder);
        int index = 0;
        foreach (Container container in result.Inspection?.Containers ?? [])
        {
            index++;
            if (container.Saliency is not null)
            {
                File.WriteAllBytes(Path.Combine(folder, $"{result.ScanId}.container-{index}.saliency.png"), container.Saliency.Png.ToByteArray());
            }
        }
    }
}
