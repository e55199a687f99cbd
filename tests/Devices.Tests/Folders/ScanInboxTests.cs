using VisionInspection.Devices.Folders;

namespace VisionInspection.Devices.Tests.Folders;

public sealed class ScanInboxTests : ScannerDeviceContract, IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("inbox-test-");

    public ScanInboxTests()
    {
        Directory.CreateDirectory(Inbox);
        Write("a.png", [1, 2, 3]);
        Write("b.png", [4, 5]);
    }

    private string Inbox => Path.Combine(root.FullName, "in");

    public void Dispose() => root.Delete(recursive: true);

    protected override IScannerDevice Open() => new ScanInbox(Options(), TimeProvider.System);

    [Fact]
    public async Task Arrivals_AfterAScanWasDealtWith_DoNotRepeatItInAnotherProcess()
    {
        _ = await TakeAsync(Open(), 2); // asking for the second says that the first was dealt with
        ScanArrival next = Assert.Single(await TakeAsync(Open(), 1));
        Assert.Equal("b", next.ScanId);
    }

    [Fact]
    public async Task Arrivals_WhenContentChanges_DeliverTheScanAgain()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await foreach (ScanArrival arrival in Open().ArrivalsAsync(patience.Token))
        {
            if (arrival.ScanId == "b")
            {
                Write("a.png", [9, 9, 9, 9]);
            }
            else if (new FileInfo(Path.Combine(Inbox, "a.png")).Length == 4)
            {
                return;
            }
        }

        Assert.Fail("the changed scan did not arrive again");
    }

    [Fact]
    public async Task Ledger_WithALineCutByACrash_DeliversThatScanAgainAndGoesOn()
    {
        _ = await TakeAsync(Open(), 2);
        byte[] ledger = await File.ReadAllBytesAsync(Ledger);
        await File.WriteAllBytesAsync(Ledger, ledger[..^3]);
        List<ScanArrival> again = await TakeAsync(Open(), 2);
        Assert.Equal(["a", "b"], again.Select(arrival => arrival.ScanId));
        Assert.EndsWith("a.png\n", await File.ReadAllTextAsync(Ledger), StringComparison.Ordinal);
    }

    [Fact]
    public async Task State_OfAFolderThatIsGone_IsLostWithReason()
    {
        var device = new ScanInbox(Options() with { Folder = Path.Combine(root.FullName, "gone") }, TimeProvider.System);
        using var stopping = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await foreach (ScanArrival _ in device.ArrivalsAsync(stopping.Token))
        {
            Assert.Fail("nothing can arrive");
        }

        Assert.False(device.State.Connected);
        Assert.Contains("gone", device.State.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arrivals_OfAnExportFolderWithoutItsPicture_ReportItLateOnceAndTakeItWhenComplete()
    {
        string folder = Path.Combine(Inbox, "0-export");
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "scan.xml"), Manifest);
        var device = new ScanInbox(Options() with { LateAfter = TimeSpan.Zero }, TimeProvider.System);
        var seen = new List<string>();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await foreach (ScanArrival arrival in device.ArrivalsAsync(patience.Token))
        {
            seen.Add(arrival.Refusal is null ? arrival.FileName : "late " + arrival.ScanId);
            if (seen.Contains("late 0-export") && !File.Exists(Path.Combine(folder, "xray.jpg")) && seen.Contains("b.png"))
            {
                await File.WriteAllBytesAsync(Path.Combine(folder, "xray.jpg"), [0xFF, 0xD8]);
            }

            if (arrival.FileName == "0-export.zip")
            {
                break;
            }
        }

        Assert.Single(seen, entry => entry == "late 0-export");
        Assert.Equal("0-export.zip", seen[^1]);
    }

    private const string Manifest = """
        <manifest><accession>1</accession><system>P60</system><createdate>2025-01-01</createdate><exportdate>2025-01-01</exportdate>
        <xraydone>-1</xraydone><files><file type="XRAYJPEG">xray.jpg</file></files></manifest>
        """;

    private string Ledger => Path.Combine(root.FullName, "ledger");

    private ScanInboxOptions Options() => new()
    {
        Folder = Inbox,
        Ledger = Ledger,
        PollInterval = TimeSpan.FromMilliseconds(10),
        SettleTime = TimeSpan.FromMilliseconds(30),
    };

    private void Write(string name, byte[] content) => File.WriteAllBytes(Path.Combine(Inbox, name), content);
}
