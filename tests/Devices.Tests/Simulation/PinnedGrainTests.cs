using VisionInspection.Devices.Simulation.Imaging;
using VisionInspection.Devices.Simulation.Pairs;
using VisionInspection.Devices.Simulation.Physics;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Tests.Simulation;

public class PinnedGrainTests
{
    private const double Depth = 1.5;

    private static readonly FanBeam First = new(2, 2.5, 4, .01, 400);
    private static readonly FanBeam Second = First with { SourceHeight = 2.2, SourceDistance = 2.35 };
    private static readonly double[] Edges = [.. Enumerable.Range(0, 201).Select(i => i * .01)];

    private static readonly Cuboid Goods = new(
        Material.Water, new Point(.2, .5, Depth - .01), new Point(1.8, 3.5, Depth + .01), 1, new Grain(.4, .1, .1));

    [Fact]
    public void Numbered_ScannedOnce_LooksAsBefore() =>
        Assert.Equal(Project(First, SceneOf(Goods)).Light, Project(First, PinnedGrain.Numbered(SceneOf(Goods))).Light);

    [Fact]
    public void Numbered_SomethingPutBeforeIt_GrainStays()
    {
        Scene alone = PinnedGrain.Numbered(SceneOf(Goods));
        Scene with = alone with { Structure = [new Cuboid(Material.Water, new Point(0, 0, 0), new Point(.1, .1, .1)), .. alone.Structure] };

        float[] before = Project(First, alone).Light, after = Project(First, with).Light;

        // The line in the middle, which the newcomer does not reach.
        Assert.Equal(before[(100 * First.Rows)..(101 * First.Rows)], after[(100 * First.Rows)..(101 * First.Rows)]);
    }

    [Fact]
    public void SeenFrom_AnotherBeam_GrainMovesWithItsBody()
    {
        const double Turn = .03;
        Scene scene = PinnedGrain.Numbered(SceneOf(Goods));
        Scene turned = scene with { Structure = [.. Yaw.Turn(scene.Structure, Turn)] };
        MassPlane first = Project(First, scene), second = Project(Second, PinnedGrain.SeenFrom(turned, First, Second, Turn));
        for (double y = .8; y < 3.2; y += .05)
        {
            int one = (int)First.RowOf(y, Depth), other = (int)Second.RowOf(y, Depth);

            // Lines of a centimetre; half of one remains between 4 lines and 4.5, and so many rows are cut to whole ones.
            double a = first.Light[(100 * First.Rows) + one];
            double b = (second.Light[(104 * Second.Rows) + other] + second.Light[(105 * Second.Rows) + other]) / 2;
            Assert.InRange(b / a, .85, 1.15);
        }
    }

    private static Scene SceneOf(Solid solid) => new([solid], [], null, 0, 2);

    private static MassPlane Project(FanBeam beam, Scene scene)
    {
        var plane = new MassPlane(Edges.Length - 1, beam.Rows);
        var projector = new SceneProjector(beam, Edges);
        foreach (Solid solid in scene.Structure)
        {
            projector.Add(solid, plane);
        }

        return plane;
    }
}
