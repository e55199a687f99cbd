using Grpc.Core;
using VisionInspection.Contracts.V1;
using VisionInspection.Service.Storage;
using VisionInspection.Service.Tests.Support;

namespace VisionInspection.Service.Tests.Cases;

/// <summary>The fake inspector finds CSQU3054383 loaded with probability 0.97 in every scan.</summary>
public sealed class DivergenceTests : IDisposable
{
    private const string Number = "CSQU3054383";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Watch_DeclaredEmptyButLoaded_WhicheverSideComesFirst(bool scanFirst)
    {
        await using TestServer server = await TestServer.StartAsync(folder.Path);
        var submitter = new Submitter(server.Channel);
        var station = new Station(server.Channel);
        byte[] declaration = Submitter.Declaration("D-1", "EUR", ("CSQU 305438-3", "4"));
        if (scanFirst)
        {
            await station.SendAsync("S-1", Pictures.Make(1));
            await Consumer.TakeAsync(server.Channel, 0, 1);
            await submitter.SendAsync("C-1", declaration);
        }
        else
        {
            await submitter.SendAsync("C-1", declaration);
            await submitter.ResultAsync("C-1");
            await station.SendAsync("S-1", Pictures.Make(1));
        }

        Divergence divergence = Assert.Single(await TakeAsync(server, 0, 1));

        Assert.Equal((1, "D-1", "fullness"), (divergence.Sequence, divergence.DeclarationId, divergence.Finding.Kind));
        Assert.Equal(("empty", "loaded"), (divergence.Finding.Declared, divergence.Finding.Observed));
        Assert.Equal(0.97, divergence.Finding.Score);
        Assert.Equal(0.4, divergence.Threshold);
        Assert.Equal(("gate-1", "S-1", "side"), (divergence.Finding.Witness.Station, divergence.Finding.Witness.ScanId, divergence.Finding.Witness.View));
        Assert.Equal(Samples.Hash(Pictures.Make(1)), Convert.ToHexStringLower(divergence.Finding.Witness.Sha256.Span));
        Assert.Equal("empty-container", Assert.Single(divergence.Models).Name);
        Assert.Equal((2, 2, 300), (divergence.Map.Width, divergence.Map.Height, divergence.Map.Covers.Width));
    }

    // The fake inspector weighs 8,000 to 10,500 kg in CSQU3054383 and nothing else.
    [Fact]
    public async Task Watch_DeclaredMassOutsideTheInterval_DivergesWithItsOwnThresholdAndPicture()
    {
        await using TestServer server = await TestServer.StartAsync(folder.Path);
        await new Submitter(server.Channel).SendAsync("C-1", Submitter.Weighed("D-1", 18_200, Number));
        await new Station(server.Channel).SendAsync("S-1", Pictures.Make(1));

        Divergence divergence = Assert.Single(await TakeAsync(server, 0, 1));
        EvidencePicture picture = await new Divergences.DivergencesClient(server.Channel).EvidenceAsync(new EvidenceRequest { Sequence = 1 });

        Assert.Equal($"Container {Number}: declared 18,200 kg; image says 8,000 to 10,500 kg.", divergence.Finding.Sentence);
        Assert.Equal((0.9, "gross-mass", null), (divergence.Threshold, divergence.Finding.Kind, divergence.Map));
        Assert.True(picture.Width >= 960);
    }

    [Fact]
    public async Task Watch_TwoScansOfTheSameBytes_EachDivergesUnderANameOfItsOwn()
    {
        await using TestServer server = await TestServer.StartAsync(folder.Path);
        await new Submitter(server.Channel).SendAsync("C-1", Submitter.Declaration("D-1", "EUR", (Number, "4")));
        await new Station(server.Channel).SendAsync("S-1", Pictures.Make(1));
        await new Station(server.Channel).SendAsync("S-2", Pictures.Make(1));

        IReadOnlyList<Divergence> both = await TakeAsync(server, 0, 2);

        Assert.Equal(["S-1", "S-2"], both.Select(divergence => divergence.Finding.Witness.ScanId).Order());
        Assert.NotEqual(both[0].Id, both[1].Id);
    }

