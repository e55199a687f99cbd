using System.Text.Json;
using VisionInspection.Service.Tests.Support;

namespace VisionInspection.Service.Tests.Commands;

/// <summary>Two simulated visits of one vehicle, compared as a script would.</summary>
public sealed class CompareCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Compare_SimulatedVisits_FindsWhatWasTakenOutAndDrawsIt()
    {
        JsonElement truth = await SimulateAsync();

        (int exitCode, string[] lines, string errors) = await ProgramProcess.RunAsync(
            folder.Path, "compare", "pairs/pair-9-1.uff", "pairs/pair-9-2.uff", "--json", "--out", "pictures");

        Assert.True(exitCode == 0, errors);
        JsonElement[] parts = [.. lines.Select(line => JsonSerializer.Deserialize<JsonElement>(line))];
        Assert.Equal(["changed", "unchanged"], parts.Select(part => part.GetProperty("verdict").GetString()));
        JsonElement[] regions = [.. parts[0].GetProperty("regions").EnumerateArray()];
        Assert.Equal(2, regions.Length);
        Assert.All(truth.GetProperty("changes").EnumerateArray(), change => Assert.Single(regions, region =>
            region.GetProperty("sign").GetString() == change.GetProperty("sign").GetString()
            && Holds(region.GetProperty("firstBox"), change.GetProperty("box"))
            && Math.Abs(region.GetProperty("massKg").GetDouble() - change.GetProperty("massKg").GetDouble()) < 3));
        Assert.All(parts, part => Assert.Empty(part.GetProperty("models").EnumerateArray()));
        Assert.Equal(8, Directory.EnumerateFiles(Path.Combine(folder.Path, "pictures"), "*.png").Count());
    }

    [Fact]
    public async Task Compare_TheBeamMoved_NamesTheModelThatHadASay()
    {
        await SimulateAsync("--beam-moved", "0.25");

        (int exitCode, string[] lines, string errors) = await ProgramProcess.RunAsync(
            folder.Path, "compare", "pairs/pair-9-1.uff", "pairs/pair-9-2.uff", "--json", "--whole");

        Assert.True(exitCode == 0, errors);
        JsonElement model = Assert.Single(JsonSerializer.Deserialize<JsonElement>(Assert.Single(lines)).GetProperty("models").EnumerateArray());
        Assert.Equal("parallax-field", model.GetProperty("name").GetString());
        Assert.Equal(64, model.GetProperty("sha256").GetString()!.Length);
    }

    [Fact]
    public async Task SimulatePairs_ForTraining_WritesWhatTheIndexSays()
    {
        (int exitCode, _, string errors) = await ProgramProcess.RunAsync(folder.Path, "simulate-pairs", "fields", "--training", "--count", "3", "--seed", "9");

        Assert.True(exitCode == 0, errors);
        string fields = Path.Combine(folder.Path, "fields");
        JsonElement[] pairs = [.. (await File.ReadAllLinesAsync(Path.Combine(fields, "index.jsonl"))).Select(line => JsonSerializer.Deserialize<JsonElement>(line))];
        Assert.NotEmpty(pairs);
        int Of(JsonElement pair, string name) => pair.GetProperty(name).GetInt32();
        Assert.Equal(pairs.Sum(pair => 2L * (Of(pair, "channels") + 2) * Of(pair, "rows") * Of(pair, "columns")), new FileInfo(Path.Combine(fields, "fields.bin")).Length);
    }

    [Fact]
    public async Task Compare_ALaterScanCutShort_IsRefusedByName()
    {
        await SimulateAsync();
        string later = Path.Combine(folder.Path, "pairs", "pair-9-2.uff");
        await File.WriteAllBytesAsync(later, (await File.ReadAllBytesAsync(later))[..5000]);

        (int exitCode, _, string errors) = await ProgramProcess.RunAsync(folder.Path, "compare", "pairs/pair-9-1.uff", "pairs/pair-9-2.uff");

        Assert.Equal(2, exitCode);
        Assert.Contains("pair-9-2.uff", errors, StringComparison.Ordinal);
    }

    private async Task<JsonElement> SimulateAsync(params string[] options)
    {
        (int exitCode, _, string errors) = await ProgramProcess.RunAsync(folder.Path, ["simulate-pairs", "pairs", "--count", "1", "--seed", "9", "--json", .. options]);
        Assert.True(exitCode == 0, errors);
        return JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder.Path, "pairs", "pair-9.changes.json"))).RootElement;
    }

    // The middle of one box lies in the other.
    private static bool Holds(JsonElement box, JsonElement other)
    {
        int[] a = [.. box.EnumerateArray().Select(side => side.GetInt32())], b = [.. other.EnumerateArray().Select(side => side.GetInt32())];
        int x = b[0] + (b[2] / 2), y = b[1] + (b[3] / 2);
        return x >= a[0] && x < a[0] + a[2] && y >= a[1] && y < a[1] + a[3];
    }
}
