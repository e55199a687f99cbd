using VisionInspection.Devices.Simulation.Cargo;
using VisionInspection.Devices.Simulation.Cargo.Stowing;
using VisionInspection.Devices.Simulation.Physics;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Tests.Cargo;

public class LoadTests
{
    private static readonly CargoHold Hold = new(5, 2, 2, 1_000, IsReefer: false);

    [Fact]
    public void Add_BlockThroughTheWalls_IsCutAtThem()
    {
        var load = new Load(Hold);
        load.Block(Material.Water, new Space(-1, -1, -1, 2, 2, 2), 0.5);
        var block = Assert.IsType<Cuboid>(Assert.Single(load.Finish()));
        Assert.Equal((new Point(0, 0, 0), new Point(1, 1, 1)), (block.Min, block.Max));
        Assert.Equal(500, load.MassKg, 6);
    }

    [Fact]
    public void Add_RoundBodyThroughAWall_IsMovedOffItAndKeepsItsMass()
    {
        var load = new Load(Hold);
        load.LyingAcross(Material.Water, new Space(4.5, 0, 0.5, 1, 1, 1));
        var drum = Assert.IsType<Cylinder>(Assert.Single(load.Finish()));
        Assert.Equal(4.5, drum.Centre.X, 9);
        Assert.Equal(Math.PI / 4 * 1_000, load.MassKg, 6);
    }

    [Fact]
    public void Add_OutlineOutsideTheHold_AddsNothing()
    {
        var load = new Load(Hold);
        load.Block(Material.Stone, new Space(0, 0, 0, 1, 0.1, 1));
        load.Prism(Material.Steel, [(6, 0), (7, 0), (7, 1)], 0, 1);
        Assert.Single(load.Finish());
    }

    [Fact]
    public void Shell_OfSteel_WeighsItsWallsOnly()
    {
        var load = new Load(Hold);
        load.Shell(Material.Steel, new Space(0, 0, 0, 1, 1, 1), 0.001);
        Assert.Equal((1 - Math.Pow(0.998, 3)) * 7870, load.MassKg, 6);
    }

    [Fact]
    public void Finish_AbovePayload_ThinsTheGoodsToIt()
    {
        var load = new Load(Hold);
        load.Block(Material.Steel, new Space(0, 0, 0, 1, 1, 1));
        Assert.False(load.Takes(1));
        Assert.Equal(Hold.MaxPayloadKg, LoadMass.Of(load.Finish()), 6);
    }
}
