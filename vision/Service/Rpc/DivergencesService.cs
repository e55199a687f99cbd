using System.Buffers.Binary;
using Google.Protobuf;
using Grpc.Core;
using VisionInspection.Contracts.V1;
using VisionInspection.ImagingFormats;
using VisionInspection.Service.Cases;
using VisionInspection.Service.Storage;
using VisionInspection.Service.Storage.Cases;

namespace VisionInspection.Service.Rpc;

/// <summary>Divergences: from the store to messages, and the pictures of their spots.</summary>
internal sealed class DivergencesService(ICaseStore store, EvidencePictures pictures, IHostApplicationLifetime lifetime)
    : Divergences.DivergencesBase
{
    private const int Page = 64;

    // PNG (third edition, 11.2.1): signature, length and type of IHDR come before width and height.
    private const int WidthOffset = 16;

    /// <inheritdoc/>
    public override async Task<DivergenceList> ByDeclaration(ByDeclarationRequest request, ServerCallContext context)
    {
        string id = RequestField.Text("declaration_id", request.DeclarationId, 1, 256);
        return await ListAsync(await store.DivergencesOfDeclarationAsync(id, context.CancellationToken), context.CancellationToken);
    }

    /// <inheritdoc/>
    public override async Task<DivergenceList> ByContainer(ByContainerRequest request, ServerCallContext context)
    {
        string number = PlainNumber.Of(request.Number);
        RequestField.Require(ContainerCode.IsValid(number), "number", $"'{request.Number}' is no ISO 6346 number: four letters, six digits and a check digit that fits");
        return await ListAsync(await store.DivergencesOfContainerAsync(number, context.CancellationToken), context.CancellationToken);
    }

    /// <inheritdoc/>
    public override async Task Watch(WatchDivergencesRequest request, IServerStreamWriter<Divergence> responseStream, ServerCallContext context)
    {
        RequestField.Require(request.AfterSequence >= 0, "after_sequence", "it must be 0 or more");
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, lifetime.ApplicationStopping);

        // Listens before it looks: a divergence that comes between the two is found or told, never lost.
        using ChangeFeed<CaseChange>.Subscription changes = store.Changes.Subscribe(capacity: 1);
        long cursor = request.AfterSequence;
        while (true)
        {
            IReadOnlyList<StoredDivergence> page = await store.DivergencesAfterAsync(cursor, Page, stopping.Token);
            foreach (Divergence divergence in await MessagesAsync(page, stopping.Token))
            {
                await responseStream.WriteAsync(divergence, stopping.Token);
                cursor = divergence.Sequence;
            }

            if (page.Count == 0)
            {
                await changes.Changes.ReadAsync(stopping.Token);
            }
        }
    }

    /// <inheritdoc/>
    public override async Task<EvidencePicture> Evidence(EvidenceRequest request, ServerCallContext context)
    {
        StoredDivergence divergence = await store.FindDivergenceAsync(request.Sequence, context.CancellationToken)
            ?? throw new NotKnownException($"Divergence {request.Sequence}");
        byte[] png = await pictures.OfAsync(divergence.Case, divergence.Content.Element, context.CancellationToken);
        return new EvidencePicture
        {
            Png = UnsafeByteOperations.UnsafeWrap(png),
            Width = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(WidthOffset)),
            Height = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(WidthOffset + sizeof(int))),
        };
    }

    private async Task<DivergenceList> ListAsync(IReadOnlyList<StoredDivergence> divergences, CancellationToken stopping)
    {
        var list = new DivergenceList();
        list.Divergences.AddRange(await MessagesAsync(divergences, stopping));
        return list;
    }

    private async Task<IReadOnlyList<Divergence>> MessagesAsync(IReadOnlyList<StoredDivergence> divergences, CancellationToken stopping)
    {
        var said = new Dictionary<CaseKey, ILookup<string, Storage.Cases.Feedback>>();
        foreach (CaseKey key in divergences.Select(divergence => divergence.Case.Key).Distinct())
        {
            said[key] = (await store.FeedbackAsync(key, stopping)).ToLookup(feedback => feedback.ElementId);
        }

        return [.. divergences.Select(divergence => DivergenceMapper.ToMessage(divergence, said[divergence.Case.Key][divergence.Content.Element.Id]))];
    }
}
