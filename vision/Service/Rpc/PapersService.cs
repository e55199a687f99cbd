using System.Buffers;
using System.Runtime.CompilerServices;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.AspNetCore.Authorization;
using VisionInspection.Contracts.V1;
using VisionInspection.Service.Access;
using VisionInspection.Service.Cases;
using VisionInspection.Service.Hosting;
using VisionInspection.Service.Ingest;
using VisionInspection.Service.Storage;
using VisionInspection.Service.Storage.Cases;
using Kept = VisionInspection.Service.Storage.Cases;

namespace VisionInspection.Service.Rpc;

/// <summary>Papers: from messages to <see cref="CaseReceiver"/> and the store, and back.</summary>
internal sealed class PapersService(
    CaseReceiver receiver, ICaseStore store, ReadingBoard board, PaperSettings settings, IHostApplicationLifetime lifetime) : Papers.PapersBase
{
    private const int Page = 16;

    /// <inheritdoc/>
    [Authorize(Policy = Roles.Submitter)]
    public override async Task<SubmitReceipt> Submit(IAsyncStreamReader<SubmitRequest> requestStream, ServerCallContext context)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, lifetime.ApplicationStopping);
        SubmitHeader header = (await requestStream.MoveNext(stopping.Token) ? requestStream.Current.Header : null)
            ?? throw new RequestFieldException("header", "it must come first");
        CaseKey key = RequestField.CaseKey(header.Submitter, header.CaseId);
        Caller.RequireName(context, "submitter", key.Submitter);
        (CaseRecord accepted, bool alreadyStored) =
            await receiver.ReceiveAsync(key, Files(header), ChunksAsync(requestStream, stopping.Token), stopping.Token);
        return new SubmitReceipt
        {
            Submitter = key.Submitter,
            CaseId = key.CaseId,
            ReceivedAt = accepted.ReceivedAt.ToTimestamp(),
            AlreadyStored = alreadyStored,
        };
    }

    /// <inheritdoc/>
    public override async Task<Contracts.V1.CaseResult> Get(GetCaseRequest request, ServerCallContext context)
    {
        CaseKey key = OwnKey(request, context);
        if (await store.FindResultAsync(key, context.CancellationToken) is { } result)
        {
            return CaseMapper.ToMessage(result);
        }

        throw await store.FindAsync(key, context.CancellationToken) is null ? new NotKnownException($"The case {key}") : new CasePendingException(key);
    }

    /// <inheritdoc/>
    public override async Task WatchReading(
        GetCaseRequest request, IServerStreamWriter<Contracts.V1.ReadingProgress> responseStream, ServerCallContext context)
    {
        CaseKey key = OwnKey(request, context);
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, lifetime.ApplicationStopping);
        using ChangeFeed<CaseChange>.Subscription changes = store.Changes.Subscribe(capacity: 1);
        Kept.CaseRecord known = await store.FindAsync(key, stopping.Token) ?? throw new NotKnownException($"The case {key}");
        Cases.ReadingProgress? told = null;
        while (known.State == CaseState.Received)
        {
            if (board.Find(known.Id) is { } now && now != told)
            {
                await responseStream.WriteAsync(CaseMapper.ToMessage(now), stopping.Token);
                told = now;
            }

            await changes.Changes.ReadAsync(stopping.Token);
            known = await store.FindAsync(key, stopping.Token) ?? known;
        }
    }

    /// <inheritdoc/>
    [Authorize(Policy = Roles.Consumer)]
    public override async Task Watch(
        WatchCasesRequest request, IServerStreamWriter<Contracts.V1.CaseResult> responseStream, ServerCallContext context)
    {
        RequestField.Require(request.AfterSequence >= 0, "after_sequence", "it must be 0 or more");
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, lifetime.ApplicationStopping);

        // Listens before it looks: a result that comes between the two is found or told, never lost.
        using ChangeFeed<CaseChange>.Subscription changes = store.Changes.Subscribe(capacity: 1);
        long cursor = request.AfterSequence;
        while (true)
        {
            IReadOnlyList<Kept.CaseResult> page = await store.ResultsAfterAsync(cursor, Page, stopping.Token);
            foreach (Kept.CaseResult result in page)
            {
                await responseStream.WriteAsync(CaseMapper.ToMessage(result), stopping.Token);
                cursor = result.Sequence;
            }

            if (page.Count == 0)
            {
                await changes.Changes.ReadAsync(stopping.Token);
            }
        }
    }

    /// <inheritdoc/>
    [Authorize(Policy = Roles.Analyst)]
    public override async Task<Contracts.V1.Feedback> GiveFeedback(GiveFeedbackRequest request, ServerCallContext context)
    {
        CaseKey key = RequestField.CaseKey(request.Submitter, request.CaseId);
        string officer = RequestField.Text("officer", request.Officer, 1, 128);
        FeedbackAction action = CaseMapper.ToAction(request.Action)
            ?? throw new RequestFieldException("action", "confirm, reject or correct is needed");
        RequestField.Require(request.HasCorrected == (action == FeedbackAction.Correct), "corrected", "it is needed to correct, and only then allowed");
        string? corrected = request.HasCorrected ? RequestField.Text("corrected", request.Corrected.Trim(), 1, 1000) : null;
        string reason = request.Reason.Trim();
        RequestField.Require(reason.Length <= 2000, "reason", "at most 2000 characters are allowed");
        var feedback = new NewFeedback(key, request.ElementId, action, corrected, reason, officer, Caller.Name(context) ?? officer);
        return CaseMapper.ToMessage(await store.GiveFeedbackAsync(feedback, context.CancellationToken));
    }

    /// <inheritdoc/>
    [Authorize(Policy = Roles.Analyst)]
    public override async Task ExportFeedback(
        ExportFeedbackRequest request, IServerStreamWriter<FeedbackRecord> responseStream, ServerCallContext context)
    {
        RequestField.Require(request.AfterSequence >= 0, "after_sequence", "it must be 0 or more");
        long cursor = request.AfterSequence;
        while (await store.FeedbackAfterAsync(cursor, Page, context.CancellationToken) is { Count: > 0 } page)
        {
            foreach ((Kept.Feedback feedback, StoredElement element) in page)
            {
                var record = new FeedbackRecord { Feedback = CaseMapper.ToMessage(feedback), Element = DivergenceMapper.ToMessage(element, scan: null) };
                record.Features.AddRange(element.Features ?? []);
                await responseStream.WriteAsync(record, context.CancellationToken);
                cursor = feedback.Sequence;
            }
        }
    }

    // A submitter asks for its own cases only.
    private static CaseKey OwnKey(GetCaseRequest request, ServerCallContext context)
    {
        CaseKey key = RequestField.CaseKey(request.Submitter, request.CaseId);
        if (!Caller.Is(context, Roles.Analyst) && !Caller.Is(context, Roles.Consumer))
        {
            Caller.RequireName(context, "submitter", key.Submitter);
        }

        return key;
    }

    private static async IAsyncEnumerable<(int File, PooledChunk Chunk)> ChunksAsync(
        IAsyncStreamReader<SubmitRequest> requests, [EnumeratorCancellation] CancellationToken stopping)
    {
        while (await requests.MoveNext(stopping))
        {
            FileChunk chunk = requests.Current.Chunk ?? throw new RequestFieldException("chunk", "only chunks may follow the header");
            RequestField.Require(chunk.Data.Length > 0, "chunk.data", "1 byte or more is needed");
            yield return (chunk.File, PooledChunk.CopyOf(new ReadOnlySequence<byte>(chunk.Data.Memory)));
        }
    }

    private List<Kept.CaseFile> Files(SubmitHeader header)
    {
        RequestField.Require(header.Declaration is not null, "declaration", "it is needed");
        RequestField.Require(header.Documents.Count <= settings.MaxDocuments, "documents", $"at most {settings.MaxDocuments} are allowed, there are {header.Documents.Count}");
        var files = new List<Kept.CaseFile> { Checked("declaration", header.Declaration!) };
        files.AddRange(header.Documents.Select(document => Checked("documents", document)));
        if (files.GroupBy(file => file.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new RequestFieldException("name", $"'{twice.Key}' stands there twice");
        }

        return files;
    }

    private static Kept.CaseFile Checked(string field, Contracts.V1.CaseFile sent)
    {
        string name = RequestField.FileName($"{field}.name", sent.Name);
        RequestField.Require(sent.Sha256.Length == 32, $"{field}.sha256", $"32 bytes are needed for {name}");
        RequestField.Require(sent.Size >= 1, $"{field}.size", $"it must be 1 or more for {name}");
        return new Kept.CaseFile(name, Convert.ToHexStringLower(sent.Sha256.Span), sent.Size);
    }
}
