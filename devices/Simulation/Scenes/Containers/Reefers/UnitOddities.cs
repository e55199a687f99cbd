using VisionInspection.Devices.Simulation.Physics;

namespace VisionInspection.Devices.Simulation.Scenes.Containers.Reefers;

/// <summary>Harmless things that look wrong: what a mechanic left, what froze, what was put in from another unit.</summary>
internal static class UnitOddities
{
    /// <summary>Parts for the next repair: motors, a cylinder of refrigerant, coils of pipe, filters, wooden blocks.</summary>
    public static void SpareParts(UnitBay at, SceneRandom random)
    {
        int parts = random.Whole(1, 3);
        for (int i = 0; i < parts; i++)
        {
            double y = random.Uniform(.2, .95), z = random.Uniform(.2, 1.9), x = random.Uniform(.08, .28);
            switch (random.Whole(0, 5))
            {
                case 0:
                    at.Across(Material.Steel, x, y, z, random.Uniform(.04, .07), .02, random.Uniform(.12, .25), .7);
                    break;
                case 1:
                    at.Upright(Material.Steel, x, .38, z, .11, .107, .36);
                    at.Upright(Material.Oil, x, .30, z, .107, 0, random.Uniform(.05, .24), 1.2);
                    break;
                case 2:
                    at.Across(Material.Copper, x, y, z, .13, .10, .06, .25);
                    break;
                case 3:
                    at.Block(Material.Cellulose, x - .05, x + .08, y, y + random.Uniform(.05, .12), z, z + random.Uniform(.1, .35), .4);
                    break;
                case 4:
                    at.Block(Material.Polyethylene, x - .04, x + .08, y, y + .2, z, z + .2, random.Uniform(.05, .25));
                    break;
                default:
                    at.Block(Material.Steel, x - .03, x + .06, y, y + random.Uniform(.04, .1), z, z + random.Uniform(.06, .15), random.Uniform(.15, .5));
                    break;
            }
        }
    }

    /// <summary>Spanners, a drill, gauges with their hoses.</summary>
    public static void Tools(UnitBay at, SceneRandom random)
    {
        int tools = random.Whole(1, 4);
        for (int i = 0; i < tools; i++)
        {
            double y = random.Uniform(.2, 1.1), z = random.Uniform(.2, 1.9), x = random.Uniform(.08, .25);
            switch (random.Whole(0, 2))
            {
                case 0:
                    at.Block(Material.Steel, x, x + random.Uniform(.1, .14), y, y + .02, z, z + .012);
                    at.Across(Material.Steel, x, y + .01, z, .022, .012, .012);
                    break;
                case 1:
                    at.Across(Material.Steel, x, y + .14, z, .032, .01, .2, .6);
                    at.Block(Material.Polyethylene, x - .02, x + .02, y, y + .14, z, z + .05, .7);
                    at.Block(Material.Lead, x - .03, x + .04, y - .05, y, z, z + .07, .12);
                    break;
                default:
                    at.Inwards(Material.Copper, x + .02, y, z, .04, .03, .04);
                    at.Inwards(Material.Copper, x + .02, y, z + .1, .04, .03, .04);
                    at.Across(Material.Rubber, x, y - .12, z + .05, .11, .09, .03);
                    break;
            }
        }
    }

    /// <summary>A coil iced over, or a block of ice about the drain.</summary>
    public static void Ice(UnitBay at, SceneRandom random)
    {
        int lumps = random.Whole(2, 9);
        bool onCoil = random.Chance(.7);
        double middle = random.Uniform(.4, 2.0);
        for (int i = 0; i < lumps; i++)
        {
            double z = Math.Clamp(middle + random.Normal(0, .3), .25, 2.15);
            double y = onCoil ? random.Uniform(1.4, 2.0) : random.Uniform(1.28, 1.42);
            at.Lump(Material.Water, random.Uniform(.18, .38), y, z, random.Uniform(.03, .09), random.Uniform(.03, onCoil ? .2 : .08),
                random.Uniform(.05, .3), random.Uniform(.4, .9), new Grain(.15, .03, .03));
        }
    }
}
