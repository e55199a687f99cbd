using VisionInspection.Devices.Simulation.Physics;

namespace VisionInspection.Devices.Simulation.Scenes.Containers;

/// <summary>What dry boxes and reefers share: corner castings, posts, rails, crossmembers, fork pockets, gooseneck tunnel.</summary>
internal static class ContainerFrame
{
    public static void Build(ContainerDesign c, Bodies to, SceneRandom random)
    {
        double x0 = c.X, x1 = c.X + c.Length, y0 = c.Y, y1 = c.Y + c.Height;
        double postFront = random.Uniform(.05, .13), postRear = random.Uniform(.09, .18);
        (double atX0, double atX1) = c.DoorsAtFront ? (postRear, postFront) : (postFront, postRear);
        foreach (double z in new[] { 0.0, ContainerDesign.Width - .162 })
        {
            foreach ((double a, double b) in new[] { (x0, x0 + .178), (x1 - .178, x1) })
            {
                Casting(to, a, b, y0, z);
                Casting(to, a, b, y1 - .118, z);
            }

            // Posts are folded sections of 6 mm, the door side's with a channel inside.
            to.Block(Material.Steel, x0, x0 + .11, y0 + .118, y1 - .118, z, z + .16, atX0);
            to.Block(Material.Steel, x1 - .11, x1, y0 + .118, y1 - .118, z, z + .16, atX1);
        }

        Rails(c, to, random);
        Crossmembers(c, to, random);
        if (c.Length < 7 && random.Chance(.75))
        {
            ForkPockets(c, to, random);
        }
        else if (c.Length > 10 && random.Chance(.8))
        {
            GooseneckTunnel(c, to, random);
        }
    }

    // ISO 1161: a hollow block with a hole in each outer face.
    private static void Casting(Bodies to, double a, double b, double y, double z)
    {
        to.Block(Material.Steel, a, b, y, y + .118, z, z + .162);
        to.Block(Material.Steel, a + .028, b - .028, y + .018, y + .1, z + .016, z + .146, -1);
        to.Rod(Material.Steel, Axis.Z, (a + b) / 2, y + .059, z + .008, .035, 0, .016, -1);
        to.Rod(Material.Steel, Axis.Z, (a + b) / 2, y + .059, z + .154, .035, 0, .016, -1);
    }

    private static void Rails(ContainerDesign c, Bodies to, SceneRandom random)
    {
        double x0 = c.X + .11, x1 = c.X + c.Length - .11, y0 = c.Y, y1 = c.Y + c.Height;
        double top = random.Uniform(.05, .07), web = random.Uniform(.004, .0055);
        double low = y0 + random.Uniform(.0, .02);
        foreach (bool near in new[] { true, false })
        {
            double z = near ? 0 : ContainerDesign.Width - top;
            to.Block(Material.Steel, x0, x1, y1 - .012 - top, y1 - .012, z, z + top, random.Uniform(.1, .19));
            double side = near ? .01 : ContainerDesign.Width - .01 - web;
            double flange = near ? .01 : ContainerDesign.Width - .058;
            to.Block(Material.Steel, x0, x1, low, y0 + .165, side, side + web);
            to.Block(Material.Steel, x0, x1, low, low + web, flange, flange + .048);
            to.Block(Material.Steel, x0, x1, y0 + .165 - web, y0 + .165, flange, flange + .048);
        }

        // End rails: sills below, headers above.
        foreach (bool front in new[] { true, false })
        {
            bool doors = front == c.DoorsAtFront;
            double a = front ? c.X : c.X + c.Length - .11, b = a + .11;
            to.Block(Material.Steel, a, b, y0 + .01, y0 + (doors ? .15 : .13), .16, ContainerDesign.Width - .16, doors ? .17 : .13);
            to.Block(Material.Steel, a, b, y1 - (doors ? .12 : .08), y1 - .01, .16, ContainerDesign.Width - .16, doors ? .16 : .13);
        }

        // Plates that keep the lifting gear off the roof's corners.
        double plate = random.Uniform(.16, .36), thick = random.Uniform(.001, .003);
        to.Block(Material.Steel, c.X, c.X + plate, y1 - .010, y1 - .010 + thick, 0, ContainerDesign.Width);
        to.Block(Material.Steel, c.X + c.Length - plate, c.X + c.Length, y1 - .010, y1 - .010 + thick, 0, ContainerDesign.Width);
    }

    private static void Crossmembers(ContainerDesign c, Bodies to, SceneRandom random)
    {
        double pitch = random.Uniform(.26, .46), height = random.Uniform(.10, .122), web = random.Uniform(.0035, .0045);
        double flange = random.Uniform(.03, .046), topY = c.Y + ContainerDesign.FloorUnderside;
        double thick = random.Uniform(.0025, .004);
        for (double x = c.X + .11 + random.Uniform(.1, .3); x < c.X + c.Length - .2; x += pitch)
        {
            to.Block(Material.Steel, x, x + web, topY - height, topY, .06, ContainerDesign.Width - .06);
            to.Block(Material.Steel, x, x + flange, topY - thick, topY, .06, ContainerDesign.Width - .06);
            to.Block(Material.Steel, x, x + flange, topY - height, topY - height + thick, .06, ContainerDesign.Width - .06);
        }
    }

    private static void ForkPockets(ContainerDesign c, Bodies to, SceneRandom random)
    {
        double middle = c.X + (c.Length / 2), spread = random.Choose([1.025, 1.025, 1.05, .45]);
        double topY = c.Y + ContainerDesign.FloorUnderside, plate = random.Uniform(.003, .006);
        foreach (double centre in new[] { middle - spread, middle + spread })
        {
            double a = centre - .18, b = centre + .18;
            to.Block(Material.Steel, a, b, topY - plate, topY, .05, ContainerDesign.Width - .05);
            to.Block(Material.Steel, a - .004, a, topY - .12, topY, .05, ContainerDesign.Width - .05);
            to.Block(Material.Steel, b, b + .004, topY - .12, topY, .05, ContainerDesign.Width - .05);

            // Straps close the pocket from below, over part of the width or all of it.
            double strap = random.Choose([.2, .3, 1.2]);
            to.Block(Material.Steel, a, b, c.Y + .01, c.Y + .01 + plate, .05, .05 + strap);
            to.Block(Material.Steel, a, b, c.Y + .01, c.Y + .01 + plate, ContainerDesign.Width - .05 - strap, ContainerDesign.Width - .05);
        }
    }

    private static void GooseneckTunnel(ContainerDesign c, Bodies to, SceneRandom random)
    {
        double length = random.Uniform(3.1, 3.6), half = .52, centre = ContainerDesign.Width / 2;
        double from = c.DoorsAtFront ? c.X + c.Length - length : c.X, end = from + length;
        double roof = c.Y + ContainerDesign.FloorUnderside - .01;
        to.Block(Material.Steel, from, end, roof, roof + random.Uniform(.004, .006), centre - half, centre + half);
        foreach (double z in new[] { centre - half - .05, centre + half })
        {
            to.Block(Material.Steel, from, end, c.Y + .01, roof, z, z + .05, .16);
        }

        // Short bows beside the tunnel and a heavy one where it ends.
        double pitch = random.Uniform(.14, .25);
        for (double x = from + .1; x < end - .1; x += pitch)
        {
            to.Block(Material.Steel, x, x + .045, roof - .035, roof, centre - half, centre + half, random.Uniform(.1, .4));
        }

        to.Block(Material.Steel, end - .1, end, c.Y + .01, c.Y + ContainerDesign.FloorUnderside, centre - half - .1, centre + half + .1, .12);
    }
}
