using VisionInspection.Devices.Simulation.Physics;
using VisionInspection.Devices.Simulation.Scenes.Containers.Reefers;

namespace VisionInspection.Devices.Simulation.Scenes.Containers;

/// <summary>A refrigerated container: foam between thin sheets on all sides, T-section floor, cooling unit in the front end.</summary>
internal static class ReeferBox
{
    /// <param name="c">Its design.</param>
    /// <param name="to">Where its bodies go; what is hidden in it stays apart.</param>
    /// <param name="random">Chance.</param>
    /// <param name="service">As it is in service; null for one as it left the works.</param>
    public static ReeferState Build(ContainerDesign c, Bodies to, SceneRandom random, ReeferOptions? service)
    {
        ContainerFrame.Build(c, to, random);
        bool steelSkin = random.Chance(.6);
        Material skin = steelSkin ? Material.Steel : Material.Aluminium;
        double outer = (steelSkin ? .0008 : .0012) * c.SheetScale, inner = .0007;
        Walls(c, to, random, skin, outer, inner);
        Roof(c, to, skin, outer);
        Floor(c, to, random);
        DoorEnd.Build(c, to, random, panelFill: .035);
        double doors = c.DoorsAtFront ? c.X : c.X + c.Length - c.DoorDepth;
        to.Block(Material.PolyurethaneFoam, doors, doors + c.DoorDepth, c.Y + .15, c.Y + c.Height - .12, .1, ContainerDesign.Width - .1);
        ReeferState state = service is null ? ReeferUnit.Build(c, to, random) : ReeferUnit.InService(c, to, random, service);
        if (c.X < 1 && !c.DoorsAtFront && random.Chance(.2))
        {
            GeneratorSet.Build(c, to, random);
        }

        return state;
    }

    private static void Walls(ContainerDesign c, Bodies to, SceneRandom random, Material skin, double outer, double inner)
    {
        double low = c.Y + .15, high = c.Y + c.Height - .07, depth = c.WallDepth;
        double x0 = c.X + .08, x1 = c.X + c.Length - .08;
        double seam = random.Uniform(.55, 1.25), phase = random.Uniform(.3, 1);
        foreach (bool near in new[] { true, false })
        {
            double z0 = near ? .008 : ContainerDesign.Width - .008 - depth, z1 = z0 + depth;
            (double skinZ, double liningZ) = near ? (z0, z1 - inner) : (z1 - outer, z0);
            to.Block(skin, x0, x1, low, high, skinZ, skinZ + outer);
            to.Block(Material.Steel, x0, x1, low, high, liningZ, liningZ + inner);
            to.Block(Material.PolyurethaneFoam, x0, x1, low, high, z0, z1);

            // Posts inside the foam, where panels meet, and scuff rails along the lining.
            for (double x = c.X + phase; x < c.X + c.Length - .3; x += seam)
            {
                to.Block(skin, x, x + .04, low, high, z0 + .01, z1 - .01, random.Uniform(.02, .06));
            }

            double scuff = near ? z1 : z0 - .02;
            to.Block(Material.Aluminium, x0, x1, c.Y + c.FloorTop, c.Y + c.FloorTop + random.Uniform(.1, .3), scuff, scuff + .02, .16);
        }

        // The load line, painted or pressed in.
        double load = high - random.Uniform(.08, .2);
        to.Block(Material.Steel, x0, x1, load, load + .01, depth, depth + .003);
    }

    private static void Roof(ContainerDesign c, Bodies to, Material skin, double outer)
    {
        double high = c.Y + c.Height - .01;
        to.Block(skin, c.X + .08, c.X + c.Length - .08, high - outer, high, .02, ContainerDesign.Width - .02);
        to.Block(Material.PolyurethaneFoam, c.X + .08, c.X + c.Length - .08, high - .08, high, .02, ContainerDesign.Width - .02);
        to.Block(Material.Aluminium, c.X + .08, c.X + c.Length - .08, high - .082, high - .08, .05, ContainerDesign.Width - .05);
    }

    private static void Floor(ContainerDesign c, Bodies to, SceneRandom random)
    {
        double x0 = c.X + .2, x1 = c.X + c.Length - c.DoorDepth, bottom = c.Y + ContainerDesign.FloorUnderside;
        if (c.DoorsAtFront)
        {
            (x0, x1) = (c.X + c.DoorDepth, c.X + c.Length - .2);
        }

        double top = c.Y + c.FloorTop, bar = random.Uniform(.045, .064), pitch = random.Uniform(.035, .06);
        to.Block(Material.PolyurethaneFoam, x0, x1, bottom - .05, top - bar, .05, ContainerDesign.Width - .05);
        to.Block(Material.Steel, x0, x1, bottom - .052, bottom - .05, .05, ContainerDesign.Width - .05);
        to.Block(Material.Aluminium, x0, x1, top - bar, top - bar + .003, c.WallDepth, ContainerDesign.Width - c.WallDepth);
        for (double z = c.WallDepth; z < ContainerDesign.Width - c.WallDepth; z += pitch)
        {
            to.Block(Material.Aluminium, x0, x1, top - bar, top, z, z + .003);
            to.Block(Material.Aluminium, x0, x1, top - .004, top, z - .012, z + .014);
        }
    }
}
