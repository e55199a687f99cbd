using System.Text;
using System.Text.Json;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;
using VisionInspection.Contracts.V1;

namespace VisionInspection.Service.Tests.Support;

/// <summary>A submitter of cases, as far as the tests need one.</summary>
internal sealed class Submitter(GrpcChannel channel, string name = "broker-1")
{
    private const int ChunkBytes = 64;

    public Papers.PapersClient Client { get; } = new(channel);

    /// <summary>A declaration with a currency and containers; fullness is code 4 for empty, 5 for full.</summary>
    public static byte[] Declaration(string id, string currency = "EUR", params (string Number, string Fullness)[] containers) =>
        JsonSerializer.SerializeToUtf8Bytes(new
        {
            Declaration = new
            {
                ID = id,
                InvoiceAmount = new Dictionary<string, object> { ["value"] = 100, ["currencyID"] = currency },
                GoodsShipment = new
                {
                    Consignment = new
                    {
                        TransportEquipment = containers.Select(container => new { ID = container.Number, FullnessCode = container.Fullness }),
                    },
                },
            },
        });

    /// <summary>A declaration with a gross mass in kilograms over containers.</summary>
    public static byte[] Weighed(string id, double kg, params string[] containers) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        Declaration = new
        {
            ID = id,
            TotalGrossMassMeasure = kg,
            GoodsShipment = new { Consignment = new { TransportEquipment = containers.Select(number => new { ID = number }) } },
        },
    });

    /// <summary>A declaration with a bill of lading and containers, each with an HS code of its own.</summary>
    public static byte[] Goods(string id, string bill, params (string Number, string Code)[] containers) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        Declaration = new
        {
            ID = id,
            GoodsShipment = new
            {
                AdditionalDocument = new[] { new { TypeCode = "705", ID = bill } },
                Consignment = new { TransportEquipment = containers.Select(container => new { ID = container.Number }) },
                GovernmentAgencyGoodsItem = containers.Select((container, i) => new
                {
                    SequenceNumeric = i + 1,
                    Commodity = new { Classification = new { ID = container.Code }, TransportEquipment = new { ID = container.Number } },
                }),
            },
        },
    });

    public static byte[] Paper(string text) => Encoding.UTF8.GetBytes(text);

    public SubmitHeader Header(string caseId, byte[] declaration, params (string Name, byte[] Content)[] papers)
    {
        var header = new SubmitHeader { Submitter = name, CaseId = caseId, Declaration = File("declaration.json", declaration) };
        header.Documents.AddRange(papers.Select(paper => File(paper.Name, paper.Content)));
        return header;
    }

    public Task<SubmitReceipt> SendAsync(string caseId, byte[] declaration, params (string Name, byte[] Content)[] papers) =>
        SendAsync(Header(caseId, declaration, papers), [declaration, .. papers.Select(paper => paper.Content)]);

    public async Task<SubmitReceipt> SendAsync(SubmitHeader header, params byte[][] contents)
    {
        using AsyncClientStreamingCall<SubmitRequest, SubmitReceipt> call = Client.Submit();
        try
        {
            await call.RequestStream.WriteAsync(new SubmitRequest { Header = header });
            for (int file = 0; file < contents.Length; file++)
            {
                foreach (byte[] data in contents[file].Chunk(ChunkBytes))
                {
                    await call.RequestStream.WriteAsync(new SubmitRequest { Chunk = new FileChunk { File = file, Data = ByteString.CopyFrom(data) } });
                }
            }

            await call.RequestStream.CompleteAsync();
        }
        catch (Exception ended) when (ended is RpcException or InvalidOperationException or IOException)
        {
            // The server answered before it had read everything, or is gone: the response says which.
        }

        return await call.ResponseAsync;
    }

    public async Task<CaseResult> ResultAsync(string caseId)
    {
        CaseResult? result = null;
        await Eventually.True(
            async () =>
            {
                try
                {
                    result = await Client.GetAsync(new GetCaseRequest { Submitter = name, CaseId = caseId });
                    return true;
                }
                catch (RpcException waits) when (waits.StatusCode == StatusCode.FailedPrecondition)
                {
                    return false;
                }
            },
            $"{caseId} has its result");
        return result!;
    }

    private static CaseFile File(string fileName, byte[] content) => new()
    {
        Name = fileName, Sha256 = ByteString.CopyFrom(Convert.FromHexString(Samples.Hash(content))), Size = content.Length,
    };
}
