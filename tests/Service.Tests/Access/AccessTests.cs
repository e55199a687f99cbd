using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;
using VisionInspection.Contracts.V1;
using VisionInspection.Service.Hosting;
using VisionInspection.Service.Tests.Support;

namespace VisionInspection.Service.Tests.Access;

public sealed class AccessTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly TestCertificates certificates;

    public AccessTests() => certificates = new TestCertificates(folder.Path);

    public void Dispose()
    {
        certificates.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData(null, StatusCode.Unauthenticated)]
    [InlineData("wrong", StatusCode.Unauthenticated)]
    [InlineData("consumer-key", StatusCode.PermissionDenied)]
    [InlineData("station-key", StatusCode.OK)]
    public async Task GetUpload_ByKey_IsForStationsOnly(string? key, StatusCode expected)
    {
        await using TestServer server = await StartWithKeys();

        Assert.Equal(expected, await Code(server.Channel, "gate-1", key));
    }

    [Fact]
    public async Task GetUpload_InAnotherStationsName_IsDenied()
    {
        await using TestServer server = await StartWithKeys();

        Assert.Equal(StatusCode.PermissionDenied, await Code(server.Channel, "gate-2", "station-key"));
    }

    [Theory]
    [InlineData(null, "broker-1", StatusCode.Unauthenticated)]
    [InlineData("consumer-key", "broker-1", StatusCode.PermissionDenied)]
    [InlineData("broker-key", "broker-2", StatusCode.PermissionDenied)]
    [InlineData("broker-key", "broker-1", StatusCode.OK)]
    public async Task Submit_ByKey_IsForSubmittersInTheirOwnName(string? key, string name, StatusCode expected)
    {
        await using TestServer server = await StartWithKeys();
        byte[] declaration = Submitter.Declaration("D-1");
        var submitter = new Submitter(server.Channel, name);

        Assert.Equal(expected, await Code(async () =>
        {
            using AsyncClientStreamingCall<SubmitRequest, SubmitReceipt> call = submitter.Client.Submit(Headers(key));
            await Record.ExceptionAsync(async () =>
            {
                await call.RequestStream.WriteAsync(new SubmitRequest { Header = submitter.Header("C-1", declaration) });
                await call.RequestStream.WriteAsync(new SubmitRequest { Chunk = new FileChunk { Data = ByteString.CopyFrom(declaration) } });
                await call.RequestStream.CompleteAsync();
            });
            return await call.ResponseAsync;
        }));
    }

    [Theory]
    [InlineData("broker-key", StatusCode.PermissionDenied, StatusCode.PermissionDenied, StatusCode.PermissionDenied)]
    [InlineData("consumer-key", StatusCode.OK, StatusCode.PermissionDenied, StatusCode.NotFound)]
    [InlineData("analyst-key", StatusCode.PermissionDenied, StatusCode.NotFound, StatusCode.NotFound)]
    public async Task Cases_ByKey_EachRoleHasItsCalls(string key, StatusCode divergences, StatusCode feedback, StatusCode anothersCase)
    {
        await using TestServer server = await StartWithKeys();
        var papers = new Papers.PapersClient(server.Channel);
        var said = new GiveFeedbackRequest { Submitter = "broker-2", CaseId = "C-1", ElementId = "x", Action = Feedback.Types.Action.Confirm, Officer = "Officer 4711" };

        Assert.Equal(divergences, await Code(async () => await new Divergences.DivergencesClient(server.Channel).ByDeclarationAsync(
            new ByDeclarationRequest { DeclarationId = "D-1" }, Headers(key))));
        Assert.Equal(feedback, await Code(async () => await papers.GiveFeedbackAsync(said, Headers(key))));
        Assert.Equal(anothersCase, await Code(async () => await papers.GetAsync(new GetCaseRequest { Submitter = "broker-2", CaseId = "C-1" }, Headers(key))));
    }

    [Fact]
    public async Task Start_BeyondLoopbackWithoutClients_IsRefused()
    {
        var refused = await Assert.ThrowsAsync<ArgumentException>(
            () => TestServer.StartAsync(folder.Path, set: settings => settings.Address = "0.0.0.0"));

        Assert.Contains("AllowAnonymous", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetUpload_ClientCertificate_IsKnownByIt()
    {
        await using TestServer server = await StartWithCertificates();
        using GrpcChannel channel = Channel(server, certificates.Client);

        Assert.Equal(StatusCode.OK, await Code(channel, "gate-1", key: null));
    }

    [Fact]
    public async Task GetUpload_NoCertificate_IsTurnedAway()
    {
        await using TestServer server = await StartWithCertificates();
        using GrpcChannel channel = Channel(server, null);

        Assert.NotEqual(StatusCode.OK, await Code(channel, "gate-1", key: null));
    }

    [Fact]
    public async Task GetUpload_CertificateOfAnotherRoot_IsTurnedAway()
    {
        await using TestServer server = await StartWithCertificates();
        using X509Certificate2 otherRoot = TestCertificates.Make("other", null);
        using X509Certificate2 stranger = TestCertificates.Make("stranger", otherRoot);
        using GrpcChannel channel = Channel(server, stranger);

        Assert.NotEqual(StatusCode.OK, await Code(channel, "gate-1", key: null));
    }

    private Task<TestServer> StartWithKeys() => TestServer.StartAsync(folder.Path, set: settings =>
    {
        settings.Clients.Add(Client("gate-1", "station", "station-key"));
        settings.Clients.Add(Client("risk", "consumer", "consumer-key"));
        settings.Clients.Add(Client("broker-1", "submitter", "broker-key"));
        settings.Clients.Add(Client("desk", "analyst", "analyst-key"));
    });

    private Task<TestServer> StartWithCertificates() => TestServer.StartAsync(folder.Path, set: settings =>
    {
        settings.Tls = new TlsSettings
        {
            CertificatePath = certificates.ServerPath,
            KeyPath = certificates.ServerKeyPath,
            ClientCaPath = certificates.RootPath,
        };
        settings.Clients.Add(new ClientSettings { Name = "gate-1", Roles = { "station" }, CertificateSha256 = certificates.ClientSha256 });
    });

    private static ClientSettings Client(string name, string role, string key) =>
        new() { Name = name, Roles = { role }, KeySha256 = Samples.Hash(Encoding.UTF8.GetBytes(key)) };

    private GrpcChannel Channel(TestServer server, X509Certificate2? certificate)
    {
        var handler = new SocketsHttpHandler
        {
            SslOptions = new SslClientAuthenticationOptions
            {
                CertificateChainPolicy = new X509ChainPolicy
                {
                    TrustMode = X509ChainTrustMode.CustomRootTrust,
                    CustomTrustStore = { certificates.Root },
                    RevocationMode = X509RevocationMode.NoCheck,
                },
                ClientCertificates = certificate is null ? null : [certificate],
            },
        };
        return GrpcChannel.ForAddress(server.Grpc, new GrpcChannelOptions { HttpHandler = handler, DisposeHttpClient = true });
    }

    private static Metadata Headers(string? key) => key is null ? [] : new Metadata { { "authorization", "Bearer " + key } };

    private static Task<StatusCode> Code(GrpcChannel channel, string station, string? key) => Code(async () =>
        await new ScanIngest.ScanIngestClient(channel).GetUploadAsync(
            new GetUploadRequest { Station = station, ScanId = "a" }, Headers(key), DateTime.UtcNow.AddSeconds(30)));

    private static async Task<StatusCode> Code<T>(Func<Task<T>> call)
    {
        try
        {
            await call();
            return StatusCode.OK;
        }
        catch (RpcException refused)
        {
            return refused.StatusCode;
        }
    }
}
