using VisionInspection.Interop.Tests.Support;
using VisionInspection.Service.Tests.Support;

namespace VisionInspection.Interop.Tests;

/// <summary>The service driven by other people's gRPC: as station, as risk core, as submitter, as clearance system, and by reflection alone.</summary>
public sealed class ServiceClientsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [NodeFact]
    public async Task Node_StationAndRiskCore_AreServed()
    {
        await using TestServer server = await TestServer.StartAsync(Path.Combine(folder.Path, "data"));

        string output = await ClientProgram.NodeAsync(
            "service.js", server.Grpc.Authority, ClientProgram.Protos, ClientProgram.OfficialProtos, Scan());

        ClientProgram.AssertPassed(output, "upload", "resume", "conflict", "watch", "submit", "divergences", "health", "reflection");
    }

    [PythonFact]
    public async Task Python_StationAndRiskCore_AreServed()
    {
        await using TestServer server = await TestServer.StartAsync(Path.Combine(folder.Path, "data"));

        string output = await ClientProgram.PythonAsync(
            "service.py", server.Grpc.Authority, ClientProgram.Protos, ClientProgram.OfficialProtos, Scan());

        ClientProgram.AssertPassed(output, "upload", "resume", "conflict", "watch", "get", "submit", "watch_divergences", "health", "reflection");
    }

    private string Scan()
    {
        string path = Path.Combine(folder.Path, "scan.png");
        File.WriteAllBytes(path, Pictures.Make(1));
        return path;
    }
}
