using VisionInspection.Core.Comparison;
using VisionInspection.Core.Findings;
using VisionInspection.Core.Similarity;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Core;

/// <summary>
/// What the service and the command line ask of the pipeline. An interface because the service's queue is tested with
/// inspectors that are slow, that fail and that die; the product has one implementation.
/// </summary>
public interface IScanInspector : IDisposable
{
    /// <summary>The models in use, for health and for the record.</summary>
    IReadOnlyList<ModelIdentity> Models { get; }

    /// <summary>What is usual and what is odd among contents, from the embedding's <c>model.json</c>.</summary>
    ContentsLimits Limits { get; }

    /// <summary>The models that align scans; null to do without them.</summary>
    AlignmentModels? Alignment => null;

    /// <summary>
    /// Inspects scans together, so that the models run on batches across them. Thread-safe; never throws for what is in
    /// a picture: what cannot be judged is a verdict.
    /// </summary>
    /// <param name="scans">The scans.</param>
    /// <param name="stopping">Checked between stages.</param>
    /// <returns>One result per scan, in order.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="stopping"/> was cancelled.</exception>
    IReadOnlyList<InspectionResult> Inspect(IReadOnlyList<Scan> scans, CancellationToken stopping);

    /// <summary>Searches a reefer again, an earlier scan of it beside this one.</summary>
    /// <param name="now">The scan.</param>
    /// <param name="before">The earlier one.</param>
    /// <param name="part">The container in both, the scan's first.</param>
    /// <returns>What an officer reads; null where the two do not show one reefer whose ends can be aligned.</returns>
    Finding? SearchAgain(Scan now, Scan before, ComparedPart part);
}
