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
    public async Task SimilarAndOddOneOut_OverTwoLotsWithOneContainerSwapped_FindIt()
    {
        string lots = await SimulateAsync(10, "--lots", "5");
        string stranger = Directory.EnumerateFiles(Path.Combine(lots, "lot-2"), "*.uff").Order(StringComparer.Ordinal).First();
        string swapped = Path.Combine(lots, "lot-1", Path.GetFileName(stranger));
        File.Move(stranger, swapped);

        JsonElement[] lot = Lines(await ProgramProcess.RunAsync(folder.Path, "odd-one-out", Path.Combine(lots, "lot-1"), "--out", "odd", "--json"));
        Assert.True(lot.Length >= 6, $"{lot.Length} loaded containers");
        JsonElement oddest = lot.MaxBy(one => one.GetProperty("score").GetDouble());
        Assert.Equal(swapped, oddest.GetProperty("file").GetString());
        Assert.True(oddest.GetProperty("odd").GetBoolean());
        Assert.True(File.Exists(Path.Combine(folder.Path, oddest.GetProperty("picture").GetString()!)));

        JsonElement similar = Lines(await ProgramProcess.RunAsync(folder.Path, "similar", swapped, "--among", lots, "--most", "2", "--json"))[0];
        JsonElement[] near = [.. similar.GetProperty("similar").EnumerateArray()];
        Assert.All(near, one => Assert.StartsWith(Path.Combine(lots, "lot-2"), one.GetProperty("file").GetString()));
        Assert.True(near[0].GetProperty("cosine").GetDouble() >= near[1].GetProperty("cosine").GetDouble());
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

    private async Task<string> SimulateAsync(int count, params string[] more)
    {
        string output = Path.Combine(folder.Path, "scans");
        (int exitCode, _, string errors) = await ProgramProcess.RunAsync(
            folder.Path, ["simulate", "--out", output, "--count", $"{count}", "--seed", "1", "--format", "uff", "--profiles", "dual-gantry", "--rows", "256", "--json", .. more]);
        Assert.True(exitCode == 0, errors);
        return output;
    }
}
