using VisionInspection.Devices.Simulation.Physics;

namespace VisionInspection.Devices.Simulation.Scenes.Containers;

/// <summary>
/// The cooling unit in the front end, in one of three makers' layouts: the same organs (compressor, condenser, evaporator, fans,
/// control box, receiver, frame) at each maker's own places. Laid out from the outside in, in metres behind the front.
/// </summary>
internal static class ReeferUnit
{
    public static void Build(ContainerDesign c, Bodies to, SceneRandom random)
    {
        var at = new Bay(c, to);
        Frame(at);
        switch (random.Whole(0, 2))
        {
            case 0: CentralCompressor(at, random); break;
            case 1: SideCompressor(at, random); break;
            default: ScrollUnit(at, random); break;
        }

        Evaporator(at, random);
        Wiring(at, random);
    }

    private static void Frame(Bay at)
    {
        at.Block(Material.Aluminium, .02, .06, .12, .18, .1, 2.34, .35);
        at.Block(Material.Aluminium, .02, .06, at.Height - .25, at.Height - .15, .1, 2.34, .35);
        at.Block(Material.Aluminium, .02, .08, .12, at.Height - .15, .1, .18, .3);
        at.Block(Material.Aluminium, .02, .08, .12, at.Height - .15, 2.26, 2.34, .3);

        // The insulated bulkhead steps back above the compressor bay and carries the air duct inside.
        at.Block(Material.PolyurethaneFoam, .36, .43, .15, 1.25, .1, 2.34, 1);
        at.Block(Material.Aluminium, .43, .433, .15, 1.3, .1, 2.34, 1);
        at.Block(Material.PolyurethaneFoam, .10, .16, 1.25, at.Height - .15, .1, 2.34, 1);
        at.Block(Material.Aluminium, .10, .43, 1.25, 1.256, .1, 2.34, 1);
        at.Block(Material.Aluminium, .485, .489, .3, at.Height - .2, .1, 2.34, 1);
    }

    private static void CentralCompressor(Bay at, SceneRandom random)
    {
        double z = random.Uniform(.8, 1.3);
        at.Across(Material.Steel, .2, .36, z, .105, .06, .5);
        at.Upright(Material.Copper, .2, .36, z, .07, .02, .2, .5);
        at.Block(Material.Steel, .12, .3, .44, .56, z - .15, z + .2, .5);
        Condenser(at, .10, .24, .62, 1.2, .7, 1.75);
        at.Across(Material.Steel, .17, .92, 1.22, .08, .02, .2);
        ControlBox(at, random, 1.75, 2.3, .3, 1.2);
        at.Upright(Material.Steel, .17, .55, .55, .06, .05, .5, 1);
    }

    private static void SideCompressor(Bay at, SceneRandom random)
    {
        double z = random.Uniform(.3, .6);
        at.Across(Material.Steel, .19, .34, z, .12, .07, .42);
        at.Block(Material.Steel, .10, .3, .46, .58, z - .1, z + .15, .45);
        at.Block(Material.Copper, .14, .22, .28, .42, z - .05, z + .1, .35);
        Condenser(at, .09, .20, .3, 1.2, 1.05, 2.2);
        at.Across(Material.Steel, .22, .75, 1.6, .07, .01, .25);
        ControlBox(at, random, .15, .75, .7, 1.35);
        at.Upright(Material.Steel, .16, .45, .85, .075, .07, .45, 1);
        at.Block(Material.Steel, .05, .25, .14, .27, 1.3, 1.9, .35);
    }

    private static void ScrollUnit(Bay at, SceneRandom random)
    {
        double z = random.Uniform(.35, .7);
        at.Upright(Material.Steel, .19, .43, z, .11, .085, .48, 1);
        at.Upright(Material.Copper, .19, .5, z, .075, .03, .18, .55);
        Condenser(at, .09, .26, .55, 1.2, .9, 1.7);
        at.Across(Material.Steel, .2, .88, 1.3, .09, .03, .16);
        ControlBox(at, random, 1.75, 2.3, .25, .95);
        at.Upright(Material.Steel, .15, .4, 1.9, .05, .04, .4, 1);
        at.Block(Material.Copper, .05, .15, .15, .3, 1.0, 1.35, .4);
    }

    // Fins of aluminium on copper pipes, a shroud, and the fan's blades.
    private static void Condenser(Bay at, double from, double to, double low, double high, double z0, double z1)
    {
        at.Block(Material.Aluminium, from, to, low, high, z0, z1, .10);
        at.Block(Material.Copper, from, to, low, high, z0, z1, .03);
        at.Block(Material.Steel, from - .02, from, low - .03, high + .03, z0 - .03, z1 + .03, .15);
    }

    private static void ControlBox(Bay at, SceneRandom random, double z0, double z1, double low, double high)
    {
        at.Block(Material.Steel, .04, .043, low, high, z0, z1, 1);
        at.Block(Material.Steel, .25, .252, low, high, z0, z1, 1);
        at.Block(Material.Steel, .04, .25, low, high, z0, z0 + .002, 1);
        at.Block(Material.Steel, .04, .25, low, high, z1 - .002, z1, 1);
        for (int i = 0; i < 7; i++)
        {
            double y = random.Uniform(low + .03, high - .15), x = random.Uniform(.06, .18), z = random.Uniform(z0 + .02, z1 - .15);
            at.Block(random.Choose([Material.Copper, Material.Steel, Material.Polyethylene]), x, x + random.Uniform(.02, .07), y,
                y + random.Uniform(.04, .14), z, z + random.Uniform(.05, .14), random.Uniform(.2, .7));
        }
    }

    private static void Evaporator(Bay at, SceneRandom random)
    {
        double low = random.Uniform(1.35, 1.5), high = Math.Min(at.Height - .55, low + random.Uniform(.4, .55));
        at.Block(Material.Aluminium, .18, .36, low, high, .25, 2.2, .08);
        at.Block(Material.Copper, .18, .36, low, high, .25, 2.2, .022);
        at.Block(Material.Copper, .2, .34, low - .05, low - .02, .25, 2.2, .05);
        foreach (double z in new[] { .75, 1.7 })
        {
            at.Upright(Material.Steel, .29, high + .18, z, .07, .02, .2, .75);
            at.Upright(Material.Aluminium, .29, high + .3, z, .17, .0, .02, .5);
            at.Upright(Material.Aluminium, .29, high + .3, z, .19, .186, .12, 1);
        }
    }

    private static void Wiring(Bay at, SceneRandom random)
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

    /// <summary>Depth counts inwards from the outer face, whichever way the container stands.</summary>
    private sealed class Bay(ContainerDesign c, Bodies to)
    {
        private readonly double sign = c.DoorsAtFront ? -1 : 1;
        private readonly double face = c.DoorsAtFront ? c.X + c.Length : c.X;

        public double Height => c.Height;

        public void Block(Material m, double from, double end, double y0, double y1, double z0, double z1, double fill)
        {
            double a = face + (sign * from), b = face + (sign * end);
            to.Block(m, Math.Min(a, b), Math.Max(a, b), c.Y + y0, c.Y + y1, z0, z1, fill);
        }

        public void Across(Material m, double depth, double y, double z, double radius, double inner, double length) =>
            to.Rod(m, Axis.Z, face + (sign * depth), c.Y + y, z, radius, inner, length);

        public void Upright(Material m, double depth, double y, double z, double radius, double inner, double length, double fill) =>
            to.Rod(m, Axis.Y, face + (sign * depth), c.Y + y, z, radius, inner, length, fill);
    }
}
