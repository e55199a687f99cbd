using VisionInspection.Devices.Simulation.Physics;

namespace VisionInspection.Devices.Simulation.Scenes.Containers.Reefers;

/// <summary>Organs that every maker's unit has, at the places its layout gives them.</summary>
internal static class UnitOrgans
{
    private static readonly Material[] Electrics = [Material.Copper, Material.Steel, Material.Polyethylene];

    /// <summary>Fins of aluminium on copper pipes behind a shroud.</summary>
    public static void Condenser(UnitBay at, double from, double to, double low, double high, double z0, double z1)
    {
        at.Block(Material.Aluminium, from, to, low, high, z0, z1, .10);
        at.Block(Material.Copper, from, to, low, high, z0, z1, .03);
        at.Block(Material.Steel, from - .02, from, low - .03, high + .03, z0 - .03, z1 + .03, .15);
    }

    /// <summary>A box of sheet steel with seven parts inside.</summary>
    public static void ControlBox(UnitBay at, SceneRandom random, double z0, double z1, double low, double high)
    {
        at.Block(Material.Steel, .04, .043, low, high, z0, z1, 1);
        at.Block(Material.Steel, .25, .252, low, high, z0, z1, 1);
        at.Block(Material.Steel, .04, .25, low, high, z0, z0 + .002, 1);
        at.Block(Material.Steel, .04, .25, low, high, z1 - .002, z1, 1);
        for (int i = 0; i < 7; i++)
        {
            double y = random.Uniform(low + .03, high - .15), x = random.Uniform(.06, .18), z = random.Uniform(z0 + .02, z1 - .15);
            at.Block(random.Choose(Electrics), x, x + random.Uniform(.02, .07), y,
                y + random.Uniform(.04, .14), z, z + random.Uniform(.05, .14), random.Uniform(.2, .7));
        }
    }

    /// <summary>A coil across the upper bay, with two fans on upright motors above it.</summary>
    public static void UprightFans(UnitBay at, SceneRandom random)
    {
        double low = random.Uniform(1.35, 1.5), high = Math.Min(at.Height - .55, low + random.Uniform(.4, .55));
        Coil(at, .18, .36, low, high, .25, 2.2);
        at.Block(Material.Copper, .2, .34, low - .05, low - .02, .25, 2.2, .05);
        foreach (double z in new[] { .75, 1.7 })
        {
            at.Upright(Material.Steel, .29, high + .18, z, .07, .02, .2, .75);
            at.Upright(Material.Aluminium, .29, high + .3, z, .17, .0, .02, .5);
            at.Upright(Material.Aluminium, .29, high + .3, z, .19, .186, .12, 1);
        }
    }

    /// <summary>A coil that leans back, its fans facing into the hold above it.</summary>
    public static void LeaningCoil(UnitBay at, SceneRandom random, double low, double rise, double thickness)
    {
        double lean = random.Uniform(.08, .14);
        at.Leaning(Material.Aluminium, (.20, low), (.20 + lean, low + rise), thickness, .22, 2.22, .08);
        at.Leaning(Material.Copper, (.20, low), (.20 + lean, low + rise), thickness, .22, 2.22, .022);
        double drain = low - .06;
        at.Block(Material.Aluminium, .16, .38, drain, drain + .012, .2, 2.24, 1);
        foreach (double z in new[] { .6, 1.22, 1.84 })
        {
            double y = Math.Min(at.Height - .32, low + rise + random.Uniform(.16, .2));
            at.Inwards(Material.Steel, .30, y, z, .06, .02, .16, .75);
            at.Inwards(Material.Aluminium, .41, y, z, .15, .0, .02, .45);
            at.Inwards(Material.Aluminium, .40, y, z, .165, .161, .1, 1);
        }
    }

    /// <summary>Fins and copper, no shroud.</summary>
    public static void Coil(UnitBay at, double from, double to, double low, double high, double z0, double z1)
    {
        at.Block(Material.Aluminium, from, to, low, high, z0, z1, .08);
        at.Block(Material.Copper, from, to, low, high, z0, z1, .022);
    }

    /// <summary>A fan behind a round guard in the outer face.</summary>
    public static void FaceFan(UnitBay at, double y, double z, double radius)
    {
        at.Inwards(Material.Aluminium, .09, y, z, radius, .0, .025, .35);
        at.Inwards(Material.Steel, .09, y, z, radius + .02, radius + .016, .12, 1);
        at.Inwards(Material.Steel, .19, y, z, .07, .02, .15, .7);
    }

    /// <summary>Ten runs of copper pipe, across or upright.</summary>
    public static void Piping(UnitBay at, SceneRandom random)
    {
        for (int i = 0; i < 10; i++)
        {
            double y = random.Uniform(.2, at.Height - .4), z = random.Uniform(.2, 2), x = random.Uniform(.06, .4);
            if (random.Chance(.5))
            {
                at.Across(Material.Copper, x, y, z, .011, .009, random.Uniform(.2, 1));
            }
            else
            {
                at.Upright(Material.Copper, x, y, z, .011, .009, random.Uniform(.2, .8), 1);
            }
        }
    }
}