    [Fact]
    public async Task ByContainerAndByDeclaration_PaperAndScan_BothAreThereInOrder()
    {
        await using TestServer server = await TestServer.StartAsync(folder.Path);
        await BothAsync(server);
        var client = new Divergences.DivergencesClient(server.Channel);

        DivergenceList byContainer = await client.ByContainerAsync(new ByContainerRequest { Number = "csqu 305438-3" });
        DivergenceList byDeclaration = await client.ByDeclarationAsync(new ByDeclarationRequest { DeclarationId = "D-1" });
        RpcException wrong = await Assert.ThrowsAsync<RpcException>(
            async () => await client.ByContainerAsync(new ByContainerRequest { Number = "CSQU3054384" }));

        Assert.Equal(["currency", "fullness"], byContainer.Divergences.Select(divergence => divergence.Finding.Kind));
        Assert.Equal(byContainer, byDeclaration);
        Assert.Empty((await client.ByDeclarationAsync(new ByDeclarationRequest { DeclarationId = "D-9" })).Divergences);
        Assert.Equal(StatusCode.InvalidArgument, wrong.StatusCode);
        Assert.Contains("check digit", wrong.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evidence_OfAPaperAndOfAScan_ArePicturesUntilTheFileIsGone()
    {
        await using TestServer server = await TestServer.StartAsync(folder.Path);
        await BothAsync(server);
        var client = new Divergences.DivergencesClient(server.Channel);

        EvidencePicture ofPaper = await client.EvidenceAsync(new EvidenceRequest { Sequence = 1 });
        EvidencePicture ofScan = await client.EvidenceAsync(new EvidenceRequest { Sequence = 2 });
        string sha256 = Samples.Hash(Pictures.Make(1));
        File.Delete(Path.Combine(folder.Path, "content", sha256[..2], sha256));
        RpcException gone = await Assert.ThrowsAsync<RpcException>(async () => await client.EvidenceAsync(new EvidenceRequest { Sequence = 2 }));
        RpcException unknown = await Assert.ThrowsAsync<RpcException>(async () => await client.EvidenceAsync(new EvidenceRequest { Sequence = 3 }));

        Assert.Equal((240, 160), (ofPaper.Width, ofPaper.Height)); // the box of 120 by 40 and 0.6 inches around it
        Assert.True(ofScan.Width >= 960);
        Assert.All([ofPaper, ofScan], picture => Assert.Equal("PNG"u8, picture.Png.Span.Slice(1, 3)));
        Assert.Equal(StatusCode.NotFound, gone.StatusCode);
        Assert.Contains("no longer kept", gone.Status.Detail, StringComparison.Ordinal);
        Assert.Equal(StatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task Feedback_OnADivergence_IsSentWithItAndMakesNoOther()
    {
        await using TestServer server = await TestServer.StartAsync(folder.Path);
        await BothAsync(server);
        Divergence divergence = (await TakeAsync(server, 1, 1))[0];

        await new Papers.PapersClient(server.Channel).GiveFeedbackAsync(new GiveFeedbackRequest
        {
            Submitter = "broker-1", CaseId = "C-1", ElementId = divergence.Id, Action = Feedback.Types.Action.Confirm, Officer = "Officer 4711",
        });

        DivergenceList all = await new Divergences.DivergencesClient(server.Channel).ByDeclarationAsync(new ByDeclarationRequest { DeclarationId = "D-1" });
        Assert.Equal(2, all.Divergences.Count);
        Assert.Equal("Officer 4711", Assert.Single(all.Divergences[1].Feedback).Officer);
    }

    [Fact]
    public async Task Start_ScansFromBeforeThereWereCases_AreComparedToo()
    {
        using (var data = new DataFolder(folder.Path))
        {
            using (var database = new SqliteDatabase(data))
            {
                var store = new SqliteScanStore(database, new ContentFiles(data), TimeProvider.System);
                ScanRecord scan = await store.AcceptAsync(Samples.Header("S-0", Pictures.Make(1)), CancellationToken.None);
                await store.FinishAsync(scan.Id, ScanOutcome.Of(Samples.Inspection("S-0")), CancellationToken.None);
            }

            OldSchemas.MakeVersion1(data);
        }

        await using TestServer server = await TestServer.StartAsync(folder.Path);
        await new Submitter(server.Channel).SendAsync("C-1", Submitter.Declaration("D-1", "EUR", (Number, "4")));

        Assert.Equal("fullness", Assert.Single(await TakeAsync(server, 0, 1)).Finding.Kind);
    }

    private static async Task BothAsync(TestServer server)
    {
        var submitter = new Submitter(server.Channel);
        await submitter.SendAsync("C-1", Submitter.Declaration("D-1", "EUR", (Number, "4")), ("invoice.pdf", Submitter.Paper("USD 100")));
        await submitter.ResultAsync("C-1");
        await new Station(server.Channel).SendAsync("S-1", Pictures.Make(1));
        Assert.Equal(2, (await TakeAsync(server, 0, 2)).Count);
    }

    private static async Task<IReadOnlyList<Divergence>> TakeAsync(TestServer server, long after, int count)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using AsyncServerStreamingCall<Divergence> call = new Divergences.DivergencesClient(server.Channel).Watch(
            new WatchDivergencesRequest { AfterSequence = after }, cancellationToken: patience.Token);
        var taken = new List<Divergence>();
        while (taken.Count < count && await call.ResponseStream.MoveNext(patience.Token))
        {
            taken.Add(call.ResponseStream.Current);
        }

        return taken;
    }
}
