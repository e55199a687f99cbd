using System.Collections.Concurrent;
using Grpc.Core;
using Grpc.Net.Client;
using VisionInspection.Contracts.V1;
using VisionInspection.Service.Tests.Support;

namespace VisionInspection.Service.Tests.Survival;

/// <summary>
/// A station that sends one scan after another and notes every receipt. Across kills it goes on with the scan for which
/// it holds no receipt, where the service says that it stands.
/// </summary>
internal sealed class RestlessStation(string name, int seed, ConcurrentDictionary<string, string> receipts)
{
    private readonly Random random = new(seed);
    private byte[]? content;
    private int number;

    /// <summary>Uploads that were begun and not receipted.</summary>
    public int Interrupted { get; private set; }

    /// <summary>Uploads that went on from a part that was kept.</summary>
    public int Resumed { get; private set; }

    public async Task SendUntilKilledAsync(GrpcChannel channel)
    {
        var station = new Station(channel, name);
        try
        {
            while (true)
            {
                await SendOneAsync(station);
            }
        }
        catch (RpcException gone) when (gone.StatusCode is StatusCode.Unavailable or StatusCode.Internal or StatusCode.Cancelled)
        {
            Interrupted++;
        }
    }

    private async Task SendOneAsync(Station station)
    {
        // Every third is no scan at all, and large enough to be cut in two: refusals have to survive as well.
        content ??= number % 3 == 2 ? Junk() : Pictures.Make(random.Next());
        string id = $"scan-{number}";
        UploadStatus status = await station.StatusAsync(id);
        long offset = status.State == UploadStatus.Types.State.Partial ? status.DurableOffset : 0;
        Resumed += offset > 0 ? 1 : 0;
        UploadReceipt receipt = await station.SendAsync(id, content, offset);
        Assert.Equal(Samples.Hash(content), Convert.ToHexStringLower(receipt.Sha256.Span));
        receipts[$"{name}/{id}"] = Samples.Hash(content);
        content = null;
        number++;
    }

    private byte[] Junk()
    {
        byte[] bytes = new byte[random.Next(100_000, 600_000)];
        random.NextBytes(bytes);
        return bytes;
    }
}
