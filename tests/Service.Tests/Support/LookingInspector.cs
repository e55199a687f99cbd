using VisionInspection.Core;
using VisionInspection.Core.Comparison;
using VisionInspection.Core.Findings;
using VisionInspection.Core.Similarity;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Service.Tests.Support;

/// <summary>
/// An inspector that finds one loaded container in each scan and takes from the scan's name which it is and what it looks
/// like: <c>CSQU3054383-12</c> lies twelve tenths of a radian from <c>CSQU3054383-0</c>.
/// </summary>
internal sealed class LookingInspector : IScanInspector
{
    private const int Places = 2;
    private static readonly PixelBox Box = new(16, 8, 32, 16);

    public IReadOnlyList<ModelIdentity> Models { get; } = [new ModelIdentity("contents-embedding", "1.0.0", Samples.Hash([9]))];

    public ContentsLimits Limits { get; } = new(UsualDistance: 0.01, UsualCell: 0.01, Odd: 0.7, Unlike: 0.6);

    public IReadOnlyList<InspectionResult> Inspect(IReadOnlyList<Scan> scans, CancellationToken stopping) => [.. scans.Select(Found)];

    public Finding? SearchAgain(Scan now, Scan before, ComparedPart part) => null;

    public void Dispose()
    {
    }

    private InspectionResult Found(Scan scan)
    {
        string[] name = Path.GetFileNameWithoutExtension(scan.Id).Split('-');
        float angle = int.Parse(name[1], System.Globalization.CultureInfo.InvariantCulture) / 10f;
        var direction = new float[VectorIndex.Dimensions];
        (direction[0], direction[1]) = (MathF.Cos(angle), MathF.Sin(angle));
        var cells = new float[VectorIndex.Dimensions * Places];
        (cells[0], cells[1], cells[Places], cells[Places + 1]) = (direction[0], 1, direction[1], 0);
        return new InspectionResult
        {
            ScanId = scan.Id,
            Format = "png",
            Containers =
            [
                new ContainerFinding("side", Box, 0.98, name[0], new EmptyVerdict(EmptyState.Loaded, 0.97, 0.4, null), null)
                {
                    Contents = new ContentsEmbedding([.. ContentsVector.Of(direction).Select(number => unchecked((byte)number))])
                    {
                        Cells = new ContentsCells(Places, 1, cells, Box),
                    },
                },
            ],
            Findings = [],
            Models = Models,
            Milliseconds = new Dictionary<string, double>(),
        };
    }
}
