using VisionInspection.Core.Findings;
using VisionInspection.Declarations;

namespace VisionInspection.Service.Cases.Images;

/// <summary>
/// A declaration against one scan of its containers, as far as the two say it all. What needs other scans to look alike
/// is not here.
/// </summary>
internal static class ImageComparison
{
    /// <summary>Compares.</summary>
    /// <param name="declaration">What is declared.</param>
    /// <param name="scan">What was seen.</param>
    /// <param name="earlier">Weights of the declaration's containers in scans before this one, by container.</param>
    public static IReadOnlyList<ImageElement> Compare(CustomsDeclaration declaration, SeenScan scan, IReadOnlyDictionary<string, WeightEstimate> earlier) =>
    [
        .. ContainerElements.Compare(declaration, scan),
        .. FullnessElements.Compare(declaration, scan),
        .. WeightElements.Compare(declaration, scan, earlier),
    ];
}
