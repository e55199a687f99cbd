using VisionInspection.Service.Storage;
using VisionInspection.Service.Tests.Cases;
using VisionInspection.Service.Tests.Support;

namespace VisionInspection.Service.Tests.Storage;

public sealed class VehicleStoreTests : IDisposable
{
    private const string Plate = "AB123CD";
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TemporaryFolder temporary = new();
    private DataFolder folder;
    private SqliteDatabase database;
    private SqliteScanStore store;

    public VehicleStoreTests() => (folder, database, store) = Open();

    public void Dispose()
    {
        database.Dispose();
        folder.Dispose();
        temporary.Dispose();
    }

    [Fact]
    public async Task FindVehiclePredecessorAsync_SeenAtBothLanes_IsTheLatestOfTheSame()
    {
        await InspectedAsync("gate-1", "first");
        await InspectedAsync("gate-1", "second");
        await InspectedAsync("gate-2", "third");
        long now = await InspectedAsync("gate-1", "now");
        await InspectedAsync("gate-1", "later");

        Assert.Equal("second", await PredecessorAsync("gate-1", now));
        Assert.Equal("third", await PredecessorAsync("gate-2", now));
    }

    [Fact]
    public async Task FindVehiclePredecessorAsync_NotAtThisLane_IsTheLatestOfAnother()
    {
        await InspectedAsync("gate-2", "first");
        await InspectedAsync("gate-3", "second");

        Assert.Equal("second", await PredecessorAsync("gate-1", await InspectedAsync("gate-1", "now")));
    }

    [Fact]
    public async Task FindVehiclePredecessorAsync_OtherPlatesAndFailuresAlone_None()
    {
        await InspectedAsync("gate-1", "another", "XY987ZW");
        await InspectedAsync("gate-1", "unread", null);
        ScanRecord failed = await store.AcceptAsync(Header("gate-1", "failed"), None);
        await store.FinishAsync(failed.Id, ScanOutcome.Of(new ScanFailure("test", 3)) with { Plate = Plate }, None);

        Assert.Null(await PredecessorAsync("gate-1", await InspectedAsync("gate-1", "now")));
    }

    [Fact]
    public async Task FinishAsync_Plate_StandsBesideTheScanAndNotInItsResult()
    {
        long known = await InspectedAsync("gate-1", "known"), unread = await InspectedAsync("gate-1", "unread", null);

        Assert.Equal(Plate, await store.FindPlateAsync(known, None));
        Assert.Null(await store.FindPlateAsync(unread, None));
        Assert.Equal(0, (await database.ReadAsync(row => row.GetInt32(0), "SELECT count(*) FROM results WHERE outcome LIKE $1", None, $"%{Plate}%"))[0]);
    }

    [Fact]
    public async Task Open_FromBeforePlatesWereKept_KeepsWhatIsThereAndFindsWhatComes()
    {
        long old = await InspectedAsync("gate-1", "old");
        database.Dispose();
        OldSchemas.MakeVersion3(folder);
        folder.Dispose();
        (folder, database, store) = Open();

        Assert.NotNull(await store.FindResultAsync(new ScanKey("gate-1", "old"), None));
        Assert.Null(await store.FindPlateAsync(old, None));
        await InspectedAsync("gate-1", "new");
        Assert.Equal("new", await PredecessorAsync("gate-1", await InspectedAsync("gate-1", "now")));
    }

    private static UploadHeader Header(string station, string scanId) => Samples.Header(scanId, [1]) with { Key = new ScanKey(station, scanId) };

    private async Task<string?> PredecessorAsync(string station, long before) =>
        (await store.FindVehiclePredecessorAsync(Plate, station, before, None))?.Scan.Key.ScanId;

    private async Task<long> InspectedAsync(string station, string scanId, string? plate = Plate)
    {
        ScanRecord scan = await store.AcceptAsync(Header(station, scanId), None);
        await store.FinishAsync(scan.Id, ScanOutcome.Of(Samples.Inspection(scanId)) with { Plate = plate }, None);
        return scan.Id;
    }

    private (DataFolder Folder, SqliteDatabase Database, SqliteScanStore Store) Open()
    {
        var data = new DataFolder(temporary.Path);
        var opened = new SqliteDatabase(data);
        return (data, opened, new SqliteScanStore(opened, new ContentFiles(data), TimeProvider.System));
    }
}
