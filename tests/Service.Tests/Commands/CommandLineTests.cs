using System.Text.Json;
using Grpc.Net.Client;
using VisionInspection.Contracts.V1;
using VisionInspection.Service.Tests.Support;

namespace VisionInspection.Service.Tests.Commands;

/// <summary>The command line as scripts use it: exit codes, and nothing but JSON lines on standard output.</summary>
public sealed class CommandLineTests : IDisposable
{
    private const string Invoice = "invoices/pdf/Intarsys/ZUGFeRD_1p0_COMFORT_Einfach.pdf";
    private static readonly string[] Maps = ["saliency", "shap"];
    private static readonly string[] Verdicts = ["empty", "loaded", "cannot-judge"];
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Inspect_GoodAndBrokenFilesWithJson_OneLineEachAndExitCodeTwo()
    {
        string scan = await SimulateAsync(1);
        string broken = Path.Combine(folder.Path, "broken.png");
        await File.WriteAllBytesAsync(broken, (await File.ReadAllBytesAsync(scan))[..200]);

        (int exitCode, string[] lines, string errors) = await ProgramProcess.RunAsync(
            folder.Path, "inspect", scan, broken, "--json", "--out", "pictures", "--workers", "1");

        Assert.True(exitCode == 2, errors);
        Assert.Equal(2, lines.Length);
        JsonElement good = JsonSerializer.Deserialize<JsonElement>(lines[0]);
        Assert.Equal(scan, good.GetProperty("file").GetString());
        Assert.Equal("png", good.GetProperty("scan").GetProperty("format").GetString());
        Assert.All(good.GetProperty("containers").EnumerateArray(), container =>
        {
            Assert.Equal(4, container.GetProperty("box").GetArrayLength());
            Assert.Contains(container.GetProperty("empty").GetProperty("verdict").GetString(), Verdicts);
        });
        Assert.All(good.GetProperty("models").EnumerateArray(), model => Assert.Equal(64, model.GetProperty("sha256").GetString()!.Length));
        JsonElement refusal = JsonSerializer.Deserialize<JsonElement>(lines[1]).GetProperty("error");
        Assert.NotEmpty(refusal.GetProperty("field").GetString()!);
        Assert.InRange(refusal.GetProperty("offset").GetInt64(), -1, 200);
        Assert.NotEmpty(Directory.EnumerateFiles(Path.Combine(folder.Path, "pictures"), "*.png"));
    }

