using VisionInspection.Interop.Tests.Support;
using VisionInspection.Service.Tests.Support;

namespace VisionInspection.Interop.Tests;

/// <summary>gRPC's own interoperability cases, run by clients nobody here wrote against the stack the service runs on.</summary>
public sealed class OfficialCasesTests : IDisposable
{
    private static readonly string[] NodeCases =
    [
        "empty_unary", "large_unary", "client_streaming", "server_streaming", "ping_pong", "empty_stream", "custom_metadata",
        "status_code_and_message", "special_status_message", "unimplemented_method", "unimplemented_service",
        "cancel_after_begin", "cancel_after_first_response", "timeout_on_sleeping_server",
    ];

    private static readonly string[] PythonCases =
    [
        "empty_unary", "large_unary", "client_compressed_unary", "client_streaming", "server_streaming", "ping_pong",
        "empty_stream", "custom_metadata", "status_code_and_message", "unimplemented_method", "unimplemented_service",
        "cancel_after_begin", "cancel_after_first_response", "timeout_on_sleeping_server",
    ];

    private readonly TemporaryFolder folder = new();
    private readonly TestCertificates certificates;

    public OfficialCasesTests() => certificates = new TestCertificates(folder.Path);

    public void Dispose()
    {
        certificates.Dispose();
        folder.Dispose();
    }

    [NodeFact]
    public async Task Node_MainCases_Pass()
    {
        using InteropHostProcess host = await StartAsync();

        ClientProgram.AssertPassed(await ClientProgram.NodeAsync("interop.js", host.Plain, ClientProgram.OfficialProtos), NodeCases);
        ClientProgram.AssertPassed(
            await ClientProgram.NodeAsync("interop.js", host.Secure, ClientProgram.OfficialProtos, certificates.RootPath), NodeCases);
    }

    [PythonFact]
    public async Task Python_MainCases_Pass()
    {
        using InteropHostProcess host = await StartAsync();

        ClientProgram.AssertPassed(await ClientProgram.PythonAsync("interop.py", host.Plain, ClientProgram.OfficialProtos), PythonCases);
        ClientProgram.AssertPassed(
            await ClientProgram.PythonAsync("interop.py", host.Secure, ClientProgram.OfficialProtos, certificates.RootPath), PythonCases);
    }

    private Task<InteropHostProcess> StartAsync() => InteropHostProcess.StartAsync(certificates.ServerPath, certificates.ServerKeyPath);
}
