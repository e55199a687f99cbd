using Google.Protobuf;
using Grpc.Core;
using VisionInspection.Contracts.V1;
using VisionInspection.Service.Tests.Support;

namespace VisionInspection.Service.Tests.Cases;

public sealed class SubmitTests : IDisposable
{
    private static readonly byte[] Declaration = Submitter.Declaration("D-1", "EUR");
    private static readonly (string, byte[]) Dollars = ("invoice.pdf", Submitter.Paper("USD 100"));
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Submit_DeclarationAndPapers_ComparedAndTheRefusedPaperNamed()
    {
        await using TestServer server = await TestServer.StartAsync(folder.Path);
        var submitter = new Submitter(server.Channel);

        SubmitReceipt receipt = await submitter.SendAsync("C-1", Declaration, Dollars, ("note.txt", Submitter.Paper("refuse me")));
        CaseResult result = await submitter.ResultAsync("C-1");

        Assert.False(receipt.AlreadyStored);
        Assert.Equal(1, result.Sequence);
        Assert.Equal("D-1", result.Comparison.DeclarationId);
        Assert.Equal(["invoice", ""], result.Comparison.Papers.Select(paper => paper.Kind));
        Assert.Contains("neither PDF", result.Comparison.Papers[1].Refusal, StringComparison.Ordinal);
        ComparedElement currency = Assert.Single(result.Comparison.Elements, element => element.Kind == "currency");
        Assert.Equal(ComparedElement.Types.Outcome.Different, currency.Outcome);
        Assert.Equal(("EUR", "USD", 1), (currency.Declared, currency.Observed, currency.Witness.Page));
    }

    [Fact]
    public async Task Submit_TheSameAgain_AnswersWithTheFirstReceipt()
    {
        await using TestServer server = await TestServer.StartAsync(folder.Path);
        var submitter = new Submitter(server.Channel);
        SubmitReceipt first = await submitter.SendAsync("C-1", Declaration, Dollars);

        SubmitReceipt again = await submitter.SendAsync("C-1", Declaration, Dollars);
        RpcException conflict = await Assert.ThrowsAsync<RpcException>(() => submitter.SendAsync("C-1", Submitter.Declaration("D-2"), Dollars));

        Assert.True(again.AlreadyStored);
        Assert.Equal(first.ReceivedAt, again.ReceivedAt);
        Assert.Equal(StatusCode.AlreadyExists, conflict.StatusCode);
        Assert.Contains("declaration.json", conflict.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_WrongHashMissingFileOrTooMuch_KeepsNothing()
    {
        await using TestServer server = await TestServer.StartAsync(folder.Path, set: settings => settings.Papers.MaxDocumentBytes = 1000);
        var submitter = new Submitter(server.Channel);
        SubmitHeader wrongHash = submitter.Header("C-1", Declaration, Dollars);
        wrongHash.Documents[0].Sha256 = ByteString.CopyFrom(new byte[32]);
        SubmitHeader whole = submitter.Header("C-2", Declaration, Dollars);

        await FailsAsync(StatusCode.InvalidArgument, "sha256", () => submitter.SendAsync(wrongHash, Declaration, Dollars.Item2));
        await FailsAsync(StatusCode.InvalidArgument, "did not come", () => submitter.SendAsync(whole, Declaration));
        await FailsAsync(StatusCode.InvalidArgument, "beyond", () => submitter.SendAsync(whole, [.. Declaration, 1]));
        await FailsAsync(StatusCode.ResourceExhausted, "invoice.pdf", () => submitter.SendAsync("C-3", Declaration, ("invoice.pdf", new byte[1001])));
        await FailsAsync(StatusCode.InvalidArgument, "twice", () => submitter.SendAsync("C-4", Declaration, Dollars, Dollars));
        await FailsAsync(StatusCode.InvalidArgument, "no path", () => submitter.SendAsync("C-5", Declaration, ("../invoice.pdf", Dollars.Item2)));

        Assert.Empty(Directory.EnumerateFiles(Path.Combine(folder.Path, "uploads")));
        RpcException unknown = await Assert.ThrowsAsync<RpcException>(() => submitter.ResultAsync("C-1"));
        Assert.Equal(StatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task Submit_NoDeclarationAtAll_IsRefusedWithItsPlace()
    {
        await using TestServer server = await TestServer.StartAsync(folder.Path);
        var submitter = new Submitter(server.Channel);

        await submitter.SendAsync("C-1", Submitter.Paper("{\"Declaration\": {\"ID\": 7,"), Dollars);
        CaseResult result = await submitter.ResultAsync("C-1");

        Assert.Equal(CaseResult.OutcomeOneofCase.Refusal, result.OutcomeCase);
        Assert.NotEmpty(result.Refusal.Message);
    }

    [Fact]
    public async Task GiveFeedback_OnAReading_IsKeptExportedAndChangesNoScore()
    {
        await using TestServer server = await TestServer.StartAsync(folder.Path);
        var submitter = new Submitter(server.Channel);
        await submitter.SendAsync("C-1", Declaration, Dollars);
        ComparedElement before = (await submitter.ResultAsync("C-1")).Comparison.Elements.Single(element => element.Kind == "currency");
        var request = new GiveFeedbackRequest
        {
            Submitter = "broker-1", CaseId = "C-1", ElementId = before.Id, Action = Feedback.Types.Action.Correct,
            Corrected = "EUR", Reason = "Stamp over it", Officer = "Officer 4711",
        };

        Feedback given = await submitter.Client.GiveFeedbackAsync(request);
        await FailsAsync(StatusCode.InvalidArgument, "corrected", () => Give(request.Clone(), r => r.ClearCorrected()));
        await FailsAsync(StatusCode.InvalidArgument, "officer", () => Give(request.Clone(), r => r.Officer = ""));
        await FailsAsync(StatusCode.NotFound, "no-such", () => Give(request.Clone(), r => r.ElementId = "no-such"));
        using AsyncServerStreamingCall<FeedbackRecord> export = submitter.Client.ExportFeedback(new ExportFeedbackRequest());
        var records = new List<FeedbackRecord>();
        await foreach (FeedbackRecord record in export.ResponseStream.ReadAllAsync())
        {
            records.Add(record);
        }

        FeedbackRecord only = Assert.Single(records);
        Assert.Equal(given, only.Feedback);
        Assert.Equal(before, only.Element);
        Assert.NotEmpty(only.Features);
        Assert.Equal(before, (await submitter.ResultAsync("C-1")).Comparison.Elements.Single(element => element.Kind == "currency"));

        async Task<Feedback> Give(GiveFeedbackRequest changed, Action<GiveFeedbackRequest> change)
        {
            change(changed);
            return await submitter.Client.GiveFeedbackAsync(changed);
        }
    }

    private static async Task FailsAsync<T>(StatusCode code, string word, Func<Task<T>> call)
    {
        RpcException error = await Assert.ThrowsAsync<RpcException>(call);
        Assert.Equal(code, error.StatusCode);
        Assert.Contains(word, error.Status.Detail, StringComparison.Ordinal);
    }
}
