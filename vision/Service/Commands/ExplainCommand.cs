using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using VisionInspection.Core;
using VisionInspection.Core.Findings;
using VisionInspection.Core.Pictures;
using VisionInspection.Core.Reefers;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Service.Commands;

/// <summary><c>explain FILE</c>: the score of each reefer in a scan by Shapley values of its segments, both maps put to the test.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "A scan" };
        var pairs = new Option<int>("--pairs") { Description = "Pairs of coalitions of segments; the model runs twice as often", DefaultValueFactory = _ => 256 };
        var output = new Option<FileInfo?>("--out") { Description = "Write a picture here: per reefer the map of the same pass, and beside it the Shapley values" };
        Option<bool> json = SharedOptions.Json();
        Option<DirectoryInfo?> models = SharedOptions.Models();
        Option<string> provider = SharedOptions.Provider();

        var command = new Command("explain", "Explains the concealment score of every reefer in a scan by kernel SHAP, with deletion and insertion scores")
        {
            file, pairs, output, json, models, provider,
        };
        command.SetAction((parsed, _) => Task.Run(() =>
        {
            FileInfo input = parsed.GetValue(file)!;
            if (parsed.GetValue(pairs) < 64)
            {
                throw new ArgumentException("--pairs must be at least 64: there are 44 segments to tell apart");
            }

            using FileStream content = input.OpenRead();
            Scan scan = ScanReader.Read(input.Name, content, ReadLimits.Default);
            using InspectionPipeline pipeline = Inspectors.Open(parsed.GetValue(models), parsed.GetValue(provider)!, threads: 1);
            IReadOnlyList<ReeferExplanation> explained = pipeline.ExplainReefers(scan, parsed.GetValue(pairs));
            foreach (ReeferExplanation one in explained)
            {
                Console.Out.WriteLine(parsed.GetValue(json) ? Json(one) : Text(one));
            }

            if (explained.Count == 0)
            {
                Console.Error.WriteLine($"{input.Name}: no reefer was found in it, so there is no score to explain");
            }

            if (parsed.GetValue(output) is FileInfo picture && explained.Count > 0)
            {
                File.WriteAllBytes(picture.FullName, EndOverlay.Compose([.. explained.SelectMany(Panels)]));
            }

            return ExitCode.Ok;
        }));
        return command;
    }

    private static string Text(ReeferExplanation e)
    {
        string Check(MapCheck c) => string.Create(
            CultureInfo.InvariantCulture, $"deletion {c.Deletion:0.000}, insertion {c.Insertion:0.000}, {100 * c.InsideContainer:0} % of it inside the container");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            concealment {e.Finding.Score:0.0000} (threshold {e.Finding.Threshold:0.0000}) in view {e.Finding.View}: {e.Finding.Message}
              log-odds {e.LogOdds:0.00}, {e.Background:0.00} with every segment blurred; Shapley values of 11 x 4 segments add up to the difference
              background: mean over 1/3 of the end's width and 1/8 of its height; {e.Evaluations} runs of the model
              map of the same pass: {Check(e.OfSaliency)}
              Shapley values:       {Check(e.OfShap)}
            """);
    }

    private static string Json(ReeferExplanation e) => JsonSerializer.Serialize(new
    {
        view = e.Finding.View,
        score = e.Finding.Score,
        threshold = e.Finding.Threshold,
        model = e.Finding.Model,
        message = e.Finding.Message,
        logOdds = e.LogOdds,
        backgroundLogOdds = e.Background,
        evaluations = e.Evaluations,
        window = new[] { e.End.Window.X, e.End.Window.Y, e.End.Window.Width, e.End.Window.Height },
        segments = new { columns = e.Shap.Width, rows = e.Shap.Height, values = e.Values },
        saliency = e.OfSaliency,
        shap = e.OfShap,
    }, JsonSerializerOptions.Web);

    private static IEnumerable<EndPanel> Panels(ReeferExplanation e)
    {
        string score = string.Create(CultureInfo.InvariantCulture, $"score {e.Finding.Score:0.000}");
        yield return new EndPanel(e.End.Samples, e.End.Width, e.End.Air, e.Finding.Saliency!, 1, null, "map of the same pass", score);
        yield return new EndPanel(e.End.Samples, e.End.Width, e.End.Air, e.Shap, 1, null, "Shapley values", score);
    }
}
