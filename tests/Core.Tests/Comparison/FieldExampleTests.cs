using VisionInspection.Core.Comparison;
using VisionInspection.Core.Comparison.Alignment;
using VisionInspection.Core.Tests.Comparison.Alignment;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Core.Tests.Comparison;

public class FieldExampleTests
{
    private const int Sunk = 6, Parted = 80;

    [Fact]
    public void Of_TheBeamMoved_ShiftsGoToTheTruePlaces()
    {
        ViewAlignment alignment = Align(y => y > Parted ? y - Sunk : y);

        FieldExample? example = FieldExample.Of(alignment, Truth);

        Assert.NotNull(example);
        (int rows, int columns) = (example.Rows, example.Columns);
        Assert.Equal(FieldExample.Channels * rows * columns, example.Evidence.Length);
        Assert.Equal(2 * rows * columns, example.Shifts.Length);
        Assert.All(Enumerable.Range(0, columns), i => Assert.Equal(float.NaN, example.Shifts[i]));
        foreach (int row in new[] { 3, 15 })
        {
            for (int column = 4; column < columns - 4; column++)
            {
                // The column warp with the shift goes where the truth does.
                float x = (column * RestField.Cell) + 3.5f, y = (row * RestField.Cell) + 3.5f;
                float down = example.Shifts[(row * columns) + column], along = example.Shifts[((rows + row) * columns) + column];
                AlignedPlanes stiff = alignment.Planes! with { Rest = null };
                (double foundX, double foundY) = stiff.InSecond(x + .5 + along, y + .5 + down);
                (double wantedX, double wantedY) = Truth(x + .5, y + .5);
                Assert.InRange(double.Hypot(foundX - wantedX, foundY - wantedY), 0, .1);
            }
        }
    }

    [Fact]
    public void Of_NothingMoved_TeachesNothing() => Assert.Null(FieldExample.Of(Align(y => y), Truth));

    // Nothing is known of the uppermost cells.
    private static (double X, double Y) Truth(double x, double y) => y < RestField.Cell ? (double.NaN, double.NaN) : (x, y > Parted ? y + Sunk : y);

    private static ViewAlignment Align(Func<int, double> row)
    {
        Scan first = Scan(DepthPlanes.Of(y => y)), second = Scan(DepthPlanes.Of(row));
        return ViewAlignment.Of(first, first.Views[0], null, second, second.Views[0], null);
    }

    private static Scan Scan(Plane attenuation) => PatternScans.Of(
        [.. attenuation.Samples.Select(a => (ushort)(40000 * Math.Exp(-a)))], attenuation.Width, attenuation.Height);
}