    [Theory]
    [InlineData("send", "nothing-here.png", "--server", "http://127.0.0.1:1")]
    [InlineData("send", "nothing-here.png", "--server", "not an address")]
    [InlineData("watch", "--server", "ftp://127.0.0.1:1")]
    [InlineData("evaluate", "reefers", "--clean", "10")]
    [InlineData("evaluate", "no-such-subject")]
    [InlineData("explain", "nothing-here.png")]
    [InlineData("simulate-pairs", "pairs", "--packages-kg", "2,much")]
    [InlineData("simulate-pairs", "pairs", "--beam-moved", "3")]
    [InlineData("no-such-command")]
    [InlineData("match")]
    [InlineData("match", "nothing-here.json", "--watch", "inbox")]
    public async Task Run_WithArgumentsThatMakeNoSense_SaysSoAndFails(params string[] arguments)
    {
        (int exitCode, _, string errors) = await ProgramProcess.RunAsync(folder.Path, arguments);

        Assert.Equal(1, exitCode);
        Assert.NotEmpty(errors);
        Assert.DoesNotContain("   at VisionInspection", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_AReefer_GivesShapleyValuesThatAddUpAndChecksOfBothMaps()
    {
        (int simulated, _, string said) = await ProgramProcess.RunAsync(
            folder.Path, "simulate", "--out", "reefers", "--count", "1", "--seed", "11", "--rows", "384", "--hidden", "1", "--format", "png");
        Assert.True(simulated == 0, said);
        string scan = Directory.EnumerateFiles(Path.Combine(folder.Path, "reefers"), "*.png").Single(file => !file.EndsWith(".cargo.png", StringComparison.Ordinal));

        (int exitCode, string[] lines, string errors) = await ProgramProcess.RunAsync(
            folder.Path, "explain", scan, "--json", "--pairs", "64", "--out", "why.png");

        Assert.True(exitCode == 0, errors);
        Assert.NotEmpty(lines);
        Assert.All(lines.Select(line => JsonSerializer.Deserialize<JsonElement>(line)), reefer =>
        {
            Assert.Equal(130, reefer.GetProperty("evaluations").GetInt32());
            Assert.Equal(44, reefer.GetProperty("segments").GetProperty("values").GetArrayLength());
            double sum = reefer.GetProperty("segments").GetProperty("values").EnumerateArray().Sum(value => value.GetDouble());
            Assert.Equal(reefer.GetProperty("logOdds").GetDouble() - reefer.GetProperty("backgroundLogOdds").GetDouble(), sum, 3);
            foreach (string map in Maps)
            {
                Assert.InRange(reefer.GetProperty(map).GetProperty("insideContainer").GetDouble(), 0.5, 1);
                Assert.InRange(reefer.GetProperty(map).GetProperty("deletion").GetDouble(), 0, 1);
            }
        });
        Assert.True(File.Exists(Path.Combine(folder.Path, "why.png")));
    }

    [Fact]
    public async Task SendAndWatch_AgainstServe_EveryScanOnceAlsoAfterAKill()
    {
        string first = await SimulateAsync(1);
        string second = await SimulateAsync(2);
        using (ProgramProcess service = ProgramProcess.Start(folder.Path, Serve))
        {
            string server = (await service.NextLineAsync()).GetProperty("grpc").GetString()!;
            JsonElement sent = Single(await ProgramProcess.RunAsync(folder.Path, "send", first, "--server", server, "--station", "gate-1", "--json"));
            Assert.True(sent.GetProperty("sent").GetBoolean());
            JsonElement again = Single(await ProgramProcess.RunAsync(folder.Path, "send", first, "--server", server, "--station", "gate-1", "--json"));
            Assert.Contains("already", again.GetProperty("detail").GetString(), StringComparison.Ordinal);
            JsonElement result = Single(await ProgramProcess.RunAsync(folder.Path, "watch", "--server", server, "--count", "1", "--cursor", "cursor", "--json"));
            Assert.Equal("1", result.GetProperty("sequence").GetString());

            // The receipt of this one is in hand; its inspection may or may not have begun when the kill comes.
            Single(await ProgramProcess.RunAsync(folder.Path, "send", second, "--server", server, "--station", "gate-1", "--json"));
            await service.KillAsync();
        }

        using ProgramProcess restarted = ProgramProcess.Start(folder.Path, Serve);
        string address = (await restarted.NextLineAsync()).GetProperty("grpc").GetString()!;
        JsonElement next = Single(await ProgramProcess.RunAsync(folder.Path, "watch", "--server", address, "--count", "1", "--cursor", "cursor", "--json"));
        Assert.Equal("2", next.GetProperty("sequence").GetString());
        Assert.Equal(Path.GetFileNameWithoutExtension(second), next.GetProperty("scanId").GetString());
        Assert.True(next.TryGetProperty("inspection", out _), next.ToString());
        Assert.Equal(0, await restarted.StopAsync());
    }

    [Fact]
    public async Task Demo_WithJson_PrintsOneLineAResultAndASummary()
    {
        (int exitCode, string[] lines, string errors) = await ProgramProcess.RunAsync(folder.Path, "demo", "--scans", "2", "--out", "demo", "--json");

        Assert.True(exitCode == 0, errors);
        JsonElement[] objects = [.. lines.Select(line => JsonSerializer.Deserialize<JsonElement>(line))];
        Assert.Equal(2, objects.Count(line => line.TryGetProperty("result", out _)));
        Assert.Equal(2, objects[^1].GetProperty("scans").GetInt32());
    }

    [FixtureFact(Invoice)]
    public async Task Match_ARealInvoice_PointsOutTheLineThatIsNotDeclared()
    {
        string declaration = Path.Combine(folder.Path, "declaration.json");
        await File.WriteAllTextAsync(declaration, """
            {"Declaration": {"ID": "D-1", "InvoiceAmount": {"value": 592.87, "currencyID": "EUR"},
             "Exporter": {"Name": "Lieferant GmbH"}, "GoodsShipment": {"Importer": {"Name": "Kunden AG Mitte"},
             "GovernmentAgencyGoodsItem": [{"SequenceNumeric": 1, "Commodity": {"Description": "Trennblätter A4"}}]}}}
            """);
        string broken = Path.Combine(folder.Path, "broken.pdf");
        await File.WriteAllTextAsync(broken, "%PDF-1.4 and nothing else");

        (int exitCode, string[] lines, string errors) = await ProgramProcess.RunAsync(
            folder.Path, "match", declaration, FixtureFactAttribute.PathTo(Invoice)!, broken, "--workers", "1", "--json");

        Assert.True(exitCode == 2, errors);
        JsonElement[] objects = [.. lines.Select(line => JsonSerializer.Deserialize<JsonElement>(line))];
        JsonElement refusal = Assert.Single(objects, line => line.TryGetProperty("error", out _));
        Assert.Equal(broken, refusal.GetProperty("file").GetString());
        JsonElement[] compared = [.. objects.Where(line => line.TryGetProperty("outcome", out _))];
        Assert.Equal("Different", OutcomeOf("extra-item"));
        Assert.Equal("Different", OutcomeOf("invoice-amount"));
        Assert.Equal("Equal", OutcomeOf("currency"));
        Assert.All(compared, element => Assert.Equal(1, element.GetProperty("page").GetInt32()));
        Assert.Equal(2, objects[^1].GetProperty("divergences").GetInt32());

        string? OutcomeOf(string kind) => Assert.Single(compared, element => element.GetProperty("kind").GetString() == kind).GetProperty("outcome").GetString();
    }

    [Fact]
    public async Task Match_AScanAmongTheInputs_IsHeldAgainstTheDeclaration()
    {
        (int simulated, _, string problems) = await ProgramProcess.RunAsync(
            folder.Path, "simulate", "--out", "scans", "--count", "1", "--seed", "5", "--format", "uff", "--rows", "480", "--json");
        Assert.True(simulated == 0, problems);
        string scan = Assert.Single(Directory.EnumerateFiles(Path.Combine(folder.Path, "scans"), "*.uff"));
        JsonElement seen = Single(await ProgramProcess.RunAsync(folder.Path, "inspect", scan, "--json")).GetProperty("containers")[0];
        bool isEmpty = seen.GetProperty("empty").GetProperty("verdict").GetString() == "empty";
        string declaration = await DeclareAsync(JsonSerializer.Serialize(new
        {
            Declaration = new
            {
                ID = "D-1",
                GoodsShipment = new
                {
                    Consignment = new
                    {
                        TransportEquipment = new[]
                        {
                            new { ID = seen.GetProperty("number").GetString(), FullnessCode = isEmpty ? "5" : "4" },
                            new { ID = (string?)"HLXU8007753", FullnessCode = "77" },
                        },
                    },
                },
            },
        }));

        (int exitCode, string[] lines, string errors) = await ProgramProcess.RunAsync(
            folder.Path, "match", declaration, scan, "--json", "--out", "pictures");

        Assert.True(exitCode == 0, errors);
        JsonElement[] objects = [.. lines.Select(line => JsonSerializer.Deserialize<JsonElement>(line))];
        Assert.Contains(objects, line => line.TryGetProperty("remark", out JsonElement remark) && remark.GetProperty("kind").GetString() == "unknown-fullness");
        JsonElement fullness = Assert.Single(objects, line => line.TryGetProperty("kind", out JsonElement kind) && kind.GetString() == "fullness");
        Assert.Equal(("Different", Path.GetFileName(scan)), (fullness.GetProperty("outcome").GetString(), fullness.GetProperty("scan").GetString()));
        Assert.Equal(seen.GetProperty("box").ToString(), fullness.GetProperty("box").ToString());
        Assert.NotEmpty(Directory.EnumerateFiles(Path.Combine(folder.Path, "pictures"), "*.overlay.png"));
    }

    [FixtureFact(Invoice)]
    public async Task MatchWatch_KilledAndStartedAgain_EveryCaseIsMovedOnceWithItsResult()
    {
        string inbox = Path.Combine(folder.Path, "inbox");
        const string Declared = """{"Declaration": {"ID": "D-1", "InvoiceAmount": {"value": 592.87, "currencyID": "EUR"}}}""";
        Directory.CreateDirectory(Path.Combine(inbox, "first"));
        await File.WriteAllTextAsync(Path.Combine(inbox, "first", "declaration.json"), Declared);
        File.Copy(FixtureFactAttribute.PathTo(Invoice)!, Path.Combine(inbox, "first", "invoice.pdf"));
        using (ProgramProcess watch = ProgramProcess.Start(folder.Path, "match", "--watch", inbox, "--json", "--workers", "1"))
        {
            Assert.Equal("first", (await watch.NextLineAsync()).GetProperty("case").GetString());
            await watch.KillAsync(); // in the middle of the first
        }

        await File.WriteAllTextAsync(Path.Combine(inbox, "second-declaration.json"), Declared);
        await File.WriteAllTextAsync(Path.Combine(inbox, "second-invoice.pdf"), "%PDF-1.4 and nothing else");
        (int exitCode, string[] lines, string errors) = await ProgramProcess.RunAsync(
            folder.Path, "match", "--watch", inbox, "--once", "--json", "--workers", "1", "--out", "pictures");

        Assert.True(exitCode == 2, errors);
        Assert.Equal(["first", "second"], lines.Select(line => JsonSerializer.Deserialize<JsonElement>(line))
            .Where(line => line.TryGetProperty("case", out _)).Select(line => line.GetProperty("case").GetString()));
        Assert.Equal(["declaration.json", "invoice.pdf", "result.jsonl"], Names(Path.Combine(inbox, "done", "first")));
        Assert.Equal(["result.jsonl", "second-declaration.json", "second-invoice.pdf"], Names(Path.Combine(inbox, "failed", "second")));
        Assert.Contains("invoice-amount", await File.ReadAllTextAsync(Path.Combine(inbox, "done", "first", "result.jsonl")), StringComparison.Ordinal);
        Assert.Equal(["done", "failed"], Directory.EnumerateFileSystemEntries(inbox).Select(Path.GetFileName).Order());
        Assert.Equal(["invoice.pdf.page-1.png"], Names(Path.Combine(folder.Path, "pictures")));

        static IEnumerable<string?> Names(string path) => Directory.EnumerateFiles(path).Select(Path.GetFileName).Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task MatchServer_AgainstServe_IsKeptOnceAndItsRefusalsAreThere()
    {
        string declaration = await DeclareAsync("""{"Declaration": {"ID": "D-1"}}""");
        string paper = Path.Combine(folder.Path, "note.txt");
        await File.WriteAllTextAsync(paper, "no paper");
        using ProgramProcess service = ProgramProcess.Start(folder.Path, Serve);
        string server = (await service.NextLineAsync()).GetProperty("grpc").GetString()!;
        string[] send = ["match", declaration, paper, "--server", server, "--submitter", "broker-1", "--case", "C-1", "--json"];

        JsonElement first = Single(await ProgramProcess.RunAsync(folder.Path, send));
        JsonElement again = Single(await ProgramProcess.RunAsync(folder.Path, send));
        CaseResult result = await ResultAsync(server);

        Assert.Equal(("C-1", false), (first.GetProperty("sent").GetString(), first.GetProperty("alreadyStored").GetBoolean()));
        Assert.True(again.GetProperty("alreadyStored").GetBoolean());
        Assert.Equal("D-1", result.Comparison.DeclarationId);
        Assert.Contains("neither PDF", Assert.Single(result.Comparison.Papers).Refusal, StringComparison.Ordinal);
        string[] feedback = ["feedback", "--server", server, "--json"];
        Assert.Empty((await ProgramProcess.RunAsync(folder.Path, feedback)).Lines);
        Assert.Equal(0, await service.StopAsync());

        static async Task<CaseResult> ResultAsync(string server)
        {
            using var channel = GrpcChannel.ForAddress(server);
            return await new Submitter(channel).ResultAsync("C-1");
        }
    }

    private static string[] Serve => ["serve", "--data", "data", "--web-port", "0", "--grpc-port", "0", "--json"];

    private static JsonElement Single((int ExitCode, string[] Lines, string Errors) run)
    {
        Assert.True(run.ExitCode == 0, run.Errors);
        return JsonSerializer.Deserialize<JsonElement>(Assert.Single(run.Lines));
    }

    private async Task<string> DeclareAsync(string json)
    {
        string path = Path.Combine(folder.Path, "declaration.json");
        await File.WriteAllTextAsync(path, json);
        return path;
    }

    private async Task<string> SimulateAsync(int seed)
    {
        string output = Path.Combine(folder.Path, $"scans-{seed}");
        (int exitCode, _, string errors) = await ProgramProcess.RunAsync(
            folder.Path, "simulate", "--out", output, "--count", "1", "--seed", $"{seed}", "--format", "png", "--rows", "256", "--json");
        Assert.True(exitCode == 0, errors);
        return Assert.Single(Directory.EnumerateFiles(output, "*.png"), file => !file.EndsWith(".cargo.png", StringComparison.Ordinal));
    }
}
