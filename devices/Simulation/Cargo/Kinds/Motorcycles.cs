using VisionInspection.Devices.Simulation.Cargo.Stowing;
using VisionInspection.Devices.Simulation.Physics;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Cargo.Kinds;

/// <summary>Motorcycles in crates or bare, side by side; their parts overlap in the scan.</summary>
internal static class Motorcycles
{
    /// <summary>The kind.</summary>
    public static CargoKind Kind { get; } = new("motorcycles", "8711", FitsReefer: false, Fill);

    private static IReadOnlyList<Solid> Fill(CargoHold hold, SceneRandom random)
    {
        var load = new Load(hold);
        double length = random.Uniform(1.75, 2.15);
        bool crated = random.Chance(0.5);
        int tiers = crated && random.Chance(0.6) ? 2 : 1;
        double wide = random.Uniform(0.55, 0.75);
        bool facing = random.Chance(0.5);
        foreach (Space place in Floor.Places(hold, random, length + 0.1, wide, 0.15))
        {
            for (int tier = 0; tier < tiers && load.Takes(300); tier++)
            {
                var room = place with { Y = tier * 1.18, Height = 1.17 };
                Put(load, room, length, crated ? 0.08 : 0, random.Chance(0.1) != facing, random);
                if (crated)
                {
                    Crate(load, room);
                }
            }
        }

        return load.Finish();
    }

    private static void Put(Load load, Space room, double length, double lift, bool mirrored, SceneRandom random)
    {
        double middle = room.Width / 2;
        var bike = new Sketch(load, new Point(room.X + 0.05, room.Y + lift, room.Z), length, 0, mirrored);
        double wheel = random.Uniform(0.28, 0.33);
        bike.Wheel(wheel, wheel, 0.11, middle - 0.055, 0.72);
        bike.Wheel(length - wheel, wheel, 0.14, middle - 0.07, 0.72);
        double engine = length * 0.45;
        bike.Block(Material.Aluminium, engine, 0.22, 0.36, 0.34, middle - 0.17, middle + 0.17, 0.4, new Grain(0.4, 0.06, 0.06));
        bike.Round(Material.Steel, engine + 0.18, 0.35, 0.11, 0, middle - 0.1, middle + 0.1, 0.5);
        bike.Beam(Material.Steel, (wheel, wheel), (length * 0.3, 0.95), 0.05, middle - 0.1, middle + 0.1, 0.3);
        bike.Beam(Material.Steel, (length * 0.3, 0.85), (length * 0.62, 0.6), 0.06, middle - 0.06, middle + 0.06, 0.3);
        bike.Beam(Material.Steel, (length * 0.62, 0.45), (length - wheel, wheel), 0.06, middle - 0.1, middle + 0.1, 0.3);
        bike.Beam(Material.Steel, (length * 0.5, 0.25), (length * 0.95, 0.38), 0.09, middle + 0.1, middle + 0.19, 0.1);
        bike.Plate(Material.Steel, Outlines.Disc(length * 0.44, 0.78, 0.22, 0.12), middle - 0.13, middle + 0.13, 0.03);
        bike.Block(Material.Polyethylene, length * 0.55, 0.74, 0.5, 0.08, middle - 0.12, middle + 0.12, 0.2);
        bike.Beam(Material.Steel, (length * 0.3, 0.95), (length * 0.36, 1.02), 0.03, 0.05, room.Width - 0.05, 0.4);
    }

    private static void Crate(Load load, Space room)
    {
        foreach (double at in (double[])[0, 1])
        {
            Space post = room with { X = room.X + (at * (room.Length - 0.04)), Length = 0.04 };
            load.Block(Material.Steel, post with { Width = 0.04 }, 0.25);
            load.Block(Material.Steel, post with { Z = room.Far - 0.04, Width = 0.04 }, 0.25);
            load.Block(Material.Steel, room with { Y = room.Y + (at * (room.Height - 0.05)), Height = 0.04 }, 0.04);
        }
    }
}
