using VisionInspection.Devices.Simulation.Cargo.Stowing;
using VisionInspection.Devices.Simulation.Physics;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Cargo.Kinds;

/// <summary>Second-hand household goods: bicycles, mattresses, appliances, bags and boxes, all upon each other.</summary>
internal static class Household
{
    /// <summary>The kind.</summary>
    public static CargoKind Kind { get; } = new("household-goods", "6309", FitsReefer: false, Fill);

    private static IReadOnlyList<Solid> Fill(CargoHold hold, SceneRandom random)
    {
        var load = new Load(hold);
        double reach = Floor.Reach(hold, random);
        double x = 0;
        while (load.MassKg < 150 || x < reach - 0.6)
        {
            if (hold.Length - x < 0.5)
            {
                break;
            }

            double length = Math.Min(random.Uniform(0.5, 1.9), hold.Length - x);
            int rows = random.Whole(1, 3);
            for (int row = 0; row < rows; row++)
            {
                double top = hold.Height * random.Uniform(0.35, 0.97);
                double y = 0;
                while (top - y > 0.25)
                {
                    double height = Math.Min(random.Uniform(0.25, 1.3), top - y);
                    double width = hold.Width / rows * random.Uniform(0.7, 0.98);
                    Put(load, new Space(x, y, row * hold.Width / rows, length * random.Uniform(0.7, 1), height, width), random);
                    y += height;
                }
            }

            x += length * random.Uniform(0.9, 1.1);
        }

        return load.Finish();
    }

    private static void Put(Load load, Space room, SceneRandom random)
    {
        switch (random.Whole(0, 9))
        {
            case 0 or 1 or 2:
                Carton.Put(load, room, room.Volume * random.LogUniform(30, 250), random);
                break;
            case 3 or 4:
                Bag.Put(load, room, Material.Cellulose, random.Uniform(0.04, 0.14), new Grain(0.2, 0.15, 0.12), 0.9);
                break;
            case 5:
                Bicycle(load, room);
                break;
            case 6:
                Appliances.Washer(load, room, random);
                break;
            case 7:
                Appliances.Refrigerator(load, room, random);
                break;
            default:
                Furniture.Put(load, room, random);
                break;
        }
    }

    private static void Bicycle(Load load, Space room)
    {
        double wheel = Math.Min(0.33, Math.Min(room.Height / 2.2, room.Length / 4.2));
        double scale = wheel / 0.33;
        double z = room.Width / 2;
        var bike = new Sketch(load, new Point(room.X, room.Y, room.Z), 1.65 * scale);
        foreach (double x in (double[])[wheel, (1.62 * scale) - wheel])
        {
            bike.Round(Material.Rubber, x, wheel, wheel, wheel - 0.03, z - 0.02, z + 0.02, 0.5);
            bike.Round(Material.Aluminium, x, wheel, wheel - 0.03, wheel - 0.05, z - 0.012, z + 0.012, 0.5);
            bike.Round(Material.Steel, x, wheel, 0.03, 0, z - 0.05, z + 0.05, 0.7);
        }

        (double X, double Y) crank = (0.78 * scale, 0.3 * scale);
        (double X, double Y) saddle = (0.95 * scale, 0.85 * scale);
        (double X, double Y) head = (0.45 * scale, 0.8 * scale);
        bike.Beam(Material.Steel, crank, saddle, 0.03, z - 0.015, z + 0.015, 0.3);
        bike.Beam(Material.Steel, crank, head, 0.035, z - 0.015, z + 0.015, 0.3);
        bike.Beam(Material.Steel, head, saddle, 0.03, z - 0.015, z + 0.015, 0.3);
        bike.Beam(Material.Steel, head, (wheel, wheel), 0.03, z - 0.03, z + 0.03, 0.4);
        bike.Beam(Material.Steel, crank, ((1.62 * scale) - wheel, wheel), 0.025, z - 0.04, z + 0.04, 0.4);
        bike.Round(Material.Steel, crank.X, crank.Y, 0.09 * scale, 0.06 * scale, z + 0.02, z + 0.03);
    }
}
