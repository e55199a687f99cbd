using VisionInspection.Core.Findings;
using VisionInspection.Core.Models;
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
    private readonly BatchModel locator;
    private readonly BatchModel emptyContainer;
    private readonly BatchModel cargoWeight;
    private readonly Locate locate;
    private readonly Judge judge;
    private readonly Weigh weigh;
    private readonly Explain explain;

    private InspectionPipeline(BatchModel locator, BatchModel emptyContainer, BatchModel cargoWeight, ScannerCalibrations calibrations)
    {
        this.locator = locator;
        this.emptyContainer = emptyContainer;
        this.cargoWeight = cargoWeight;
        Models = [locator.Identity, emptyContainer.Identity, cargoWeight.Identity];
        Status = [locator.Status, emptyContainer.Status, cargoWeight.Status];
        locate = new Locate(locator);
        judge = new Judge(emptyContainer);
        weigh = new Weigh(cargoWeight, calibrations);
        explain = new Explain(Models, emptyContainer.Manifest);
    }

    /// <summary>Where the models lie when the options name no other place.</summary>
    public static string DefaultModelsFolder => Path.Combine(AppContext.BaseDirectory, "models");

    /// <inheritdoc/>
    public IReadOnlyList<ModelIdentity> Models { get; }

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
            opened.Add(ModelFolder.Open(Path.Combine(folder, "container-locator"), running));
            opened.Add(ModelFolder.Open(Path.Combine(folder, "empty-container"), running));
            opened.Add(ModelFolder.Open(Path.Combine(folder, "cargo-weight"), running));
            opened.ForEach(model => model.WarmUp());
            return new InspectionPipeline(opened[0], opened[1], opened[2], options.Calibrations);
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
        using PictureBatch pictures = Normalise.Views(scans, locator);
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
        InspectionResult[] results = explain.Scans(scans, located, weighed);
        clock.Ended("explain");

        return [.. results.Select(result => result with { Milliseconds = clock.PerScan })];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        locator.Dispose();
        emptyContainer.Dispose();
        cargoWeight.Dispose();
    }
}
