using VisionInspection.Core.Comparison.Alignment;
using VisionInspection.Core.Comparison.Changes;
using VisionInspection.Core.Findings;

namespace VisionInspection.Core.Tests.Comparison.Changes;

/// <summary>Flat pairs with a block in one of them.</summary>
internal static class ChangePairs
{
    public const int Width = 160, Height = 100;

    // A grey level of its own, and not at the edge of one.
    public const double Clear = .4, Dark = 1.5;

    public static readonly PixelBox Block = new(60, 40, 20, 16);

    public static List<ChangeBlob> Find(Plane first, Plane second, bool parallax = false) => Find(FlatPlanes.Map(first, second), parallax);

    public static List<ChangeBlob> Find(DifferenceMap map, bool parallax = false)
    {
        bool[] everywhere = new bool[Width * Height];
        Array.Fill(everywhere, true);
        return ChangeFinder.Find(map, everywhere, parallax);
    }

    // A pair that shows the same, and a change told of it: what stands out is told from the change alone.
    public static DifferenceMap Told(Plane plane, Func<int, int, double> change) =>
        new(plane, plane, FlatPlanes.Of(Width, Height, change), new Unsure[Width * Height]);

    public static Plane Flat(double grey, double change = 0) => Noisy(grey, 0, change);

    public static Plane Noisy(double grey, double noise, double change) =>
        FlatPlanes.Of(Width, Height, (x, y) => grey + (noise * FlatPlanes.Noise(x, y)) + In(Block, x, y, change));

    public static double In(PixelBox box, int x, int y, double change) =>
        x >= box.X && x < box.X + box.Width && y >= box.Y && y < box.Y + box.Height ? change : 0;
}
