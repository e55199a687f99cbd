using VisionInspection.Core.Findings;
using VisionInspection.Core.Similarity;
using VisionInspection.Interop.Tests.Support;
using VisionInspection.Service.Tests.Support;

namespace VisionInspection.Interop.Tests;

/// <summary>The service driven by other people's gRPC: as station, as risk core, as submitter, as clearance system, and by reflection alone.</summary>
public sealed class ServiceClientsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    // Every container looks the same inside.
    private readonly FakeInspector inspector = new() { Contents = new ContentsEmbedding([.. Enumerable.Repeat((byte)16, VectorIndex.Dimensions)]) };

    public void Dispose()
    {
        inspector.Dispose();
        folder.Dispose();
    }

    [NodeFact]
    public async Task Node_StationAndRiskCore_AreServed()
    {
        await using TestServer server = await TestServer.StartAsync(Path.Combine(folder.Path, "data"), inspector);

        string output = await ClientProgram.NodeAsync(
            "service.js", server.Grpc.Authority, ClientProgram.Protos, ClientProgram.OfficialProtos, Scan());

        ClientProgram.AssertPassed(output, "upload", "resume", "conflict", "watch", "similar", "submit", "divergences", "health", "reflection");
    }

    [PythonFact]
    public async Task Python_StationAndRiskCore_AreServed()
    {
        await using TestServer server = await TestServer.StartAsync(Path.Combine(folder.Path, "data"), inspector);

        string output = await ClientProgram.PythonAsync(
            "service.py", server.Grpc.Authority, ClientProgram.Protos, ClientProgram.OfficialProtos, Scan());

        ClientProgram.AssertPassed(output, "upload", "resume", "conflict", "watch", "get", "similar", "submit", "watch_divergences", "health", "reflection");
    }

    private string Scan()
    {
        string path = Path.Combine(folder.Path, "scan.png");
        File.WriteAllBytes(path, Pictures.Make(1));
        return path;
    }
}
