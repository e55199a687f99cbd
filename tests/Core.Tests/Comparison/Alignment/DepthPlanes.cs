using VisionInspection.Core.Comparison.Alignment;

namespace VisionInspection.Core.Tests.Comparison.Alignment;

/// <summary>Attenuation planes of grained bands, whose parts can be shown further up or down as another place of the beam would.</summary>
internal static class DepthPlanes
{
    public const int Width = 320, Height = 160;

    /// <summary>A plane that shows at row y what the pattern has at <paramref name="row"/> of y.</summary>
    /// <param name="row">The pattern's row.</param>
    /// <param name="package">Whether something stands in the flat middle.</param>
    /// <param name="sunk">By how many rows one thing has sunk, of what is above.</param>
    public static Plane Of(Func<int, double> row, bool package = false, int sunk = 0)
    {
        var plane = new Plane(Width, Height);
        for (int y = 0; y < Height; y++)
        {
            for (int x = 0; x < Width; x++)
            {
                double there = row(y) - (x is >= 100 and < 124 && y is > 16 and < 56 ? sunk : 0);
                bool inPackage = package && x is >= 140 and < 180 && y is >= 74 and < 88;
                plane.Row(y)[x] = (float)(.2 + Grain(x, there) + (inPackage ? .3 : 0));
            }
        }

        return plane;
    }

    /// <summary>The column warp that moves nothing.</summary>
    public static ColumnWarp Still(int level = 1) =>
        ColumnWarp.Linear(Width / level, Height / level, new LinearStart(1, 1, 0, 0, 1));

    // Lumps above row 60 and below row 100, no two rows alike, and nothing between.
    private static double Grain(double x, double y)
    {
        double lumps = (Math.Sin(y * .55) * Math.Sin((x * .23) + (y * .031))) + (Math.Sin((y * .37) + 1) * Math.Sin((x * .13) + (y * y * .001)));
        return y is > 60 and < 100 ? 0 : .15 * lumps * Math.Min(1, Math.Min(Math.Abs(y - 60), Math.Abs(y - 100)) / 3);
    }
}
