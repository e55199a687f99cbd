using VisionInspection.Devices.Simulation.Physics;

namespace VisionInspection.Devices.Simulation.Scenes.Containers;

/// <summary>Two door leaves with frames, hinges, gaskets, locking bars, cams and handles: a dark, knobbly edge.</summary>
internal static class DoorEnd
{
    public static void Build(ContainerDesign c, Bodies to, SceneRandom random, double panelFill)
    {
        double sign = c.DoorsAtFront ? -1 : 1;
        double edge = c.DoorsAtFront ? c.X : c.X + c.Length;
        double middle = ContainerDesign.Width / 2, low = c.Y + .15, high = c.Y + c.Height - .12;
        void At(Material m, double inset0, double inset1, double y0, double y1, double z0, double z1, double fill = 1)
        {
            double a = edge - (sign * inset0), b = edge - (sign * inset1);
            to.Block(m, Math.Min(a, b), Math.Max(a, b), y0, y1, z0, z1, fill);
        }

        At(Material.Steel, .025, .065, low + .05, high - .05, .1, ContainerDesign.Width - .1, panelFill * c.SheetScale);
        foreach ((double a, double b) in new[] { (.1, middle - .006), (middle + .006, ContainerDesign.Width - .1) })
        {
            At(Material.Steel, .02, .07, low, low + .10, a, b, .16);
            At(Material.Steel, .02, .07, high - .10, high, a, b, .16);
            At(Material.Steel, .02, .07, low, high, a, a + .1, .16);
            At(Material.Steel, .02, .07, low, high, b - .1, b, .16);
            At(Material.Rubber, .03, .08, low - .02, high + .02, a - .01, a + .03);
            foreach (double at in new[] { .22, .72 })
            {
                double z = a + (at * (b - a)), x = edge + (sign * random.Uniform(.005, .02));
                to.Rod(Material.Steel, Axis.Y, x, (low + high) / 2, z, .017, .0135, high - low + .16);
                At(Material.Steel, -.035, .03, low - .09, low - .01, z - .03, z + .05, .6);
                At(Material.Steel, -.035, .03, high + .01, high + .09, z - .03, z + .05, .6);
                foreach (double share in new[] { .12, .35, .6, .85 })
                {
                    double y = low + (share * (high - low)) + random.Uniform(-.04, .04);
                    At(Material.Steel, -.03, .02, y, y + .05, z - .04, z + .04, .5);
                }

                double handle = low + random.Uniform(.75, .95);
                At(Material.Steel, -.045, -.02, handle, handle + .025, z, z + .45, .7);
            }
        }

        int hinges = random.Whole(4, 5);
        for (int i = 0; i < hinges; i++)
        {
            double y = low + .1 + (i * (high - low - .3) / (hinges - 1));
            foreach (double z in new[] { .0, ContainerDesign.Width - .1 })
            {
                At(Material.Steel, -.04, .06, y, y + .12, z, z + .1, .45);
            }
        }
    }
}
