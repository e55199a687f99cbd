using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using VisionInspection.Contracts.V1;
using VisionInspection.Declarations;
using VisionInspection.Service.Storage;
using VisionInspection.Service.Storage.Cases;
using VisionInspection.Service.Tests.Support;

namespace VisionInspection.Service.Tests.Cases;

/// <summary>What contents look like against what is declared, through the whole service.</summary>
public sealed class ContentsComparisonTests : IDisposable
{
    private const string Computers = "84713000";
    private readonly TemporaryFolder folder = new();
    private readonly LookingInspector inspector = new();

    public void Dispose()
    {
        inspector.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Compare_UnlikeEightOfTheHeading_DivergesWithAMapOfWhere()
    {
        await using TestServer server = await TestServer.StartAsync(folder.Path, inspector);
        await KnowAsync(server, 8, Computers);

        await DeclareAndScanAsync(server, "D-odd", "BILL-X", ("MSKU0000099", Computers, 16));
        Contracts.V1.Divergence divergence = Assert.Single(await DivergencesAsync(server, "D-odd"));

        Assert.Equal(("contents", "heading 8471", "unlike heading 8471"), (divergence.Finding.Kind, divergence.Finding.Declared, divergence.Finding.Observed));
        Assert.Equal(0.6, divergence.Threshold);
        Assert.InRange(divergence.Finding.Score, 0.9, 1);
        Assert.Equal("contents-embedding", Assert.Single(divergence.Models).Name);
        Assert.Equal((2, 1, 16), (divergence.Map.Width, divergence.Map.Height, divergence.Map.Covers.X));
        Assert.Contains("middle of 8", divergence.Finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_LikeTheHeading_DivergesInNothing()
    {
        await using TestServer server = await TestServer.StartAsync(folder.Path, inspector);
        await KnowAsync(server, 8, Computers);

        await DeclareAndScanAsync(server, "D-same", "BILL-X", ("MSKU0000099", Computers, 2));

        Assert.Equal(Comparison.Similar, (await ContentsAsync(server, "D-same")).Outcome);
    }

    [Fact]
    public async Task Compare_SevenOfTheHeading_SaysHowManyAreNeeded()
    {
        await using TestServer server = await TestServer.StartAsync(folder.Path, inspector);
        await KnowAsync(server, 7, Computers);
        await KnowAsync(server, 8, "94036000", first: 50);

        await DeclareAndScanAsync(server, "D-odd", "BILL-X", ("MSKU0000099", Computers, 16));
        Declarations.ComparedElement contents = await ContentsAsync(server, "D-odd");

        Assert.Equal(Comparison.NotLegible, contents.Outcome);
        Assert.Contains("7 scanned containers of other declarations", contents.Sentence, StringComparison.Ordinal);
        Assert.Contains("8 are needed", contents.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_ContainersOfTheSameBill_DoNotVouchForEachOther()
    {
        await using TestServer server = await TestServer.StartAsync(folder.Path, inspector);
        await KnowAsync(server, 8, Computers, sameBill: "BILL-X");

        await DeclareAndScanAsync(server, "D-last", "BILL-X", ("MSKU0000099", Computers, 1));

        Assert.Contains("0 scanned containers", (await ContentsAsync(server, "D-last")).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_CodeThatIsNone_IsNamedAndNothingGuessed()
    {
        await using TestServer server = await TestServer.StartAsync(folder.Path, inspector);
        await KnowAsync(server, 8, Computers);

        await DeclareAndScanAsync(server, "D-bad", "BILL-X", ("MSKU0000099", "7712AB", 16));
        Declarations.ComparedElement contents = await ContentsAsync(server, "D-bad");

        Assert.Equal((Comparison.NotLegible, null), (contents.Outcome, contents.Declared));
        Assert.Contains("'7712AB' of goods item 1 is no HS code", contents.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_OddOneScannedFirst_DivergesOnceTheLotCanTellAndOnlyOnce()
    {
        await using TestServer server = await TestServer.StartAsync(folder.Path, inspector);
        var station = new Station(server.Channel);
        (string Number, string Code)[] lot = [.. Enumerable.Range(1, 5).Select(i => ($"MSKU000000{i}", Computers))];
        await new Submitter(server.Channel).SendAsync("C-lot", Submitter.Goods("D-lot", "BILL-7", lot));
        await new Submitter(server.Channel).ResultAsync("C-lot");

        await station.SendAsync("MSKU0000001-15", Pictures.Make(1));
        await station.SendAsync("MSKU0000002-0", Pictures.Make(2));
        Declarations.ComparedElement waits = await LotAsync(server, "MSKU0000002", "2 of the 5");
        await station.SendAsync("MSKU0000003-1", Pictures.Make(3));
        Declarations.ComparedElement odd = await LotAsync(server, "MSKU0000001", "3 of 5");
        await station.SendAsync("MSKU0000004-0", Pictures.Make(4));
        Declarations.ComparedElement again = await LotAsync(server, "MSKU0000001", "4 of 5");
        Contracts.V1.Divergence divergence = Assert.Single(await DivergencesAsync(server, "D-lot"));

        Assert.Equal(Comparison.NotLegible, waits.Outcome);
        Assert.Equal((Comparison.Different, Comparison.Different), (odd.Outcome, again.Outcome));
        Assert.Equal(Comparison.Similar, (await LotAsync(server, "MSKU0000002", "4 of 5")).Outcome);
        Assert.Equal(("odd-one-out", "MSKU0000001-15", 0.7), (divergence.Finding.Kind, divergence.Finding.Witness.ScanId, divergence.Threshold));
        Assert.EndsWith("TransportEquipment[1]", divergence.Finding.Element, StringComparison.Ordinal);
        Assert.Equal(2, divergence.Map.Width);
        Assert.Contains("3 of 5 scanned", divergence.Finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_FromBeforeGoodsWereKept_JudgesWhatComesNow()
    {
        using (var data = new DataFolder(folder.Path))
        {
            using (new SqliteDatabase(data))
            {
                // Makes the tables.
            }

            OldSchemas.MakeVersion2(data);
        }

        await using TestServer server = await TestServer.StartAsync(folder.Path, inspector);
        await DeclareAndScanAsync(server, "D-1", "BILL-X", ("MSKU0000099", Computers, 1));

        Assert.Equal(Comparison.NotLegible, (await ContentsAsync(server, "D-1")).Outcome);
    }

    // Each of a declaration of its own, all looking alike.
    private static async Task KnowAsync(TestServer server, int count, string code, int first = 0, string? sameBill = null)
    {
        for (int i = 0; i < count; i++)
        {
            await DeclareAndScanAsync(server, $"D-{first + i}", sameBill ?? $"BILL-{first + i}", ($"CSQU{first + i:0000000}", code, i % 3));
        }
    }

    private static async Task DeclareAndScanAsync(TestServer server, string id, string bill, (string Number, string Code, int Angle) container)
    {
        var submitter = new Submitter(server.Channel);
        await submitter.SendAsync(id, Submitter.Goods(id, bill, (container.Number, container.Code)));
        await submitter.ResultAsync(id);
        await new Station(server.Channel).SendAsync($"{container.Number}-{container.Angle}", Pictures.Make(1));
        await ContentsAsync(server, id);
    }

    private static Task<Declarations.ComparedElement> ContentsAsync(TestServer server, string caseId) =>
        ElementAsync(server, caseId, element => element.Kind == ElementKinds.Contents);

    private static Task<Declarations.ComparedElement> LotAsync(TestServer server, string container, string words) => ElementAsync(
        server,
        "C-lot",
        element => element.Kind == ElementKinds.OddOneOut && element.Sentence.Contains(container, StringComparison.Ordinal) && element.Sentence.Contains(words, StringComparison.Ordinal));

    private static async Task<Declarations.ComparedElement> ElementAsync(TestServer server, string caseId, Func<Declarations.ComparedElement, bool> wanted)
    {
        ICaseStore store = server.Services.GetRequiredService<ICaseStore>();
        CaseRecord found = (await store.FindAsync(new CaseKey("broker-1", caseId), CancellationToken.None))!;
        Declarations.ComparedElement? element = null;
        await Eventually.True(
            async () =>
            {
                element = (await store.ImagesAsync(found.Id, CancellationToken.None))
                    .SelectMany(image => image.Evidence.Elements).Select(stored => stored.Compared).FirstOrDefault(wanted);
                return element is not null;
            },
            $"{caseId} is compared");
        return element!;
    }

    private static async Task<IReadOnlyList<Contracts.V1.Divergence>> DivergencesAsync(TestServer server, string declaration) =>
        (await new Divergences.DivergencesClient(server.Channel).ByDeclarationAsync(new ByDeclarationRequest { DeclarationId = declaration })).Divergences;
}
