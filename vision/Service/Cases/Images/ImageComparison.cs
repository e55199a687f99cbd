using VisionInspection.Declarations;

namespace VisionInspection.Service.Cases.Images;

/// <summary>
/// A declaration against one scan of its containers. Every analysis of the image joins here with a class of its own and
/// one line below: what a scan's estimate of weight says of <see cref="DeclaredContainer.GrossMass"/>, and what the look
/// of the contents says of <see cref="GoodsItem.HsCode"/>, are not among them yet.
/// </summary>
internal static class ImageComparison
{
    /// <summary>Compares.</summary>
    /// <param name="declaration">What is declared.</param>
    /// <param name="scan">What was seen.</param>
    public static IReadOnlyList<ComparedElement> Compare(CustomsDeclaration declaration, SeenScan scan) =>
    [
        .. ContainerElements.Compare(declaration, scan),
        .. FullnessElements.Compare(declaration, scan),
    ];
}
