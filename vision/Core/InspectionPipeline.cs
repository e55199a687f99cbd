using VisionInspection.Core.Findings;
using VisionInspection.Core.Models;
using VisionInspection.Core.Similarity;
using VisionInspection.Core.Stages;
using VisionInspection.Core.Weighing;
using VisionInspection.ImagingFormats;
using VisionInspection.Native;

namespace VisionInspection.Core;

/// <summary>
/// Finds the containers of a scan and says which are empty, and why. One per process: the models are loaded and warmed
/// up once and shared by all threads that inspect.
/// </summary>
public sealed class InspectionPipeline : IScanInspector
{
    private static readonly string[] ModelNames = ["container-locator", "empty-container", "cargo-weight", "contents-embedding"];

    private readonly BatchModel[] models;
    private readonly Locate locate;
    private readonly Judge judge;
    private readonly Weigh weigh;
    private readonly Embed embed;
    private readonly Explain explain;

    private InspectionPipeline(BatchModel[] models, ScannerCalibrations calibrations)
    {
        this.models = models;
        Models = [.. models.Select(model => model.Identity)];
        Status = [.. models.Select(model => model.Status)];
        locate = new Locate(models[0]);
        judge = new Judge(models[1]);
        weigh = new Weigh(models[2], calibrations);
        embed = new Embed(models[3]);
        explain = new Explain(Models, models[1].Manifest);
    }

    /// <summary>Where the models lie when the options name no other place.</summary>
    public static string DefaultModelsFolder => Path.Combine(AppContext.BaseDirectory, "models");

    /// <inheritdoc/>
    public IReadOnlyList<ModelIdentity> Models { get; }

    /// <summary>The limits of "unlike": what is usual within a lot and what is odd, from the embedding's <c>model.json</c>.</summary>
    public ContentsLimits Limits => ContentsLimits.Of(models[3].Manifest);

    /// <summary>What runs each model, for health.</summary>
    public IReadOnlyList<ModelStatus> Status { get; }

    /// <summary>Loads, checks and warms up the models.</summary>
    /// <param name="options">How to run them.</param>
    /// <exception cref="ModelException">A model is missing or is not what its <c>model.json</c> says.</exception>
    public static InspectionPipeline Open(PipelineOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        string folder = options.ModelsFolder ?? DefaultModelsFolder;
        var running = new OnnxModelOptions { Provider = options.Provider, IntraOpThreads = options.IntraOpThreads };
        var opened = new List<BatchModel>();
        try
        {
            foreach (string name in ModelNames)
            {
                opened.Add(ModelFolder.Open(Path.Combine(folder, name), running));
            }

            opened.ForEach(model => model.WarmUp());
            return new InspectionPipeline([.. opened], options.Calibrations);
        }
        catch (Exception e)
        {
            opened.ForEach(model => model.Dispose());
            if (e is KeyNotFoundException)
            {
                throw new ModelException(folder, $"a number is missing in a model.json: {e.Message}", e);
            }

            throw;
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<InspectionResult> Inspect(IReadOnlyList<Scan> scans, CancellationToken stopping)
    {
        ArgumentNullException.ThrowIfNull(scans);
        var clock = new StageClock(scans.Count);

        stopping.ThrowIfCancellationRequested();
        using PictureBatch pictures = Normalise.Views(scans, models[0]);
        clock.Ended("normalise");

        stopping.ThrowIfCancellationRequested();
        LocatedView[] located = locate.Containers(pictures);
        clock.Ended("locate");

        stopping.ThrowIfCancellationRequested();
        using JudgedBatch judged = judge.Containers(located);
        clock.Ended("judge");

        stopping.ThrowIfCancellationRequested();
        JudgedBatch weighed = weigh.Containers(scans, judged);
        clock.Ended("weigh");

        stopping.ThrowIfCancellationRequested();
        JudgedBatch embedded = embed.Containers(weighed);
        clock.Ended("embed");

        stopping.ThrowIfCancellationRequested();
        InspectionResult[] results = explain.Scans(scans, located, embedded);
        clock.Ended("explain");

        return [.. results.Select(result => result with { Milliseconds = clock.PerScan })];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Array.ForEach(models, model => model.Dispose());
    }
}
