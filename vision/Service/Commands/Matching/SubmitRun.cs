using Grpc.Core;
using VisionInspection.Contracts.V1;
using VisionInspection.Service.Clients;

namespace VisionInspection.Service.Commands.Matching;

/// <summary>One case sent to a service. Scans go by <c>send</c>: a station's they are, not a submitter's.</summary>
/// <param name="client">Sends it.</param>
internal sealed class SubmitRun(CaseClient client) : ICaseRun
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Sends it; done once the receipt is here.</summary>
    public async Task<int> RunAsync(CaseInput one, IMatchReport report, CancellationToken stopping)
    {
        foreach (string scan in one.Scans)
        {
            report.Refused(scan, null, null, "a scan is sent as a station sends it: visioninspection send");
        }

        try
        {
            SubmitReceipt receipt = await client.SubmitAsync(one.Name, one.Declaration, one.Papers, Patience, stopping);
            report.Sent(one.Name, one.Papers.Count, receipt.AlreadyStored);
            return one.Scans.Count == 0 ? ExitCode.Ok : ExitCode.InputRefused;
        }
        catch (RpcException error) when (error.StatusCode is StatusCode.AlreadyExists or StatusCode.InvalidArgument or StatusCode.ResourceExhausted)
        {
            report.Refused(one.Declaration, null, null, error.Status.Detail);
            return ExitCode.InputRefused;
        }
    }
}
