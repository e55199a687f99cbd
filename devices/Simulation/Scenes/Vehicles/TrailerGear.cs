using VisionInspection.Devices.Simulation.Physics;

namespace VisionInspection.Devices.Simulation.Scenes.Vehicles;

/// <summary>What hangs under the frame: axles, landing legs, tanks, boxes, ladders, guards, mudguards, bumper and lights.</summary>
internal static class TrailerGear
{
    public static void Build(TrailerDesign t, Bodies to, SceneRandom random)
    {
        Axles(t, to, random);
        Legs(t, to, random);
        Small(t, to, random);
        Bumper(t, to, random);
        if (random.Chance(.35))
        {
            Wheels.Spare(to, t.Front + random.Uniform(4, 6.5), random.Uniform(.55, .75), random.Uniform(.6, 1.2), .5);
        }
    }

    private static void Axles(TrailerDesign t, Bodies to, SceneRandom random)
    {
        int axles = random.Whole(2, 3);
        double radius = random.Uniform(.46, .53), pitch = random.Uniform(1.22, 1.42), last = t.Rear - random.Uniform(.9, 2.6);
        bool twin = random.Chance(.4);
        for (int i = 0; i < axles; i++)
        {
            double x = last - (i * pitch);
            Wheels.Axle(to, x, radius, twin, random);
            if (random.Chance(.7))
            {
                foreach (double z in new[] { .02, 2.03 })
                {
                    to.Rod(Material.Polyethylene, Axis.Z, x, radius, z + .2, radius + .09, radius + .083, .4);
                }
            }
        }

        double hanger = t.DeckHeight - .5;
        foreach (double z in new[] { .68, 1.70 })
        {
            for (int i = 0; i <= axles; i++)
            {
                double x = last - (i * pitch) + (pitch / 2);
                to.Plate(
                    Material.Steel,
                    [(x - .12, hanger + .15), (x + .12, hanger + .15), (x + .05, hanger - .12), (x - .05, hanger - .12)],
                    z - .04, z + .04, .35);
            }
        }
    }

    private static void Legs(TrailerDesign t, Bodies to, SceneRandom random)
    {
        double x = t.Kingpin + random.Uniform(1.7, 2.6), foot = random.Uniform(.3, .5), top = t.DeckHeight - .2;
        foreach (double z in new[] { .35, 1.95 })
        {
            to.Box(Material.Steel, x - .065, x + .065, foot, top, z, z + .13, .006);
            to.Box(Material.Steel, x - .05, x + .05, foot - .05, top - .3, z + .015, z + .115, .005);
            to.Block(Material.Steel, x - .13, x + .13, foot - .08, foot - .05, z - .06, z + .19);
            to.Block(Material.Steel, x - .05, x + .05, foot + .02, foot + .5, z + .045, z + .085, .8);
            to.Strut(Material.Steel, x + .05, foot + .3, x + random.Uniform(.4, .9), top - .05, .03, z + .04, z + .09, .4);
        }

        to.Rod(Material.Steel, Axis.Z, x, top - .2, 1.22, .02, .014, 1.6);
    }

    private static void Small(TrailerDesign t, Bodies to, SceneRandom random)
    {
        double Place() => random.Uniform(t.Front + 2.5, t.Rear - 2.5);
        for (int i = random.Whole(1, 3); i > 0; i--)
        {
            double r = random.Uniform(.11, .17), x = Place(), y = t.DeckHeight - random.Uniform(.3, .6);
            Axis along = random.Choose([Axis.X, Axis.Z, Axis.Z]);
            double length = random.Uniform(.4, .8), z = random.Uniform(.5, 1.9);
            to.Rod(Material.Steel, along, x, y, z, r, r - .003, length);
            if (along == Axis.X)
            {
                to.Rod(Material.Steel, along, x - (length / 2), y, z, r, 0, .004);
                to.Rod(Material.Steel, along, x + (length / 2), y, z, r, 0, .004);
            }
        }

        if (random.Chance(.4))
        {
            double x = Place(), y = t.DeckHeight - random.Uniform(.75, .95), z = random.Chance(.5) ? .05 : 1.8;
            to.Box(random.Choose([Material.Steel, Material.Polyethylene]), x, x + random.Uniform(.5, 1), y, y + random.Uniform(.3, .5), z, z + .5, .004);
            to.Block(Material.Steel, x + .1, x + .4, y + .03, y + .15, z + .1, z + .4, random.Uniform(.05, .3));
        }

        for (int i = random.Whole(0, 3); i > 0; i--)
        {
            Ladder(to, Place(), random.Uniform(.35, .5), t.DeckHeight - random.Uniform(.2, .4), random.Chance(.5) ? .05 : 2.35, random);
        }

        if (random.Chance(.35))
        {
            double from = Place(), until = Math.Min(t.Rear - 2, from + random.Uniform(1.5, 3.5));
            foreach (double z in new[] { .03, 2.38 })
            {
                to.Block(Material.Aluminium, from, until, .5, .6, z, z + .03, .3);
                to.Block(Material.Aluminium, from, until, .75, .85, z, z + .03, .3);
                to.Block(Material.Steel, from + .3, from + .35, .5, t.DeckHeight - .3, z, z + .04, .4);
                to.Block(Material.Steel, until - .35, until - .3, .5, t.DeckHeight - .3, z, z + .04, .4);
            }
        }

        for (int i = random.Whole(0, 5); i > 0; i--)
        {
            double x = Place(), y = t.DeckHeight - random.Uniform(.1, .5), z = random.Uniform(.02, 2.2);
            to.Block(Material.Steel, x, x + random.Uniform(.04, .3), y - random.Uniform(.05, .3), y, z, z + random.Uniform(.05, .3), random.Uniform(.05, .6));
        }
    }

    private static void Ladder(Bodies to, double x, double foot, double top, double z, SceneRandom random)
    {
        double width = random.Uniform(.3, .5);
        foreach (double at in new[] { x, x + width })
        {
            to.Block(Material.Steel, at, at + .03, foot, top, z, z + .05, .4);
        }

        for (double y = foot + .1; y < top; y += .28)
        {
            to.Block(Material.Steel, x, x + width, y, y + .03, z, z + .05, .35);
        }
    }

    private static void Bumper(TrailerDesign t, Bodies to, SceneRandom random)
    {
        double x = t.Rear - random.Uniform(.05, .25), y = random.Uniform(.42, .55);
        to.Box(Material.Steel, x - .1, x, y, y + .12, .1, 2.34, .004);
        foreach (double z in new[] { .7, 1.68 })
        {
            to.Strut(Material.Steel, x - .05, y + .06, x - random.Uniform(.05, .8), t.DeckHeight - .3, .06, z, z + .06, .3);
            to.Block(Material.Steel, x - .08, x - .02, y, t.DeckHeight - .1, z, z + .06, .3);
        }

        foreach (double z in new[] { .15, 1.95 })
        {
            to.Block(Material.Polyethylene, x - .05, x + .05, y + .1, y + .25, z, z + .35, .3);
            if (random.Chance(.5))
            {
                to.Block(Material.Rubber, x - .6, x - .59, .25, t.DeckHeight - .4, z, z + .4);
            }
        }
    }
}
