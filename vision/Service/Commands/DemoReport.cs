using System.Text.Json;
using System.Text.Json.Nodes;
using Google.Protobuf;
using VisionInspection.Contracts.V1;

namespace VisionInspection.Service.Commands;

/// <summary>What the demo prints: lines for a person, or JSON lines on standard output and the talk on standard error.</summary>
/// <param name="json">JSON lines.</param>
internal sealed class DemoReport(bool json)
{
    private readonly TextWriter talk = json ? Console.Error : Console.Out;

    /// <summary>A line for a person.</summary>
    public void Say(string line) => talk.WriteLine(line);

    /// <summary>Where the service listens.</summary>
    public void Serving(string web, string grpc)
    {
        Say($"service  page {web}  gRPC {grpc}");
        Line(() => new JsonObject { ["web"] = web, ["grpc"] = grpc });
    }

    /// <summary>The station has a receipt.</summary>
    public void Sent(int number, int count, string file, long bytes) =>
        Say($"station    {number,2}/{count}  {file}  {bytes >> 10} KiB, receipt in hand");

    /// <summary>The risk core has a result.</summary>
    public void Received(int number, int count, Result result, string truth)
    {
        Say($"risk core  {number,2}/{count}  {ResultText.Line(result)}  [truth: {truth}]");
        Line(() => new JsonObject { ["truth"] = truth, ["result"] = JsonNode.Parse(JsonFormatter.Default.Format(result)) });
    }

    /// <summary>All results are in.</summary>
    public void Ended(int scans, int mebibytes, TimeSpan elapsed, int right, int containers)
    {
        Say($"{scans} scans ({mebibytes} MiB) in {elapsed.TotalSeconds:0} s; {right} of {containers} containers judged as the simulator's truth has it");
        Line(() => new JsonObject
        {
            ["scans"] = scans, ["mebibytes"] = mebibytes, ["seconds"] = Math.Round(elapsed.TotalSeconds, 1), ["containers"] = containers, ["right"] = right,
        });
    }

    private void Line(Func<JsonObject> content)
    {
        if (json)
        {
            Console.Out.WriteLine(content().ToJsonString(JsonSerializerOptions.Default));
        }
    }
}
