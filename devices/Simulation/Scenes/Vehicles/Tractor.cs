using VisionInspection.Devices.Simulation.Physics;

namespace VisionInspection.Devices.Simulation.Scenes.Vehicles;

/// <summary>A tractor under the trailer's front: frame, fifth wheel, drive axles, tanks; and the cab with its engine.</summary>
internal static class Tractor
{
    /// <summary>Adds a tractor and returns where its cab lies along the conveyance and how high it reaches.</summary>
    public static (double From, double To, double Top) Build(TrailerDesign t, Bodies to, SceneRandom random)
    {
        double fifth = t.Kingpin, rear = fifth + random.Uniform(.7, 1.3), deck = t.DeckHeight - .19;
        double cabRear = t.Front - random.Uniform(.5, 1.0), cabFront = cabRear - random.Uniform(1.7, 2.4);
        double frame = Math.Min(deck - .12, random.Uniform(.85, .98));
        foreach (double z in new[] { .79, 1.60 })
        {
            to.Block(Material.Steel, cabFront + .2, rear, frame - .27, frame, z, z + .008);
            to.Block(Material.Steel, cabFront + .2, rear, frame - .01, frame, z, z + .08);
            to.Block(Material.Steel, cabFront + .2, rear, frame - .27, frame - .26, z, z + .08);
        }

        for (double x = cabRear; x < rear; x += random.Uniform(.35, .8))
        {
            to.Block(Material.Steel, x, x + .09, frame - .22, frame - .03, .79, 1.68, random.Uniform(.02, .12));
        }

        to.Block(Material.Steel, fifth - .45, fifth + .4, deck - .06, deck, .7, 1.75, random.Uniform(.12, .4));
        to.Block(Material.Steel, fifth - .2, fifth + .2, frame, deck - .05, .75, 1.7, random.Uniform(.02, .12));
        double drive = fifth - random.Uniform(-.2, .4);
        Wheels.Axle(to, drive, .51, twin: true, random);
        if (random.Chance(.6))
        {
            foreach (double z in new[] { .3, 2.1 })
            {
                to.Rod(Material.Polyethylene, Axis.Z, drive, .51, z, .62, .61, .6);
            }
        }

        if (random.Chance(.4))
        {
            Wheels.Axle(to, fifth - 1.35, .51, twin: true, random);
        }

        double steer = cabFront + random.Uniform(1.1, 1.5);
        Wheels.Axle(to, steer, .51, twin: false, random);
        Tanks(to, random, cabRear, frame);
        double top = Cab(to, random, cabFront, cabRear, frame);
        return (cabFront, cabRear, top);
    }

    private static void Tanks(Bodies to, SceneRandom random, double cabRear, double frame)
    {
        double length = random.Uniform(.8, 1.4), x = cabRear + random.Uniform(.1, .7), full = random.Uniform(.1, .9);
        to.Rod(Material.Aluminium, Axis.X, x, frame - .25, .35, .32, .316, length);
        to.Block(Material.Oil, x - (length / 2), x + (length / 2), frame - .53, frame - .53 + (full * .55), .1, .6);
        to.Block(Material.Lead, x - .2, x + .15, frame - .3, frame - .08, 1.9, 2.2, .35);
        to.Rod(Material.Steel, Axis.Z, x + .5, frame - .1, 2.0, .14, .137, .5);
        to.Rod(Material.Steel, Axis.Y, cabRear - .05, frame + .6, 2.1, .09, .086, 1.6);
        to.Block(Material.Steel, x - .4, x + .3, frame - .4, frame, 1.75, 2.3, random.Uniform(.02, .1));
    }

    private static double Cab(Bodies to, SceneRandom random, double front, double rear, double frame)
    {
        double floor = frame + random.Uniform(.15, .35), roof = floor + random.Uniform(1.6, 2.3), lean = random.Uniform(.05, .3);
        (double X, double Y)[] side =
            [(front, floor - .35), (front, floor + .8), (front + lean, roof - .2), (front + lean + .3, roof), (rear, roof), (rear, floor - .1)];
        foreach (double z in new[] { .02, 2.43 })
        {
            to.Plate(Material.Steel, side, z, z + .0012);
            to.Block(Material.Steel, front + 1.1, front + 1.16, floor, roof, z, z + .05, .15);
            to.Block(Material.Glass, front + .35, front + 1.0, floor + .85, floor + 1.5, z, z + .005);
        }

        for (int i = 0; i < side.Length; i++)
        {
            (double xa, double ya) = side[i];
            (double xb, double yb) = side[(i + 1) % side.Length];
            to.Strut(i == 1 ? Material.Glass : Material.Steel, xa, ya, xb, yb, i == 1 ? .006 : .0025, .02, 2.43);
        }

        // Engine, gearbox, radiator, seats, bunk, dashboard, bumper.
        double engine = front + .55, low = frame - .35;
        to.Block(Material.Steel, engine, engine + 1.05, low, floor + .1, .85, 1.6, .38);
        to.Block(Material.Steel, engine + .15, engine + .9, floor + .05, floor + .22, .95, 1.5, .25);
        to.Block(Material.Aluminium, engine + 1.05, engine + 1.8, low + .1, floor - .1, 1.0, 1.5, .45);
        to.Block(Material.Aluminium, front + .35, front + .47, low, floor + .1, .5, 1.95, .3);
        to.Block(Material.Steel, front - .05, front + .08, frame - .5, frame - .15, .02, 2.43, .08);
        to.Block(Material.Polyethylene, front + .1, front + .5, floor + .5, floor + .8, .1, 2.35, .12);
        foreach (double z in new[] { .35, 1.6 })
        {
            to.Block(Material.PolyurethaneFoam, front + .9, front + 1.4, floor + .35, floor + .5, z, z + .5, 1.5);
            to.Strut(Material.Steel, front + 1.4, floor + .45, front + 1.55, floor + 1.15, .06, z, z + .5, .05);
            to.Block(Material.Steel, front + .95, front + 1.35, floor, floor + .33, z + .1, z + .4, .08);
        }

        to.Block(Material.PolyurethaneFoam, rear - .65, rear - .05, floor + .5, floor + .65, .1, 2.3, 1.5);
        return roof;
    }
}
