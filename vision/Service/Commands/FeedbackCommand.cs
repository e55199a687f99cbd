using System.CommandLine;
using System.Globalization;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;
using VisionInspection.Contracts.V1;

namespace VisionInspection.Service.Commands;

/// <summary><c>feedback</c>: what officers said of compared elements, with what each score was made of, for whoever fits the scores anew.</summary>
internal static class FeedbackCommand
{
    public static Command Create()
    {
        Option<Uri> server = SharedOptions.Server();
        var after = new Option<long>("--after") { Description = "Only feedback with a greater sequence" };
        Option<bool> json = SharedOptions.Json();

        var command = new Command("feedback", "Prints what officers said of compared elements; no score changes by it") { server, after, json };
        command.SetAction(async (parsed, stopping) =>
        {
            using GrpcChannel channel = GrpcChannel.ForAddress(parsed.GetValue(server)!);
            using AsyncServerStreamingCall<FeedbackRecord> call = new Papers.PapersClient(channel).ExportFeedback(
                new ExportFeedbackRequest { AfterSequence = parsed.GetValue(after) }, cancellationToken: stopping);
            await foreach (FeedbackRecord record in call.ResponseStream.ReadAllAsync(stopping))
            {
                Console.Out.WriteLine(parsed.GetValue(json) ? JsonFormatter.Default.Format(record) : Line(record));
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static string Line(FeedbackRecord record) => string.Create(
        CultureInfo.InvariantCulture,
        $"{record.Feedback.Sequence,6}  {record.Feedback.Action}{(record.Feedback.HasCorrected ? $" to {record.Feedback.Corrected}" : "")} by {record.Feedback.Officer}  {record.Element.Outcome} {record.Element.Score:0.00}  {record.Element.Sentence}");
}
