using VisionInspection.Devices.Simulation.Cargo.Stowing;
using VisionInspection.Devices.Simulation.Physics;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Cargo.Kinds;

/// <summary>Cars and vans driven in, some on racks above one another, with goods stuffed round them or not.</summary>
internal static class Vehicles
{
    /// <summary>Passenger cars.</summary>
    public static CargoKind Cars { get; } = new("cars", "8703", FitsReefer: false, FillCars);

    /// <summary>Vans and minibuses.</summary>
    public static CargoKind Vans { get; } = new("vans", "8704", FitsReefer: false, FillVans);

    private static IReadOnlyList<Solid> FillCars(CargoHold hold, SceneRandom random) => Park(hold, random, racks: true, () =>
    {
        double length = random.Uniform(3.5, 4.7);
        bool hatch = random.Chance(0.5);
        double height = Math.Min(hold.Height - 0.1, random.Chance(0.7) ? random.Uniform(1.38, 1.55) : random.Uniform(1.6, 1.8));
        return new VehicleBody(
            length,
            height,
            Math.Min(hold.Width - 0.3, random.Uniform(1.6, 1.85)),
            random.Uniform(0.29, 0.36),
            random.Uniform(0.23, 0.3),
            random.Uniform(0.4, 0.46),
            hatch ? random.Uniform(0.82, 0.87) : random.Uniform(0.68, 0.76),
            random.Uniform(0.58, 0.66),
            2);
    });

    private static IReadOnlyList<Solid> FillVans(CargoHold hold, SceneRandom random) => Park(hold, random, racks: false, () =>
        new VehicleBody(
            random.Uniform(4.3, 5.5),
            Math.Min(hold.Height - 0.1, random.Uniform(1.85, 2.25)),
            Math.Min(hold.Width - 0.3, random.Uniform(1.68, 1.9)),
            random.Uniform(0.3, 0.36),
            random.Uniform(0.03, 0.12),
            random.Uniform(0.13, 0.24),
            random.Uniform(0.95, 0.975),
            random.Uniform(0.48, 0.56),
            random.Whole(1, 4)));

    private static IReadOnlyList<Solid> Park(CargoHold hold, SceneRandom random, bool racks, Func<VehicleBody> model)
    {
        var load = new Load(hold);
        bool raised = racks && hold.Height > 2.3 && random.Chance(0.35);
        double x = random.Uniform(0.05, 0.4);
        int most = random.Chance(0.7) ? 4 : 1;
        bool facing = random.Chance(0.5);
        for (int i = 0; i < most; i++)
        {
            VehicleBody body = model();
            double tilt = raised && i % 2 == 1 ? random.Uniform(0.13, 0.2) : 0;
            double overlap = tilt > 0 ? body.Length * 0.3 : 0;
            if (x - overlap + body.Length > hold.Length)
            {
                break;
            }

            double lift = tilt > 0 ? Math.Max(0, hold.Height - body.Height - (body.Length * Math.Sin(tilt)) - 0.02) : 0;
            var place = new Point(
                x - overlap + (tilt > 0 ? body.Height * Math.Sin(tilt) * 0.8 : 0),
                lift,
                random.Uniform(0.02, hold.Width - body.Width));
            body.Draw(new Sketch(load, place, body.Length, tilt, random.Chance(0.2) ? !facing : facing), random);
            Chocks(load, place, body, tilt);
            x = place.X + (body.Length * Math.Cos(tilt)) + random.Uniform(0.1, 0.5);
        }

        if (random.Chance(0.35))
        {
            Stuffing(load, x, random);
        }

        return load.Finish();
    }

    private static void Chocks(Load load, Point place, VehicleBody body, double tilt)
    {
        foreach (double at in (double[])[0.18, 0.81])
        {
            double x = place.X + (body.Length * at);
            if (tilt > 0)
            {
                double tall = place.Y + (body.Length * at * Math.Sin(tilt));
                load.Block(Material.Steel, new Space(x, 0, 0.02, 0.08, tall, 0.06), 0.25);
                load.Block(Material.Steel, new Space(x, 0, load.Hold.Width - 0.08, 0.08, tall, 0.06), 0.25);
                load.Block(Material.Steel, new Space(x, tall, 0.02, 0.08, 0.06, load.Hold.Width - 0.04), 0.15);
            }
            else
            {
                load.Block(Material.Cellulose, new Space(x + body.WheelRadius, 0, 0, 0.1, 0.1, load.Hold.Width), 0.33);
            }
        }
    }

    // Cartons in the room behind the last vehicle, or laid into the vehicles where there is none.
    private static void Stuffing(Load load, double from, SceneRandom random)
    {
        bool behind = load.Hold.Length - from > 0.7;
        Space room = behind
            ? Space.Of(load.Hold) with { X = from, Length = load.Hold.Length - from }
            : new Space(1.2, 0.75, 0.4, load.Hold.Length - 2.4, 1, load.Hold.Width - 0.8);
        int things = random.Whole(3, 12);
        double side = random.Uniform(0.3, 0.6);
        for (int i = 0; i < things; i++)
        {
            Space box = room.Somewhere(random, side * random.Uniform(0.8, 1), side * 0.8, side);
            Carton.Put(load, box, side * side * side * 120, random);
        }
    }
}
