using VisionInspection.Devices.Simulation.Physics;

namespace VisionInspection.Devices.Simulation.Scenes.Vehicles;

/// <summary>An axle with its wheels, near and far: tyres with steel belts, rims, drums, hubs, springs.</summary>
internal static class Wheels
{
    /// <summary>Adds an axle.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="x">Place along the conveyance.</param>
    /// <param name="radius">Tyre radius; the wheel stands on the road.</param>
    /// <param name="twin">Two narrow tyres a side instead of one wide.</param>
    /// <param name="random">Chance.</param>
    public static void Axle(Bodies to, double x, double radius, bool twin, SceneRandom random)
    {
        double rim = radius * .56, y = radius;
        to.Rod(Material.Steel, Axis.Z, x, y, 1.22, .07, .055, 1.9);
        foreach (bool near in new[] { true, false })
        {
            double outer = near ? .0 : 2.44, sign = near ? 1 : -1;
            double width = twin ? .27 : .37;
            for (int i = 0; i < (twin ? 2 : 1); i++)
            {
                double z = outer + (sign * (.02 + (width / 2) + (i * (width + .05))));
                Tyre(to, x, y, z, radius, rim, width);
            }

            double drum = outer + (sign * (twin ? .45 : .32));
            to.Rod(Material.Steel, Axis.Z, x, y, drum, .21, .19, .22);
            to.Rod(Material.Steel, Axis.Z, x, y, drum, .19, .05, .03);
            to.Rod(Material.Steel, Axis.Z, x, y, drum, .10, .0, .24, .7);
            to.Rod(Material.Steel, Axis.Z, x, y, outer + (sign * .2), rim * .8, .13, .014);

            // Spring or air bellows, brake chamber.
            double spring = outer + (sign * .72);
            to.Rod(Material.Steel, Axis.X, x + .25, y + .18, spring, .08, .07, .16);
            to.Block(Material.Steel, x - .45, x + .40, y + .12, y + .17, spring - .04, spring + .04, .9);
            if (random.Chance(.6))
            {
                to.Rod(Material.Rubber, Axis.Y, x + .35, y + .3, spring, .13, .11, .22);
            }
        }
    }

    /// <summary>Adds one tyre on its rim, upright.</summary>
    public static void Tyre(Bodies to, double x, double y, double z, double radius, double rim, double width)
    {
        to.Rod(Material.Rubber, Axis.Z, x, y, z, radius, radius - .032, width * .86);
        to.Rod(Material.Steel, Axis.Z, x, y, z, radius - .022, radius - .028, width * .8, .4);

        // Side walls bulge: thick at the shoulder and at the bead.
        foreach (double side in new[] { z - (width / 2) + .012, z + (width / 2) - .012 })
        {
            to.Rod(Material.Rubber, Axis.Z, x, y, side, radius - .012, radius - .07, .035);
            to.Rod(Material.Rubber, Axis.Z, x, y, side, radius - .02, rim, .022);
            to.Rod(Material.Steel, Axis.Z, x, y, side, rim + .03, rim + .005, .016, .5);
        }

        to.Rod(Material.Steel, Axis.Z, x, y, z, rim, rim - .008, width * .9);
    }

    /// <summary>Adds a tyre that lies flat in a carrier, as spares do.</summary>
    public static void Spare(Bodies to, double x, double y, double z, double radius)
    {
        double rim = radius * .56, width = .3;
        to.Rod(Material.Rubber, Axis.Y, x, y, z, radius, radius - .028, width);
        to.Rod(Material.Steel, Axis.Y, x, y, z, radius - .022, radius - .028, width * .8, .5);
        foreach (double side in new[] { y - (width / 2) + .008, y + (width / 2) - .008 })
        {
            to.Rod(Material.Rubber, Axis.Y, x, side, z, radius - .02, rim, .016);
        }

        to.Rod(Material.Steel, Axis.Y, x, y, z, rim, rim - .008, width * .9);
        to.Rod(Material.Steel, Axis.Y, x, y, z, rim, .1, .012);
        foreach (double end in new[] { x - radius - .04, x + radius + .02 })
        {
            to.Block(Material.Steel, end, end + .03, y - (width / 2) - .03, y + .8, z - .03, z + .03, .4);
        }

        to.Block(Material.Steel, x - radius - .04, x + radius + .05, y - (width / 2) - .03, y - (width / 2), z - .2, z + .2, .25);
    }
}
