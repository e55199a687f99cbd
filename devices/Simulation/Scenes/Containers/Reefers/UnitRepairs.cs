using VisionInspection.Devices.Simulation.Physics;

namespace VisionInspection.Devices.Simulation.Scenes.Containers.Reefers;

/// <summary>What years of service add to a unit: patches, brackets, pipes laid anew, filler in the foam, boxes of later electronics.</summary>
internal static class UnitRepairs
{
    private const double NotYet = .3;

    /// <param name="at">The unit's end.</param>
    /// <param name="random">Chance.</param>
    /// <param name="age">0 new to 1 worn out: the number of repairs grows with it.</param>
    /// <param name="earlier">Chance of an earlier visit, when some had not been made; null for all of them.</param>
    public static void Build(UnitBay at, SceneRandom random, double age, SceneRandom? earlier)
    {
        int repairs = (int)(random.Unit() * (1 + (9 * age)));
        for (int i = 0; i < repairs; i++)
        {
            One(earlier is not null && earlier.Chance(NotYet) ? at.Elsewhere() : at, random);
        }

        // A modem for position and temperature, stuck to the face of most units since the 2010s.
        if (random.Chance(.5))
        {
            double y = random.Uniform(1.3, at.Height - .35), z = random.Uniform(.25, 2);
            at.Block(Material.Polyethylene, .0, .06, y, y + .22, z, z + .16, .25);
            at.Block(Material.Copper, .015, .03, y + .03, y + .12, z + .02, z + .14, .3);
        }
    }

    private static void One(UnitBay at, SceneRandom random)
    {
        double y = random.Uniform(.2, at.Height - .4), z = random.Uniform(.15, 2.0), x = random.Uniform(.03, .34);
        switch (random.Whole(0, 5))
        {
            case 0:
                at.Block(Material.Steel, .01, .08, y, y + random.Uniform(.08, .35), z, z + .004, 1);
                break;
            case 1:
                at.Block(Material.Steel, x, x + .05, y, y + .05, z, z + random.Uniform(.05, .3), random.Uniform(.1, .4));
                break;
            case 2:
                double run = random.Uniform(.2, .8);
                at.Upright(Material.Copper, x, Math.Min(y + (run / 2), at.Height - .5), z, .014, .011, run);
                break;
            case 3:
                // Cracked foam is filled with a denser one.
                at.Block(Material.PolyurethaneFoam, .36, .43, y, y + random.Uniform(.1, .4), z, z + random.Uniform(.1, .4), random.Uniform(2, 8));
                break;
            case 4:
                at.Across(Material.Copper, x, y, z, .016, .005, random.Uniform(.2, .7), .5);
                break;
            default:
                at.Block(Material.Aluminium, x, x + .1, y, y + .004, z, z + random.Uniform(.1, .5), 1);
                break;
        }
    }
}
