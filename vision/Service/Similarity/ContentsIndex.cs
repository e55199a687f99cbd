using System.Runtime.InteropServices;
using VisionInspection.Core.Findings;
using VisionInspection.Core.Similarity;
using VisionInspection.Service.Storage;

namespace VisionInspection.Service.Similarity;

/// <summary>
/// What every stored scan's contents look like, in memory and in a file beside the database. The database is what counts:
/// the file is behind it by what came in since, and that is read at every start, after a kill too.
/// </summary>
internal sealed class ContentsIndex(IScanStore store, DataFolder folder) : BackgroundService
{
    private const int Page = 256;

    // Under it two containers have no more in common than any two.
    private const double LeastCosine = 0.6;

    private readonly VectorIndex index = new();

    /// <summary>Containers in it.</summary>
    public int Count => index.Count;

    /// <summary>Containers of other scans that look most like one of a scan's, nearest first, each scan once.</summary>
    /// <param name="scan">The scan.</param>
    /// <param name="containers">Its containers.</param>
    /// <param name="most">How many.</param>
    public IReadOnlyList<SimilarContainer> Similar(long scan, IReadOnlyList<ContainerFinding> containers, int most)
    {
        // A scan's own containers, and several of another, would crowd the others out.
        int enough = (most * 2) + containers.Count;
        return
        [
            .. containers
                .Select((container, i) => (container.Contents, Number: i))
                .Where(one => one.Contents is not null)
                .SelectMany(one => index.Search(MemoryMarshal.Cast<byte, sbyte>(one.Contents!.Vector), enough).Select(near => new SimilarContainer(one.Number, near)))
                .Where(one => one.Near.Key.Scan != scan && one.Near.Cosine >= LeastCosine)
                .OrderByDescending(one => one.Near.Cosine)
                .DistinctBy(one => one.Near.Key.Scan)
                .Take(most),
        ];
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() => FollowAsync(stoppingToken), CancellationToken.None);

    private async Task FollowAsync(CancellationToken stopping)
    {
        using VectorFile file = VectorFile.Open(folder.ContentsVectors, index);
        using ChangeFeed<ScanChange>.Subscription changes = store.Changes.Subscribe(1);
        int there = file.LastCount;
        long from = there == 0 ? file.LastSequence : file.LastSequence - 1;
        try
        {
            while (true)
            {
                (from, there) = await TakeInAsync(file, from, there, stopping);
                await changes.Changes.ReadAsync(stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The rest is taken in at the next start.
        }
    }

    // Of the last result in the file only the first containers may have got there.
    private async Task<(long From, int There)> TakeInAsync(VectorFile file, long from, int there, CancellationToken stopping)
    {
        while (await store.ResultsAfterAsync(from, Page, stopping) is { Count: > 0 } results)
        {
            foreach (ScanResult result in results)
            {
                IReadOnlyList<ContainerFinding> containers = result.Outcome.Inspection?.Containers ?? [];
                foreach ((ContentsEmbedding contents, int number) in Embedded(containers).Skip(there))
                {
                    ReadOnlySpan<sbyte> vector = MemoryMarshal.Cast<byte, sbyte>(contents.Vector);
                    var key = new VectorKey(result.Scan.Id, number);
                    file.Append(result.Sequence, key, vector);
                    index.Add(key, vector);
                }

                there = 0;
                from = result.Sequence;
            }

            file.Flush();
        }

        return (from, there);
    }

    private static IEnumerable<(ContentsEmbedding Contents, int Number)> Embedded(IReadOnlyList<ContainerFinding> containers) =>
        containers.Select((container, i) => (container.Contents, i)).Where(one => one.Contents is { Vector.Length: VectorIndex.Dimensions })!;
}

/// <summary>A container of another scan that looks like one of a scan's.</summary>
/// <param name="Container">Which of the scan's containers, from 0.</param>
/// <param name="Near">The other.</param>
internal readonly record struct SimilarContainer(int Container, Neighbour Near);
