using System.Runtime.InteropServices;
using VisionInspection.Core.Findings;
using VisionInspection.Core.Similarity;
using VisionInspection.Declarations;

namespace VisionInspection.Service.Cases.Images;

/// <summary>
/// The lots of one declaration, each container against the others as far as the scans at hand show them. A service remembers
/// scans of other declarations of the same bill too (<see cref="ContentsComparison"/>); here the case is all there is.
/// </summary>
internal static class CaseLots
{
    /// <summary>Compares; nothing where no lot has enough containers to tell an odd one, or none of them was scanned.</summary>
    /// <param name="declaration">What is declared.</param>
    /// <param name="scans">The scans of the case.</param>
    /// <param name="limits">What is odd.</param>
    public static IReadOnlyList<ImageElement> Compare(CustomsDeclaration declaration, IReadOnlyList<SeenScan> scans, ContentsLimits limits)
    {
        var elements = new ContentsElements(limits);
        var judged = new List<ImageElement>();
        foreach (IGrouping<string, DeclaredGoods> lot in DeclaredGoods.Of(declaration)
            .Where(goods => goods is { Bill: not null, Subheading: not null }).GroupBy(goods => goods.Subheading!))
        {
            (DeclaredGoods Goods, ScannedOfLot Scanned)[] scanned =
                [.. lot.Select(goods => (Goods: goods, Scanned: Of(declaration, goods, scans))).Where(one => one.Scanned is not null).Select(one => (one.Goods, one.Scanned!))];
            int declared = lot.Count();
            if (declared >= OddOneOut.LeastLot)
            {
                judged.AddRange(scanned.Length >= OddOneOut.LeastLot
                    ? elements.Lot(scanned[0].Goods, [.. scanned.Select(one => one.Scanned)], declared)
                    : scanned.Select(one => ContentsElements.TooFew(one.Goods, one.Goods.ContainerPath, scanned.Length, declared, one.Scanned.Witness)));
            }
        }

        return judged;
    }

    // The first scan that shows a container with something inside counts.
    private static ScannedOfLot? Of(CustomsDeclaration declaration, DeclaredGoods goods, IReadOnlyList<SeenScan> scans)
    {
        foreach (SeenScan scan in scans)
        {
            if (scan.Showing(declaration, goods.Container).FirstOrDefault(found => found.Contents is { Vector.Length: VectorIndex.Dimensions }) is { } found)
            {
                return new ScannedOfLot(
                    goods.Container, goods.ContainerPath, MemoryMarshal.Cast<byte, sbyte>(found.Contents!.Vector).ToArray(), scan.Witness(found.View, found.Box));
            }
        }

        return null;
    }
}
