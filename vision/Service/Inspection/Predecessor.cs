using System.Globalization;
using VisionInspection.Core.Comparison;
using VisionInspection.Core.Findings;
using VisionInspection.ImagingFormats;
using VisionInspection.Service.Storage;

namespace VisionInspection.Service.Inspection;

/// <summary>An earlier scan that a scan is compared with, and what of it: a container, or the vehicle.</summary>
/// <param name="Number">The container that both show; null for the vehicle.</param>
/// <param name="Plate">Key of the vehicle; null for a container.</param>
/// <param name="OtherLane">The vehicle has no earlier scan at the same station.</param>
/// <param name="Earlier">The earlier scan.</param>
internal sealed record Predecessor(string? Number, string? Plate, bool OtherLane, ScanResult Earlier)
{
    /// <summary>Which scan it is, for sentences. A plate is not among it: findings go further than the scan does.</summary>
    public string Name
    {
        get
        {
            ScanKey key = Earlier.Scan.Key;
            string what = Number is null ? "the vehicle's" : $"{Number}:", lane = OtherLane ? ", another lane," : ",";
            return string.Create(CultureInfo.InvariantCulture, $"{what} scan {key.ScanId} of {key.Station}{lane} received {Earlier.Scan.ReceivedAt:yyyy-MM-dd HH:mm} UTC");
        }
    }

    /// <summary>The scan against it, part by part.</summary>
    /// <param name="now">The scan: its places count, so it is the first of every part, and what the other has more of has gone.</param>
    /// <param name="found">What was found in it.</param>
    /// <param name="before">The earlier scan, decoded.</param>
    /// <param name="models">Align; null to do without them.</param>
    /// <param name="stopping">Stops between parts.</param>
    public IReadOnlyList<ComparedPart> Compare(Scan now, InspectionResult found, Scan before, AlignmentModels? models, CancellationToken stopping)
    {
        InspectionResult foundBefore = Earlier.Outcome.Inspection!;
        return Number is null
            ? VehicleComparer.Compare(now, found.Containers, before, foundBefore.Containers, models, stopping)
            : ScanComparer.Compare(now, Containers(found), before, Containers(foundBefore), models, stopping);
    }

    // Where the scan's numbers could not be given to its boxes, a lone box is the container all the same.
    private IReadOnlyList<ContainerFinding> Containers(InspectionResult result)
    {
        ContainerFinding[] numbered = [.. result.Containers.Where(c => c.Number == Number)];
        return numbered.Length > 0 ? numbered : result.Containers.Count == 1 ? result.Containers : [];
    }
}
