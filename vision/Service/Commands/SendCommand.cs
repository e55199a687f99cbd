using System.CommandLine;
using Grpc.Core;
using Grpc.Net.Client;
using VisionInspection.Contracts.V1;
using VisionInspection.Devices;
using VisionInspection.Devices.Folders;
using VisionInspection.Service.Clients;

namespace VisionInspection.Service.Commands;

/// <summary><c>send</c>: this machine as a scanner station.</summary>
internal static class SendCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("file|folder") { Description = "Scans to send", Arity = ArgumentArity.OneOrMore };
        Option<Uri> server = SharedOptions.Server();
        var station = new Option<string>("--station")
        {
            Description = "Name of this station",
            DefaultValueFactory = _ => Environment.MachineName,
        };
        var follow = new Option<bool>("--follow") { Description = "Go on sending what arrives in the one folder named, until stopped" };
        var ledger = new Option<FileInfo?>("--ledger") { Description = "With --follow: remember here what was sent" };
        var patience = new Option<int>("--patience")
        {
            Description = "Seconds to go on trying while the server cannot be reached",
            DefaultValueFactory = _ => 60,
        };
        Option<bool> json = SharedOptions.Json();

        var command = new Command("send", "Sends scans to a server as a scanner station does; a scan is sent once its receipt is here")
        {
            paths, server, station, follow, ledger, patience, json,
        };
        command.SetAction(async (parsed, stopping) =>
        {
            using GrpcChannel channel = GrpcChannel.ForAddress(parsed.GetValue(server)!);
            var sender = new Sender(
                new StationClient(channel, parsed.GetValue(station)!),
                TimeSpan.FromSeconds(parsed.GetValue(patience)),
                parsed.GetValue(json));
            string[] inputs = parsed.GetValue(paths)!;
            IAsyncEnumerable<ScanArrival> arrivals = parsed.GetValue(follow)
                ? new ScanInbox(new ScanInboxOptions { Folder = inputs[0], Ledger = parsed.GetValue(ledger)?.FullName }, TimeProvider.System)
                    .ArrivalsAsync(stopping)
                : ScanInput.Enumerate(inputs).Select(input => input.Arrival()).ToAsyncEnumerable();
            return await sender.SendAsync(arrivals, stopping);
        });
        return command;
    }

    private sealed class Sender(StationClient station, TimeSpan patience, bool json)
    {
        public async Task<int> SendAsync(IAsyncEnumerable<ScanArrival> arrivals, CancellationToken stopping)
        {
            int exit = ExitCode.Ok;
            await foreach (ScanArrival arrival in arrivals)
            {
                if (arrival.Refusal is string refusal)
                {
                    Report(arrival, sent: false, refusal);
                    exit = ExitCode.InputRefused;
                    continue;
                }

                try
                {
                    UploadReceipt receipt = await station.SendAsync(arrival, patience, stopping);
                    Report(arrival, sent: true, receipt.AlreadyStored ? "was already there" : $"{receipt.Size} bytes, durable");
                }
                catch (RpcException error) when (error.StatusCode is StatusCode.AlreadyExists or StatusCode.InvalidArgument or StatusCode.ResourceExhausted)
                {
                    Report(arrival, sent: false, error.Status.Detail);
                    exit = ExitCode.InputRefused;
                }
            }

            return exit;
        }

        private void Report(ScanArrival arrival, bool sent, string detail) => Console.Out.WriteLine(json
            ? System.Text.Json.JsonSerializer.Serialize(new { scan = arrival.ScanId, file = arrival.FileName, sent, detail })
            : $"{(sent ? "sent   " : "REFUSED")} {arrival.ScanId}  {detail}");
    }
}
