using VisionInspection.Core.Findings;
using VisionInspection.Core.Similarity;
using VisionInspection.Service.Similarity;
using VisionInspection.Service.Storage;
using VisionInspection.Service.Tests.Support;

namespace VisionInspection.Service.Tests.Similarity;

/// <summary>What is stored is found again by what it looks like: while running, after a restart, after a kill amid a write.</summary>
public sealed class ContentsIndexTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TemporaryFolder temporary = new();
    private readonly DataFolder folder;
    private readonly SqliteDatabase database;
    private readonly SqliteScanStore store;

    public ContentsIndexTests()
    {
        folder = new DataFolder(temporary.Path);
        database = new SqliteDatabase(folder);
        store = new SqliteScanStore(database, new ContentFiles(folder), TimeProvider.System);
    }

    public void Dispose()
    {
        database.Dispose();
        folder.Dispose();
        temporary.Dispose();
    }

    [Fact]
    public async Task Similar_OfAStoredScan_FindsTheOneThatLooksLikeItAndNotItself()
    {
        long first = await FinishAsync("a", 1, 40);
        await RunAsync(async index =>
        {
            // Stored while it runs.
            long second = await FinishAsync("b", 41, 2);
            await Eventually.True(() => index.Count == 4, "both scans are in the index");

            IReadOnlyList<SimilarContainer> similar = index.Similar(first, Containers(1, 40), 5);
            Assert.Equal([second], similar.Select(one => one.Near.Key.Scan));
            Assert.InRange(similar[0].Near.Cosine, 0.95, 1.02);
        });
    }

    [Fact]
    public async Task Start_AfterAKillAmidAScansContainers_HasEachOnce()
    {
        await FinishAsync("a", 1, 2);
        await FinishAsync("b", 3, 4);
        await RunAsync(index => Eventually.True(() => index.Count == 4, "all are in the index"));
        byte[] whole = await File.ReadAllBytesAsync(folder.ContentsVectors);
        for (int kept = 0; kept <= whole.Length; kept += 11)
        {
            await File.WriteAllBytesAsync(folder.ContentsVectors, whole[..kept]);
            await RunAsync(index => Eventually.True(() => index.Count == 4, $"all are in the index with {kept} bytes kept"));
            Assert.Equal(whole, await File.ReadAllBytesAsync(folder.ContentsVectors));
        }
    }

    private static IReadOnlyList<ContainerFinding> Containers(params int[] angles) =>
    [
        .. angles.Select(angle => new ContainerFinding("side", new PixelBox(0, 0, 9, 9), 1, null, new EmptyVerdict(EmptyState.Loaded, 1, 0.5, null), null)
        {
            Contents = new ContentsEmbedding([.. Vector(angle).Select(number => unchecked((byte)number))]),
        }),
    ];

    // Directions in a plane, so many tenths of a radian apart.
    private static sbyte[] Vector(int angle)
    {
        var direction = new float[VectorIndex.Dimensions];
        (direction[0], direction[1]) = (MathF.Cos(angle / 10f), MathF.Sin(angle / 10f));
        return ContentsVector.Of(direction);
    }

    private async Task<long> FinishAsync(string name, params int[] angles)
    {
        ScanRecord scan = await store.AcceptAsync(Samples.Header(name, [(byte)name[0]]), None);
        await store.FinishAsync(scan.Id, ScanOutcome.Of(Samples.Inspection(name) with { Containers = Containers(angles) }), None);
        return scan.Id;
    }

    private async Task RunAsync(Func<ContentsIndex, Task> test)
    {
        using var index = new ContentsIndex(store, folder);
        await index.StartAsync(None);
        await test(index);
        await index.StopAsync(None);
    }
}
