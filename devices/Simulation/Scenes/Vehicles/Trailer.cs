using VisionInspection.Devices.Simulation.Physics;

namespace VisionInspection.Devices.Simulation.Scenes.Vehicles;

/// <summary>The trailer's frame: main beams with flanges and lightening holes, crossmembers, bolsters, twist locks, deck.</summary>
internal static class Trailer
{
    private static readonly double[] BeamZ = [.68, 1.70];

    public static void Build(TrailerDesign t, Bodies to, SceneRandom random)
    {
        Beams(t, to, random);
        Crossmembers(t, to, random);
        Bolsters(t, to, random);
        if (t.Kind is TrailerKind.Flatbed or TrailerKind.Terminal)
        {
            Deck(t, to, random);
        }

        // Kingpin plate, rubbing on the tractor's fifth wheel.
        double low = t.DeckHeight - .17;
        to.Block(Material.Steel, t.Front + .1, t.Kingpin + .7, low - .012, low, .6, 1.85);
        to.Rod(Material.Steel, Axis.Y, t.Kingpin, low - .06, 1.22, .045, 0, .1);
        TrailerGear.Build(t, to, random);
    }

    private static void Beams(TrailerDesign t, Bodies to, SceneRandom random)
    {
        double top = t.DeckHeight - (t.Kind is TrailerKind.Flatbed or TrailerKind.Terminal ? .03 : .005);
        double neck = random.Uniform(.14, .22), deep = random.Uniform(.42, .6), tail = random.Uniform(.16, .34);
        double stepFrom = t.Front + random.Uniform(2.2, 3.6), stepTo = stepFrom + random.Uniform(.3, 1.2);
        double riseFrom = t.Rear - random.Uniform(2.5, 4.5), riseTo = t.Rear - random.Uniform(.2, 1.8);
        double drop = t.Kind == TrailerKind.Gooseneck ? random.Uniform(.08, .14) : 0;
        double web = random.Uniform(.005, .008), flange = random.Uniform(.007, .014), half = random.Uniform(.045, .07);
        (double X, double Y)[] under =
        [
            (t.Front, top - neck), (stepFrom, top - neck), (stepTo, top - deep), (riseFrom, top - deep), (riseTo, top - tail), (t.Rear, top - tail),
        ];
        (double X, double Y)[] over = [(t.Rear, top), (t.Front, top)];
        bool holes = random.Chance(.35);
        foreach (double z in BeamZ)
        {
            to.Plate(Material.Steel, [.. under, .. over], z, z + web);
            for (int i = 0; i + 1 < under.Length; i++)
            {
                to.Strut(Material.Steel, under[i].X, under[i].Y, under[i + 1].X, under[i + 1].Y, flange, z - half, z + half);
            }

            to.Block(Material.Steel, t.Front, t.Rear, top - flange - drop, top - drop, z - half, z + half);
            if (holes)
            {
                for (double x = stepTo + .5; x < riseFrom; x += random.Uniform(.45, .9))
                {
                    to.Rod(Material.Steel, Axis.Z, x, top - (deep / 2), z + (web / 2), deep * .25, 0, web, -1);
                }
            }
        }
    }

    private static void Crossmembers(TrailerDesign t, Bodies to, SceneRandom random)
    {
        double pitch = random.Uniform(.5, 1.6), top = t.DeckHeight - .04;
        for (double x = t.Front + .3; x < t.Rear - .2; x += pitch * random.Uniform(.8, 1.2))
        {
            double deep = random.Uniform(.08, .3);
            to.Block(Material.Steel, x, x + .006, top - deep, top, BeamZ[0], BeamZ[1]);
            to.Block(Material.Steel, x, x + .05, top - deep, top - deep + .006, BeamZ[0], BeamZ[1]);
            to.Block(Material.Steel, x - .004, x + .004, top - deep - .1, top, BeamZ[0] - .06, BeamZ[0] + .06);
            to.Block(Material.Steel, x - .004, x + .004, top - deep - .1, top, BeamZ[1] - .06, BeamZ[1] + .06);
        }

        // Air and cable lines sag between them.
        for (int i = random.Whole(1, 3); i > 0; i--)
        {
            double y = t.DeckHeight - random.Uniform(.1, .35), z = random.Uniform(.75, 1.6);
            to.Rod(random.Choose([Material.Copper, Material.Rubber]), Axis.X, (t.Front + t.Rear) / 2, y, z, .012, .004, t.Rear - t.Front - 1);
        }
    }

    private static void Bolsters(TrailerDesign t, Bodies to, SceneRandom random)
    {
        double[] places = t.Rear - t.Front > 10
            ? [t.Front + .15, ((t.Front + t.Rear) / 2) - .45, ((t.Front + t.Rear) / 2) + .25, t.Rear - .4]
            : [t.Front + .15, t.Rear - .4];
        foreach (double place in places)
        {
            double x = place + random.Uniform(-.05, .05), width = random.Uniform(.12, .2), deep = random.Uniform(.1, .2);
            to.Box(Material.Steel, x, x + width, t.DeckHeight - deep, t.DeckHeight - .002, .03, 2.41, random.Uniform(.005, .008));
            foreach (double z in new[] { .04, 2.28 })
            {
                to.Block(Material.Steel, x + (width / 2) - .05, x + (width / 2) + .05, t.DeckHeight - deep - .06, t.DeckHeight + .09, z, z + .12, .55);
            }

            if (random.Chance(.5))
            {
                double y = t.DeckHeight - deep;
                to.Plate(Material.Steel, [(x, y), (x + width, y), (x + (width / 2), y - random.Uniform(.1, .3))], .5, 1.95, .02);
            }
        }
    }

    private static void Deck(TrailerDesign t, Bodies to, SceneRandom random)
    {
        double top = t.DeckHeight - .002;
        double sheet = random.Unit();
        if (sheet < .3)
        {
            to.Block(Material.Cellulose, t.Front, t.Rear, top - .025, top, .05, 2.39, random.Uniform(.3, .5));
        }
        else if (sheet < .5)
        {
            to.Block(Material.Steel, t.Front, t.Rear, top - .003, top, .05, 2.39);
        }

        double rail = random.Uniform(.1, .18);
        foreach (double z in new[] { .0, 2.43 })
        {
            to.Block(Material.Steel, t.Front, t.Rear, top - rail, top, z, z + .006);
            to.Block(Material.Steel, t.Front, t.Rear, top - rail, top - rail + .006, z == 0 ? 0 : 2.37, z == 0 ? .06 : 2.43);
        }

        if (t.Kind == TrailerKind.Terminal)
        {
            double lean = random.Uniform(.05, .2), high = random.Uniform(.25, .5);
            foreach ((double x, double s) in new[] { (t.Front, -1.0), (t.Rear, 1.0) })
            {
                to.Plate(
                    Material.Steel,
                    [(x, top - .3), (x - (s * .1), top - .3), (x - (s * .1) + (s * lean), top + (high * .7)), (x + (s * lean), top + high)],
                    .05, 2.39, random.Uniform(.05, .2));
            }
        }
        else if (random.Chance(.4))
        {
            double high = random.Uniform(.3, 2.2);
            to.Block(Material.Steel, t.Front - .05, t.Front, top, top + high, .05, 2.39, random.Uniform(.03, .08));
        }
    }
}
