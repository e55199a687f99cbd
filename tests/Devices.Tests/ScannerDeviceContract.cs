namespace VisionInspection.Devices.Tests;

/// <summary>What every scanner driver promises; each driver's tests inherit these.</summary>
public abstract class ScannerDeviceContract
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>A fresh view of the same device with two scans to deliver: what another process would see after a crash.</summary>
    protected abstract IScannerDevice Open();

    [Fact]
    public async Task Arrivals_OfADeviceWithTwoScans_DeliverBothInOrder()
    {
        List<ScanArrival> arrivals = await TakeAsync(Open(), 2);
        Assert.Equal(2, arrivals.Select(arrival => arrival.ScanId).Distinct().Count());
        Assert.All(arrivals, arrival => Assert.Null(arrival.Refusal));
    }

    [Fact]
    public async Task Open_OfAnArrival_GivesTheSameBytesEachTime()
    {
        ScanArrival arrival = Assert.Single(await TakeAsync(Open(), 1));
        Assert.Equal(Bytes(arrival), Bytes(arrival));
    }

    [Fact]
    public async Task Arrivals_AfterACrashWithAScanInHand_DeliverItAgain()
    {
        ScanArrival inHand = Assert.Single(await TakeAsync(Open(), 1));
        ScanArrival again = Assert.Single(await TakeAsync(Open(), 1));
        Assert.Equal(inHand.ScanId, again.ScanId);
        Assert.Equal(Bytes(inHand), Bytes(again));
    }

    [Fact]
    public async Task Arrivals_WhenCancelled_EndWithoutAnException()
    {
        using var stopping = new CancellationTokenSource();
        int seen = 0;
        await foreach (ScanArrival _ in Open().ArrivalsAsync(stopping.Token))
        {
            seen++;
            await stopping.CancelAsync();
        }

        Assert.Equal(1, seen);
    }

    [Fact]
    public async Task State_OfADeviceThatCanBeReached_IsConnected()
    {
        IScannerDevice device = Open();
        _ = await TakeAsync(device, 1);
        Assert.True(device.State.Connected);
        Assert.Null(device.State.Reason);
    }

    /// <summary>The next arrivals, and then nothing more is asked for.</summary>
    private protected static async Task<List<ScanArrival>> TakeAsync(IScannerDevice device, int count)
    {
        using var patience = new CancellationTokenSource(Patience);
        var arrivals = new List<ScanArrival>();
        await foreach (ScanArrival arrival in device.ArrivalsAsync(patience.Token))
        {
            arrivals.Add(arrival);
            if (arrivals.Count == count)
            {
                return arrivals;
            }
        }

        return arrivals;
    }

    private static byte[] Bytes(ScanArrival arrival)
    {
        using Stream content = arrival.Open!();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }
}
