using VisionInspection.Devices.Simulation.Physics;

namespace VisionInspection.Devices.Simulation.Scenes.Containers;

/// <summary>A general purpose container: corrugated steel on all sides but the doors, plywood floor.</summary>
internal static class DryBox
{
    public static void Build(ContainerDesign c, Bodies to, SceneRandom random)
    {
        ContainerFrame.Build(c, to, random);
        Sides(c, to, random);
        Roof(c, to, random);
        to.Block(
            Material.Cellulose, c.X + .06, c.X + c.Length - .06, c.Y + c.FloorTop - random.Uniform(.02, .028), c.Y + c.FloorTop,
            .06, ContainerDesign.Width - .06, random.Uniform(.34, .52));
        double front = c.DoorsAtFront ? c.X + c.Length - .07 : c.X + .02;

        // The front wall is corrugated across the ray: 2 mm of sheet spread over the depth of its waves.
        to.Block(Material.Steel, front, front + .046, c.Y + .12, c.Y + c.Height - .07, .12, ContainerDesign.Width - .12, .045 * c.SheetScale);
        DoorEnd.Build(c, to, random, panelFill: .05);
        Fittings(c, to, random);
    }

    private static void Sides(ContainerDesign c, Bodies to, SceneRandom random)
    {
        double sheet = .0016 * c.SheetScale, pitch = random.Uniform(.21, .29), slope = pitch * random.Uniform(.2, .26);
        double low = c.Y + .16, high = c.Y + c.Height - .06, depth = .036;

        // A sloping flank is longer in the ray than a flat: the difference is spread over the corrugation's depth.
        double extra = sheet * (Math.Sqrt(1 + (depth * depth / (slope * slope))) - 1) / depth;
        foreach (double z in new[] { .012, ContainerDesign.Width - .012 - depth })
        {
            to.Block(Material.Steel, c.X + .09, c.X + c.Length - .09, low, high, z, z + depth, sheet / depth);
            double phase = random.Uniform(0, pitch);
            for (double x = c.X + .15 + phase; x < c.X + c.Length - .15; x += pitch)
            {
                to.Block(Material.Steel, x, x + slope, low, high, z, z + depth, extra);
                to.Block(Material.Steel, x + (pitch / 2), x + (pitch / 2) + slope, low, high, z, z + depth, extra);
            }
        }
    }

    private static void Roof(ContainerDesign c, Bodies to, SceneRandom random)
    {
        double sheet = random.Uniform(.0011, .002) * c.SheetScale, pitch = random.Uniform(.19, .24), depth = .02, slope = pitch * .3;
        double high = c.Y + c.Height - .008, extra = sheet * .12 / depth;
        to.Block(Material.Steel, c.X + .08, c.X + c.Length - .08, high - depth, high, .05, ContainerDesign.Width - .05, sheet / depth);
        for (double x = c.X + .3; x < c.X + c.Length - .3; x += pitch)
        {
            to.Block(Material.Steel, x, x + slope, high - depth, high, .12, ContainerDesign.Width - .12, extra * random.Uniform(.8, 1.2));
        }

        if (random.Chance(.3))
        {
            double bow = random.Uniform(1.0, 2.6);
            for (double x = c.X + bow; x < c.X + c.Length - .5; x += bow)
            {
                to.Block(Material.Steel, x, x + .05, high - .05, high - depth, .06, ContainerDesign.Width - .06, random.Uniform(.02, .1));
            }
        }
    }

    private static void Fittings(ContainerDesign c, Bodies to, SceneRandom random)
    {
        double pitch = random.Uniform(.6, 1.3), low = c.Y + .18, high = c.Y + c.Height - .085;
        double ring = random.Uniform(.015, .03);
        if (random.Chance(.85))
        {
            foreach (double z in new[] { .045, ContainerDesign.Width - .065 })
            {
                for (double x = c.X + .4; x < c.X + c.Length - .3; x += pitch)
                {
                    to.Rod(Material.Steel, Axis.Z, x, low, z, ring + .006, ring - .004, .014);
                    to.Rod(Material.Steel, Axis.Z, x + (pitch / 2), high, z, ring, ring - .008, .012);
                }
            }
        }

        // Ventilators, repair patches, lining boards, dents pushed in: what an empty shows besides its frame.
        for (int i = random.Chance(.3) ? random.Whole(1, 4) : 0; i > 0; i--)
        {
            double x = random.Uniform(c.X + .3, c.X + c.Length - .8), y = random.Uniform(c.Y + .3, c.Y + c.Height - .7);
            double z = random.Chance(.5) ? .03 : ContainerDesign.Width - .04;
            to.Block(Material.Steel, x, x + random.Uniform(.1, .7), y, y + random.Uniform(.1, .6), z, z + random.Uniform(.0004, .002));
        }

        for (int i = random.Whole(0, 4); i > 0; i--)
        {
            double x = random.Uniform(c.X + .3, c.X + c.Length - .3), y = random.Uniform(c.Y + .4, c.Y + c.Height - .4);
            to.Add(new Ellipsoid(
                Material.Steel, new Point(x, y, .05), new Point(random.Uniform(.05, .4), random.Uniform(.05, .3), .01), random.Uniform(-.03, .06)));
        }

        if (random.Chance(.25))
        {
            double y = c.Y + random.Uniform(.3, 1.2);
            to.Block(Material.Cellulose, c.X + .1, c.X + c.Length - .1, c.Y + .17, y, .05, .062, .45);
            to.Block(Material.Cellulose, c.X + .1, c.X + c.Length - .1, c.Y + .17, y, ContainerDesign.Width - .062, ContainerDesign.Width - .05, .45);
        }
    }
}
