using VisionInspection.ImagingFormats;
using VisionInspection.Service.Web.Pictures;

namespace VisionInspection.Service.Tests.Web;

public sealed class DecodedScansTests
{
    private const int BytesOfOne = 20_000;

    [Fact]
    public async Task GetAsync_AskedTwiceAtOnce_DecodesOnce()
    {
        using var scans = new DecodedScans(new DecodedScansOptions());
        using var hold = new ManualResetEventSlim();
        int decodings = 0;
        Scan Decode()
        {
            hold.Wait(TimeSpan.FromSeconds(30));
            Interlocked.Increment(ref decodings);
            return ScanOf("a");
        }

        Task<Scan> first = scans.GetAsync("a", Decode, CancellationToken.None);
        Task<Scan> second = scans.GetAsync("a", Decode, CancellationToken.None);
        hold.Set();

        Assert.Same(await first, await second);
        Assert.Equal(1, decodings);
    }

    [Fact]
    public async Task GetAsync_MoreThanFits_LetsGoOfTheLongestUnused()
    {
        using var scans = new DecodedScans(new DecodedScansOptions { MostBytes = (2 * BytesOfOne) + 100 });
        var decoded = new List<string>();
        foreach (string hash in new[] { "a", "b", "a", "c", "a", "b" })
        {
            await scans.GetAsync(hash, () => { decoded.Add(hash); return ScanOf(hash); }, CancellationToken.None);
            await WaitUntil(() => scans.Bytes > 0);
            await Task.Delay(50); // the bytes are counted just after the scan is handed out
            Assert.InRange(scans.Bytes, 1, (2 * BytesOfOne) + 100);
        }

        Assert.Equal(["a", "b", "c", "b"], decoded);
    }

    [Fact]
    public async Task GetAsync_RefusedFile_IsRefusedAgainAndKeepsNothing()
    {
        using var scans = new DecodedScans(new DecodedScansOptions());
        static Scan Refuse() => throw new ScanFormatException("width", 4, "0, at least 1 needed");

        for (int look = 0; look < 2; look++)
        {
            await Assert.ThrowsAsync<ScanFormatException>(() => scans.GetAsync("a", Refuse, CancellationToken.None));
        }

        Assert.Equal(0, scans.Bytes);
    }

    [Fact]
    public async Task GetAsync_AskerLeaves_DecodingStillCounts()
    {
        using var scans = new DecodedScans(new DecodedScansOptions());
        using var hold = new ManualResetEventSlim();
        using var leaving = new CancellationTokenSource();
        Task<Scan> asked = scans.GetAsync("a", () => { hold.Wait(TimeSpan.FromSeconds(30)); return ScanOf("a"); }, leaving.Token);

        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        hold.Set();

        await WaitUntil(() => scans.Bytes > 0);
    }

    private static async Task WaitUntil(Func<bool> condition)
    {
        for (int i = 0; i < 500 && !condition(); i++)
        {
            await Task.Delay(20);
        }

        Assert.True(condition());
    }

    private static Scan ScanOf(string id) => new()
    {
        Id = id,
        Format = "png",
        Views =
        [
            new ScanView
            {
                Id = "side",
                Geometry = ViewGeometry.Side,
                Width = 100,
                Height = 100,
                Planes = [new ScanPlane(Energy.Single, PlaneQuantity.Transmission, new ushort[BytesOfOne / 2], new PlaneSource("png", 16, 65_535, default))],
            },
        ],
    };
}
