using VisionInspection.Devices.Simulation.Imaging;
using VisionInspection.Devices.Simulation.Physics;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Tests.Simulation;

public class ProjectionTests
{
    // Source at the origin of heights, 2 m before the near side; 400 rows of 1 cm from 2 m down to -2 m; 20 lines of 10 cm.
    private static readonly FanBeam Beam = new(SourceHeight: 0, SourceDistance: 2, Top: 2, RowPitch: 0.01, Rows: 400);

    [Fact]
    public void Cuboid_LevelRay_RunsItsDepth() =>
        Assert.Equal(0.5, LengthAt(new Cuboid(Material.Steel, new Point(0, -1, 1), new Point(2, 1, 1.5)), height: 0.005), 4);

    [Fact]
    public void Cuboid_SteepRay_LeavesThroughTheTop()
    {
        // The ray through 0.995 m at the near side has risen to 1.2 m when it is 1.2 / 0.995 times as far from the source.
        var block = new Cuboid(Material.Steel, new Point(0, -1, 0), new Point(2, 1.2, 1));

        Assert.Equal((2 * 1.2 / 0.995) - 2, LengthAt(block, height: 0.995), 3);
    }

    [Fact]
    public void Cuboid_BehindTheNearSide_LooksSmallerByTheMagnification()
    {
        float[] lengths = Lengths(new Cuboid(Material.Steel, new Point(0, -1, 2), new Point(2, 1, 2.001)));

        // At z = 2 the fan is twice as wide as at z = 0.
        Assert.InRange(lengths.Count(l => l > 0.0005f), 98, 102);
    }

    [Fact]
    public void Cylinder_AlongX_ChordIsTheCircles()
    {
        var tube = new Cylinder(Material.Steel, Axis.X, new Point(1, 0, 1), 0.3, 0.2, 2);

        Assert.Equal(0.2, LengthAt(tube, height: 0.005), 3);

        // The ray that passes the near side at h passes the axis, 3 m from the source, at the distance 3 h / |(2, h)|. The hole
        // is missed from 0.137 m up, and lengths count along z: the slope makes them shorter than the chord.
        const double h = 0.165;
        double away = 3 * h / Math.Sqrt((2 * 2) + (h * h));
        double chord = 2 * Math.Sqrt((0.3 * 0.3) - (away * away));
        Assert.Equal(chord / Math.Sqrt(1 + (h * h / 4)), LengthAt(tube, height: h), 3);
        Assert.Equal(0, LengthAt(tube, height: 0.255), 6);
    }

    [Fact]
    public void Cylinder_Upright_IsDeepestInTheMiddle()
    {
        var drum = new Cylinder(Material.Water, Axis.Y, new Point(1.05, 0, 1), 0.3, 0, 2);

        Assert.Equal(0.6, LengthAt(drum, height: 0.005, line: 10), 3);
        Assert.Equal(2 * Math.Sqrt(0.09 - 0.04), LengthAt(drum, height: 0.005, line: 12), 3);
    }

    [Fact]
    public void Cylinder_AlongZ_IsADiscSeenFaceOn()
    {
        var wheel = new Cylinder(Material.Rubber, Axis.Z, new Point(1.05, 0, 0.1), 0.5, 0.3, 0.2);

        Assert.Equal(0, LengthAt(wheel, height: 0.005, line: 10), 6);
        Assert.Equal(0.2, LengthAt(wheel, height: 0.395, line: 10), 3);
    }

    [Fact]
    public void Ellipsoid_Middle_RunsItsWidth()
    {
        var bag = new Ellipsoid(Material.DryOrganic, new Point(1.05, 0, 1), new Point(0.5, 0.3, 0.4));

        Assert.Equal(0.8, LengthAt(bag, height: 0.005, line: 10), 3);
        Assert.Equal(0.8 * Math.Sqrt(1 - 0.16), LengthAt(bag, height: 0.005, line: 12), 3);
    }

    [Fact]
    public void Prism_Concave_HasTwoLegs()
    {
        // A U: legs 0.4 m wide, open upwards between them.
        var u = new Prism(
            Material.Steel, [(0, -1), (1, -1), (1, 1), (0.6, 1), (0.6, -0.5), (0.4, -0.5), (0.4, 1), (0, 1)], 1, 1.3);

        Assert.Equal(0.3, LengthAt(u, height: 0.005, line: 2), 4);
        Assert.Equal(0, LengthAt(u, height: 0.005, line: 4), 6);
        Assert.Equal(0.3, LengthAt(u, height: -0.495, line: 4), 2);
    }

    [Fact]
    public void Add_HalfCoveredLine_CountsHalf()
    {
        var sheet = new Cuboid(Material.Steel, new Point(0.55, -1, 1), new Point(0.6, 1, 1.5));

        Assert.Equal(0.25, LengthAt(sheet, height: 0.005, line: 5), 4);
    }

    [Fact]
    public void Add_Cavity_TakesAway()
    {
        float heavy = Lengths(
            new Cuboid(Material.Steel, new Point(0, -1, 0), new Point(2, 1, 1)),
            new Cuboid(Material.Steel, new Point(0, -1, 0.2), new Point(2, 1, 0.9), Fill: -1))[200];

        Assert.Equal(0.3, heavy, 3);
    }

    [Fact]
    public void Add_Grain_KeepsTheMeanAndSpreads()
    {
        var smooth = new Cuboid(Material.Steel, new Point(0, -1.5, 0), new Point(2, 1.5, 1));
        float[] even = AllSamples(smooth), uneven = AllSamples(smooth with { Grain = new Grain(0.2, 0.02, 0.02) });
        double mean = uneven.Average() / even.Average();
        double spread = Math.Sqrt(even.Zip(uneven).Where(p => p.First > 500).Average(p => Math.Pow((p.Second / p.First) - 1, 2)));

        Assert.Equal(1, mean, 0.03);
        Assert.InRange(spread, 0.12, 0.28);
    }

    private static double LengthAt(Solid solid, double height, int line = 3) =>
        Lengths(line, solid)[(int)((2 - height) / 0.01)];

    private static float[] Lengths(params Solid[] solids) => Lengths(3, solids);

    private static float[] Lengths(int line, params Solid[] solids)
    {
        (MassPlane plane, int rows) = Project(solids);
        (double light, double heavy) = BasisMaterials.Of(solids[0].Material);
        float perMetre = (float)(MaterialTable.Density(solids[0].Material) * 0.1);
        return [.. Enumerable.Range(line * rows, rows).Select(i => (plane.Light[i] + plane.Heavy[i]) / (perMetre * (float)(light + heavy)))];
    }

    private static float[] AllSamples(Solid solid) => Project(solid).Plane.Heavy;

    private static (MassPlane Plane, int Rows) Project(params Solid[] solids)
    {
        double[] edges = [.. Enumerable.Range(0, 21).Select(i => i * 0.1)];
        var projector = new SceneProjector(Beam, edges);
        var plane = new MassPlane(20, Beam.Rows);
        foreach (Solid solid in solids)
        {
            projector.Add(solid, plane);
        }

        return (plane, Beam.Rows);
    }
}
