using Grpc.Core;
using VisionInspection.Contracts.V1;
using VisionInspection.Service.Tests.Support;

namespace VisionInspection.Service.Tests.Ingest;

public sealed class ScanIngestTests : IAsyncLifetime, IDisposable
{
    private static readonly byte[] Picture = Pictures.Make(1);
    private readonly TemporaryFolder folder = new();
    private TestServer server = null!;
    private Station station = null!;

    public async Task InitializeAsync()
    {
        server = await TestServer.StartAsync(folder.Path, set: settings =>
        {
            settings.Uploads.MaxBytes = 1 << 20;
            settings.Uploads.MaxChunkBytes = 64 << 10;
            settings.Uploads.IdleTimeout = TimeSpan.FromSeconds(5);
        });
        station = new Station(server.Channel);
    }

    public async Task DisposeAsync() => await server.DisposeAsync();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Upload_WholeFile_IsReceiptedAndKeptByItsHash()
    {
        UploadReceipt receipt = await station.SendAsync("a", Picture);

        Assert.False(receipt.AlreadyStored);
        Assert.Equal(Picture.Length, receipt.Size);
        string hash = Samples.Hash(Picture);
        Assert.Equal(hash, Convert.ToHexStringLower(receipt.Sha256.Span));
        Assert.Equal(Picture, await File.ReadAllBytesAsync(Path.Combine(folder.Path, "content", hash[..2], hash)));
        Assert.Equal(UploadStatus.Types.State.Stored, (await station.StatusAsync("a")).State);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(folder.Path, "uploads")));
    }

    [Fact]
    public async Task Upload_SentAgain_AnswersWithTheFirstReceipt()
    {
        UploadReceipt first = await station.SendAsync("a", Picture);
        UploadReceipt again = await station.SendAsync("a", Picture);

        Assert.True(again.AlreadyStored);
        Assert.Equal(first.ReceivedAt, again.ReceivedAt);
        Assert.Single(await Consumer.TakeAsync(server.Channel, 0, 1));
    }

    [Fact]
    public async Task Upload_SameScanOtherBytes_NamesBothHashes()
    {
        await station.SendAsync("a", Picture);
        byte[] other = Pictures.Make(2);

        RpcException refused = await Refused(() => station.SendAsync("a", other), StatusCode.AlreadyExists);

        Assert.Contains(Samples.Hash(Picture), refused.Status.Detail, StringComparison.Ordinal);
        Assert.Contains(Samples.Hash(other), refused.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_BrokenOff_ResumesWhereItStood()
    {
        using (var broken = new CancellationTokenSource())
        {
            using AsyncClientStreamingCall<UploadRequest, UploadReceipt> call = station.Client.Upload(cancellationToken: broken.Token);
            await call.RequestStream.WriteAsync(new UploadRequest { Header = station.Header("a", Picture) });
            await call.RequestStream.WriteAsync(Station.Chunk(Picture.AsSpan(0, 1000)));
            await Eventually.True(
                () => Directory.EnumerateFiles(Path.Combine(folder.Path, "uploads")).Any(part => new FileInfo(part).Length == 1000),
                "1000 bytes arrived");
            await broken.CancelAsync();
            await Refused(async () => await call.ResponseAsync, StatusCode.Cancelled);
        }

        await Eventually.True(
            async () => (await station.StatusAsync("a")).State == UploadStatus.Types.State.Partial, "the part is kept");
        UploadStatus status = await station.StatusAsync("a");
        Assert.Equal(1000, status.DurableOffset);

        UploadReceipt receipt = await station.SendAsync("a", Picture, status.DurableOffset);

        Assert.Equal(Samples.Hash(Picture), Convert.ToHexStringLower(receipt.Sha256.Span));
    }

    [Fact]
    public async Task Upload_ResumedElsewhere_NamesTheDurableOffset()
    {
        await Refused(() => station.SendAsync("a", Picture, end: 1000), StatusCode.InvalidArgument);

        RpcException refused = await Refused(() => station.SendAsync("a", Picture, offset: 500), StatusCode.OutOfRange);

        Assert.Contains("1000", refused.Status.Detail, StringComparison.Ordinal);
        Assert.Equal(1000, (await station.StatusAsync("a")).DurableOffset);
    }

    [Fact]
    public async Task Upload_BytesWithAnotherHash_IsRefusedAndForgotten()
    {
        byte[] sent = (byte[])Picture.Clone();
        sent[^1] ^= 1;

        RpcException refused = await Refused(() => station.SendAsync(station.Header("a", Picture), sent), StatusCode.InvalidArgument);

        Assert.StartsWith("sha256:", refused.Status.Detail, StringComparison.Ordinal);
        Assert.Equal(UploadStatus.Types.State.Unknown, (await station.StatusAsync("a")).State);
    }

    [Fact]
    public async Task Upload_LargerThanTheLimit_IsRefusedBeforeItIsSent()
    {
        UploadHeader header = station.Header("a", Picture);
        header.Size = (1 << 20) + 1;

        RpcException refused = await Refused(() => station.SendAsync(header, default), StatusCode.ResourceExhausted);

        Assert.StartsWith("size:", refused.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_MoreBytesThanAnnounced_IsRefused()
    {
        RpcException refused = await Refused(
            () => station.SendAsync(station.Header("a", Picture), new byte[Picture.Length + 1]), StatusCode.InvalidArgument);

        Assert.StartsWith("chunk:", refused.Status.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("station")]
    [InlineData("scan_id")]
    [InlineData("sha256")]
    [InlineData("size")]
    [InlineData("file_name")]
    [InlineData("media_type")]
    [InlineData("offset")]
    public async Task Upload_FieldOutOfRange_IsNamed(string field)
    {
        UploadHeader header = station.Header("a", Picture);
        switch (field)
        {
            case "station": header.Station = "gate 1"; break;
            case "scan_id": header.ScanId = "a\nb"; break;
            case "sha256": header.Sha256 = Google.Protobuf.ByteString.CopyFromUtf8("short"); break;
            case "size": header.Size = 0; break;
            case "file_name": header.FileName = "../a.png"; break;
            case "media_type": header.MediaType = new string('x', 200); break;
            default: header.Offset = -1; break;
        }

        RpcException refused = await Refused(() => station.SendAsync(header, Picture), StatusCode.InvalidArgument);

        Assert.StartsWith(field + ":", refused.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_ChunkBeforeHeader_IsRefused()
    {
        using AsyncClientStreamingCall<UploadRequest, UploadReceipt> call = station.Client.Upload();
        await call.RequestStream.WriteAsync(Station.Chunk([1]));

        RpcException refused = await Refused(async () => await call.ResponseAsync, StatusCode.InvalidArgument);

        Assert.StartsWith("header:", refused.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_WhileAnEarlierOneHangs_TakesOver()
    {
        using AsyncClientStreamingCall<UploadRequest, UploadReceipt> hanging = station.Client.Upload();
        await hanging.RequestStream.WriteAsync(new UploadRequest { Header = station.Header("a", Picture) });
        await hanging.RequestStream.WriteAsync(Station.Chunk(Picture.AsSpan(0, 100)));
        await Eventually.True(
            () => Directory.EnumerateFiles(Path.Combine(folder.Path, "uploads")).Any(), "the first upload has begun");

        UploadReceipt receipt = await station.SendAsync("a", Picture);

        Assert.False(receipt.AlreadyStored);
        await Refused(async () => await hanging.ResponseAsync, StatusCode.Aborted);
    }

    [Fact]
    public async Task Upload_StationFallsSilent_IsEndedAndItsPartKept()
    {
        using AsyncClientStreamingCall<UploadRequest, UploadReceipt> silent = station.Client.Upload();
        await silent.RequestStream.WriteAsync(new UploadRequest { Header = station.Header("a", Picture) });
        await silent.RequestStream.WriteAsync(Station.Chunk(Picture.AsSpan(0, 100)));

        await Refused(async () => await silent.ResponseAsync, StatusCode.DeadlineExceeded);

        Assert.Equal(100, (await station.StatusAsync("a")).DurableOffset);
    }

    [Fact]
    public async Task Upload_NotAScan_IsKeptInQuarantineAndItsResultSaysWhy()
    {
        byte[] junk = new byte[700];
        await station.SendAsync("junk", junk);

        Result result = Assert.Single(await Consumer.TakeAsync(server.Channel, 0, 1));

        Assert.Equal(Result.OutcomeOneofCase.Refusal, result.OutcomeCase);
        Assert.NotEmpty(result.Refusal.Message);
        string kept = Path.Combine(folder.Path, "quarantine", Samples.Hash(junk));
        Assert.Equal(junk, await File.ReadAllBytesAsync(kept));
        Assert.Contains(result.Refusal.Field, await File.ReadAllTextAsync(kept + ".json"), StringComparison.Ordinal);
    }

    private static async Task<RpcException> Refused(Func<Task> call, StatusCode expected)
    {
        RpcException refused = await Assert.ThrowsAsync<RpcException>(call);
        Assert.True(refused.StatusCode == expected, $"{refused.Status}");
        return refused;
    }
}
