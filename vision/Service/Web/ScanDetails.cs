using System.Globalization;
using VisionInspection.Core.Findings;
using VisionInspection.Declarations;
using VisionInspection.ImagingFormats;
using VisionInspection.Service.Storage;
using VisionInspection.Service.Storage.Cases;
using VisionInspection.Service.Web.Model;

namespace VisionInspection.Service.Web;

/// <summary>All that is known of a scan, from the record and from its own file, to what the page shows.</summary>
internal static class ScanDetails
{
    /// <summary>The detail of a scan.</summary>
    /// <param name="summary">What is stored.</param>
    /// <param name="decisions">All decisions, earliest first.</param>
    /// <param name="divergences">What it contradicts in declarations.</param>
    /// <param name="scan">The decoded original; null where it cannot be read.</param>
    public static ScanDetail Of(
        ScanSummary summary, IReadOnlyList<Decision> decisions, IReadOnlyList<StoredDivergence> divergences, Scan? scan)
    {
        UploadHeader header = summary.Scan.Header;
        string address = string.Create(CultureInfo.InvariantCulture, $"/api/scans/{summary.Scan.Id}");
        ScanOutcome? outcome = summary.Result?.Outcome;
        InspectionResult? inspection = outcome?.Inspection;
        return new ScanDetail
        {
            Summary = ScanEntries.Of(summary),
            Input = new InputFile(header.FileName, header.Size, header.Sha256, $"{address}/original"),
            Origin = scan is null ? null : OriginOf(scan),
            Views = [.. (scan?.Views ?? []).Select((view, index) => ViewOf(view, $"{address}/views/{index}"))],
            Containers = [.. (inspection?.Containers ?? []).Select((found, index) =>
                ContainerOf(found, scan, $"{address}/containers/{index}"))],
            Findings =
            [
                .. (inspection?.Findings ?? []).Select((found, index) => FindingOf(found, $"{address}/findings/{index}")),
                .. divergences.Select(divergence => DivergenceOf(divergence, $"{address}/divergences/{divergence.Sequence}")),
            ],
            Models = [.. (inspection?.Models ?? []).Select(model => new ModelEntry(model.Name, model.Version, model.Sha256))],
            Milliseconds = inspection?.Milliseconds ?? new Dictionary<string, double>(),
            Refusal = RefusalOf(outcome),
            Decisions = [.. decisions.Select(ScanEntries.Of)],
        };
    }

    private static ScanOrigin OriginOf(Scan scan) => new(
        scan.Format,
        scan.Site,
        scan.System is null ? null : ScannerOf(scan.System),
        scan.Started,
        scan.Conveyance?.Plate,
        scan.Remarks,
        [.. scan.PriorResults.Select(prior => new PriorEntry(prior.Algorithm, Words.Of(prior.Verdict)))]);

    private static string ScannerOf(ScannerSystem system)
    {
        string energies = string.Join(" / ", system.EnergiesMeV.Select(energy => energy.ToString("0.##", CultureInfo.InvariantCulture)));
        return $"{system.Vendor} {system.Model}{(energies.Length > 0 ? $" ({energies} MV)" : "")}";
    }

    private static ViewEntry ViewOf(ScanView view, string address) => new(
        view.Id,
        view.Width,
        view.Height,
        view.PitchXMm,
        view.PitchYMm,
        [.. view.Planes.Select((plane, index) => new PlaneEntry(
            Words.Of(plane.Energy), Words.Of(plane.Quantity), plane.Source.Bits, $"{address}/planes/{index}/samples"))]);

    private static ContainerEntry ContainerOf(ContainerFinding found, Scan? scan, string address) => new(
        found.View,
        BoxOf(found.Box),
        found.Score,
        found.Number,
        found.Number is null ? null : scan?.Conveyance?.Containers.FirstOrDefault(reading => reading.Number == found.Number)?.DeclaredEmpty,
        new VerdictEntry(Words.Of(found.Empty.State), found.Empty.LoadedProbability, found.Empty.Threshold, found.Empty.Reason),
        SaliencyOf(found.Saliency, address),
        found.Weight is { } w ? new WeightEntry(w.Kg, w.LowKg, w.HighKg, w.CalibrationContainers, w.Remark) : null);

    private static FindingEntry FindingOf(Finding found, string address) => new(
        found.Kind,
        found.View,
        found.Box is { } box ? BoxOf(box) : null,
        found.Score,
        found.Threshold,
        found.Model,
        found.Message,
        SaliencyOf(found.Saliency, address));

    private static FindingEntry DivergenceOf(StoredDivergence divergence, string address)
    {
        StoredElement element = divergence.Content.Element;
        ComparedElement compared = element.Compared;
        return new FindingEntry(
            compared.Kind,
            compared.Witness.View,
            compared.Witness.Box is { } box ? [box.X, box.Y, box.Width, box.Height] : null,
            compared.Score,
            divergence.Content.Threshold,
            divergence.Content.Models.Count == 0 ? null : string.Join(", ", divergence.Content.Models.Select(model => model.Name)),
            $"Declaration {divergence.DeclarationId}: {compared.Sentence}",
            SaliencyOf(element.Basis?.Map, address));
    }

    private static SaliencyEntry? SaliencyOf(SaliencyMap? map, string address) =>
        map is null ? null : new SaliencyEntry($"{address}/saliency", map.Width, map.Height, BoxOf(map.Covers));

    private static RefusalEntry? RefusalOf(ScanOutcome? outcome) => outcome switch
    {
        { Refusal: { } refusal } => new RefusalEntry(refusal.Field, refusal.Offset, refusal.Message),
        { Failure: { } failure } => new RefusalEntry(null, null, $"{failure.Message} (tried {failure.Attempts} times)"),
        _ => null,
    };

    private static int[] BoxOf(PixelBox box) => [box.X, box.Y, box.Width, box.Height];
}
