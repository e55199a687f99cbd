using VisionInspection.Core;
using VisionInspection.Core.Comparison;
using VisionInspection.Core.Findings;
using VisionInspection.Core.Similarity;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Service.Tests.Support;

/// <summary>Sees the container of <see cref="VehicleScans"/> where the gate read the number of one.</summary>
internal sealed class VehicleInspector : IScanInspector
{
    public ContentsLimits Limits { get; } = new(0.1, 10, 0.7, 0.6);

    public IReadOnlyList<ModelIdentity> Models => [];

    public IReadOnlyList<InspectionResult> Inspect(IReadOnlyList<Scan> scans, CancellationToken stopping) =>
    [
        .. scans.Select(scan => Samples.Inspection(scan.Id) with
        {
            Containers =
            [
                .. scan.Conveyance!.Containers.Select(reading => new ContainerFinding(
                    "side", VehicleScans.Container, .9, reading.Number, new EmptyVerdict(EmptyState.Loaded, .9, .4, null), null)),
            ],
            Findings = [],
        }),
    ];

    public Finding? SearchAgain(Scan now, Scan before, ComparedPart part) => null;

    public void Dispose()
    {
    }
}
