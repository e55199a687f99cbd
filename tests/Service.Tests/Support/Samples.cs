using System.Security.Cryptography;
using VisionInspection.Core.Findings;
using VisionInspection.Service.Storage;

namespace VisionInspection.Service.Tests.Support;

/// <summary>Records to store.</summary>
internal static class Samples
{
    public static UploadHeader Header(string scanId, byte[] content) => new(
        new ScanKey("gate-1", scanId), Hash(content), content.Length, scanId + ".png", "image/png");

    public static string Hash(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    public static InspectionResult Inspection(string scanId) => new()
    {
        ScanId = scanId,
        Format = "png",
        Containers =
        [
            new ContainerFinding(
                "side",
                new PixelBox(10, 20, 300, 100),
                0.98,
                "CSQU3054383",
                new EmptyVerdict(EmptyState.Loaded, 0.97, 0.4, null),
                new SaliencyMap(2, 2, [0, 64, 128, 255], new PixelBox(10, 20, 300, 100)))
            {
                Weight = new WeightEstimate(9000, 8000, 10_500, 24, null),
            },
            new ContainerFinding(
                "top", new PixelBox(0, 0, 5, 5), 0.5, null, new EmptyVerdict(EmptyState.CannotJudge, null, 0.4, "too dark"), null),
        ],
        Findings =
        [
            new Finding("cannot-judge", "top", null, null, "The view is too dark."),
            new Finding("concealment", "side", new PixelBox(200, 20, 110, 100), 0.81, "Something lies in the machinery.")
            {
                Threshold = 0.6,
                Model = "empty-container",
                Saliency = new SaliencyMap(3, 1, [0, 9, 255], new PixelBox(200, 20, 110, 100)),
            },
        ],
        Models = [new ModelIdentity("empty-container", "1.0.0", Hash([1]))],
        Milliseconds = new Dictionary<string, double> { ["decode"] = 12.5, ["judge"] = 3 },
    };
}
