using VisionInspection.Core.Findings;
using VisionInspection.Core.Imaging;
using VisionInspection.Core.Models;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Core.Stages;

/// <summary>
/// Last stage: verdicts and reasons as an officer reads them, every place in source pixels, with the map of what each
/// verdict was made of.
/// </summary>
internal sealed class Explain(IReadOnlyList<ModelIdentity> models, ModelManifest judge)
{
    private readonly int mapWidth = (int)judge.Outputs[1].Shape[^1];

    /// <summary>One result per scan, without its times.</summary>
    public InspectionResult[] Scans(IReadOnlyList<Scan> scans, IReadOnlyList<LocatedView> views, JudgedBatch judged)
    {
        ILookup<LocatedView, JudgedContainer> byView = judged.Containers.ToLookup<JudgedContainer, LocatedView>(
            container => container.View, ReferenceEqualityComparer.Instance);
        ILookup<int, LocatedView> byScan = views.ToLookup(view => view.Picture.ScanIndex);
        return [.. scans.Select((scan, i) => Result(scan, [.. byScan[i]], byView, judged))];
    }

    private InspectionResult Result(
        Scan scan, LocatedView[] views, ILookup<LocatedView, JudgedContainer> byView, JudgedBatch judged)
    {
        var containers = new List<ContainerFinding>();
        var findings = new List<Finding>();
        foreach (LocatedView view in views)
        {
            string id = view.Picture.View.Id;
            if (view.CannotJudge is not null)
            {
                findings.Add(new Finding("cannot-judge", id, null, null, view.CannotJudge));
                continue;
            }

            JudgedContainer[] found = [.. byView[view]];
            (IReadOnlyList<string?> numbers, Finding? doubt) = ContainerNumbers.Assign(scan, id, found.Length);
            containers.AddRange(found.Select((container, i) => Container(container, numbers[i], judged)));
            findings.AddRange(new[] { doubt, Head(view) }.OfType<Finding>());
        }

        return new InspectionResult
        {
            ScanId = scan.Id,
            Format = scan.Format,
            Containers = containers,
            Findings = findings,
            Models = models,
            Milliseconds = new Dictionary<string, double>(),
        };
    }

    private ContainerFinding Container(JudgedContainer container, string? number, JudgedBatch judged)
    {
        ScanView view = container.View.Picture.View;
        SaliencyMap? map = container.Verdict.State == EmptyState.CannotJudge
            ? null
            : SaliencyScale.Map(judged.Evidence(container.Slot), mapWidth, container.Window);
        PixelBox box = container.Located.Box.ToPixels(view.Width, view.Height);
        return new ContainerFinding(view.Id, box, container.Located.Score, number, container.Verdict, map) { Weight = container.Weight, Contents = container.Contents };
    }

    private static Finding? Head(LocatedView view)
    {
        if (view.Cab is not { } cab)
        {
            return null;
        }

        // The locator reads column by column: it knows where the head begins and ends along the conveyance only.
        StretchMapping mapping = view.Picture.Mapping;
        var place = new SourceBox(mapping.X(cab.Left), mapping.Y(0), mapping.X(cab.Right), mapping.Y(1));
        ScanView source = view.Picture.View;
        return new Finding(
            "vehicle-head", source.Id, place.ToPixels(source.Width, source.Height), cab.Score, "The vehicle's head is in the picture.");
    }
}
