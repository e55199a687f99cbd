using VisionInspection.Core.Comparison;
using VisionInspection.Core.Findings;
using VisionInspection.Core.Models;
using VisionInspection.Core.Reefers;
using VisionInspection.Core.Reefers.Earlier;
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
    private readonly ReeferInspector reefers;
    private readonly SearchReefers searchReefers;
    private readonly Explain explain;

    private InspectionPipeline(BatchModel[] models, ReeferInspector reefers, AlignmentModels alignment, ScannerCalibrations calibrations)
    {
        this.models = models;
        this.reefers = reefers;
        Alignment = alignment;
        Models = [.. models.Select(model => model.Identity), .. reefers.Models];
        Status = [.. models.Select(model => model.Status), .. reefers.Status, .. alignment.Status];
        locate = new Locate(models[0]);
        judge = new Judge(models[1]);
        weigh = new Weigh(models[2], calibrations);
        embed = new Embed(models[3]);
        searchReefers = new SearchReefers(reefers);
        explain = new Explain(Models, models[1].Manifest);
    }

    /// <summary>Where the models lie when the options name no other place.</summary>
    public static string DefaultModelsFolder => Path.Combine(AppContext.BaseDirectory, "models");

    /// <inheritdoc/>
    public IReadOnlyList<ModelIdentity> Models { get; }

    /// <inheritdoc/>
    public ContentsLimits Limits => ContentsLimits.Of(models[3].Manifest);

    /// <inheritdoc/>
    public AlignmentModels? Alignment { get; }

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
        ReeferInspector? reefers = null;
        AlignmentModels? alignment = null;
        try
        {
            foreach (string name in ModelNames)
            {
                opened.Add(ModelFolder.Open(Path.Combine(folder, name), running));
            }

            opened.ForEach(model => model.WarmUp());
            reefers = ReeferInspector.Open(options);
            alignment = AlignmentModels.Open(options);
            return new InspectionPipeline([.. opened], reefers, alignment, options.Calibrations);
        }
        catch (Exception e)
        {
            opened.ForEach(model => model.Dispose());
            reefers?.Dispose();
            alignment?.Dispose();
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
        ILookup<int, Finding> hidden = searchReefers.Among(judged).ToLookup(reefer => reefer.Container.View.Picture.ScanIndex, reefer => reefer.Finding);
        clock.Ended("reefers");

        stopping.ThrowIfCancellationRequested();
        InspectionResult[] results = explain.Scans(scans, located, embedded);
        clock.Ended("explain");

        return [.. results.Select((result, i) => result with { Findings = [.. result.Findings, .. hidden[i]], Milliseconds = clock.PerScan })];
    }

    /// <inheritdoc/>
    public Finding? SearchAgain(Scan now, Scan before, ComparedPart part)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(part);
        return new EarlierSearch(reefers).Of(now, before, part);
    }

    /// <summary>Explains the score of every reefer of a scan; seconds each.</summary>
    /// <param name="scan">The scan.</param>
    /// <param name="pairs">Pairs of coalitions of kernel SHAP: the model is run twice as often.</param>
    public IReadOnlyList<ReeferExplanation> ExplainReefers(Scan scan, int pairs)
    {
        ArgumentNullException.ThrowIfNull(scan);
        using PictureBatch pictures = Normalise.Views([scan], models[0]);
        using JudgedBatch judged = judge.Containers(locate.Containers(pictures));
        var explainer = new ReeferExplainer(reefers);
        return [.. searchReefers.Among(judged).Select(reefer =>
        {
            ScanView view = reefer.Container.View.Picture.View;
            PixelBox box = reefer.Container.Located.Box.ToPixels(view.Width, view.Height);
            return explainer.Explain(reefer.Finding, reefer.HotEnd, reefer.Judgement, box, pairs);
        })];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Array.ForEach(models, model => model.Dispose());
        reefers.Dispose();
        Alignment?.Dispose();
    }
}
