using System.Globalization;
using System.Text.Json;
using VisionInspection.Service.Tests.Support;

namespace VisionInspection.Service.Tests.Commands;

/// <summary>Weight and look-alikes as scripts use them, over simulated scans of one scanner.</summary>
public sealed class ContentsCommandsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Calibrate_FromScansWithFigures_WritesWhatInspectThenUses()
    {
        string scans = await SimulateAsync(18);
        string[] figures = [.. Directory.EnumerateFiles(scans, "*.truth.json").SelectMany(Figures)];
        string table = Path.Combine(scans, "weighbridge.csv");
        await File.WriteAllLinesAsync(table, ["scan,kilograms,container", .. figures]);

        JsonElement made = Lines(await ProgramProcess.RunAsync(folder.Path, "calibrate", table, "--out", "scanner.json", "--json"))[0];
        int stands = made.GetProperty("containers").GetInt32();
        Assert.InRange(stands, 5, figures.Length);
        Assert.Equal(figures.Length - stands, made.GetProperty("leftOut").GetInt32());
        Assert.InRange(made.GetProperty("gain").GetDouble(), 0.8, 1.25);

        string first = Directory.EnumerateFiles(scans, "*.uff").First();
        JsonElement calibrated = Lines(await ProgramProcess.RunAsync(folder.Path, "inspect", first, "--calibrations", "scanner.json", "--json"))[0];
        JsonElement plain = Lines(await ProgramProcess.RunAsync(folder.Path, "inspect", first, "--json"))[0];
        JsonElement weight = calibrated.GetProperty("containers")[0].GetProperty("weight");
        Assert.Equal(stands, weight.GetProperty("calibrationContainers").GetInt32());
        Assert.Equal(0, plain.GetProperty("containers")[0].GetProperty("weight").GetProperty("calibrationContainers").GetInt32());
    }

    [Theory]
    [InlineData("a.uff,many", "line 2")]
    [InlineData("a.uff,5000,0", "line 2")]
    [InlineData("", "no figures")]
    public async Task Calibrate_FromATableThatIsNone_NamesTheLine(string line, string said)
    {
        string table = Path.Combine(folder.Path, "weighbridge.csv");
        await File.WriteAllLinesAsync(table, ["scan,kilograms", line]);
        (int exitCode, _, string errors) = await ProgramProcess.RunAsync(folder.Path, "calibrate", table, "--out", "scanner.json");

        Assert.Equal(1, exitCode);
        Assert.Contains(said, errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder.Path, "scanner.json")));
    }

    [Fact]
    public async Task SimilarAndOddOneOut_OverSimulatedScans_AnswerForEveryLoadedContainer()
    {
        string scans = await SimulateAsync(14);
        string[] files = [.. Directory.EnumerateFiles(scans, "*.uff").Order(StringComparer.Ordinal)];
        JsonElement[] odd = Lines(await ProgramProcess.RunAsync(folder.Path, "odd-one-out", scans, "--out", "odd", "--json"));
        Assert.True(odd.Length >= 3, $"{odd.Length} loaded containers");
        Assert.All(odd, one => Assert.InRange(one.GetProperty("score").GetDouble(), 0, 1));
        Assert.All(odd, one => Assert.Equal(one.GetProperty("odd").GetBoolean(), one.GetProperty("picture").ValueKind == JsonValueKind.String));
        Assert.All(odd.Where(one => one.GetProperty("odd").GetBoolean()), one => Assert.True(File.Exists(Path.Combine(folder.Path, one.GetProperty("picture").GetString()!))));

        string loaded = odd[0].GetProperty("file").GetString()!;
        JsonElement similar = Lines(await ProgramProcess.RunAsync(folder.Path, "similar", loaded, "--among", scans, "--most", "2", "--json"))[0];
        JsonElement[] near = [.. similar.GetProperty("similar").EnumerateArray()];
        Assert.Equal(2, near.Length);
        Assert.True(near[0].GetProperty("cosine").GetDouble() >= near[1].GetProperty("cosine").GetDouble());
        Assert.DoesNotContain(near, one => one.GetProperty("file").GetString() == loaded);
        Assert.Contains(near[0].GetProperty("file").GetString(), files);
    }

    private static JsonElement[] Lines((int ExitCode, string[] Lines, string Errors) run)
    {
        Assert.True(run.ExitCode == 0, run.Errors);
        return [.. run.Lines.Select(line => JsonSerializer.Deserialize<JsonElement>(line))];
    }

    // What a weighbridge would have said: the truth, container by container from the left.
    private static IEnumerable<string> Figures(string truth)
    {
        JsonElement containers = JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(truth)).GetProperty("containers");
        string scan = Path.GetFileName(truth).Replace(".truth.json", ".uff", StringComparison.Ordinal);
        return containers.EnumerateArray().Select((container, i) =>
            string.Create(CultureInfo.InvariantCulture, $"{scan},{container.GetProperty("massKg").GetDouble()},{i + 1}"));
    }

    private async Task<string> SimulateAsync(int count)
    {
        string output = Path.Combine(folder.Path, "scans");
        (int exitCode, _, string errors) = await ProgramProcess.RunAsync(
            folder.Path, "simulate", "--out", output, "--count", $"{count}", "--seed", "1", "--format", "uff", "--profiles", "dual-gantry", "--rows", "256", "--json");
        Assert.True(exitCode == 0, errors);
        return output;
    }
}
