using VisionInspection.Devices.Simulation.Cargo.Stowing;
using VisionInspection.Devices.Simulation.Physics;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Cargo.Kinds;

/// <summary>Furniture: sofas, chairs, cabinets, flat packs, mattresses; airy, with springs and fittings.</summary>
internal static class Furniture
{
    private const double Board = 0.45; // Chipboard, of solid cellulose.

    /// <summary>New furniture, wrapped.</summary>
    public static CargoKind Kind { get; } = new("furniture", "9403", FitsReefer: false, Fill);

    private static IReadOnlyList<Solid> Fill(CargoHold hold, SceneRandom random)
    {
        var load = new Load(hold);
        double reach = Floor.Reach(hold, random);
        double x = random.Uniform(0, 0.1);
        while (load.MassKg < 150 || x < reach - 0.5)
        {
            if (hold.Length - x < 0.5)
            {
                break;
            }

            double length = Math.Min(random.Uniform(0.6, 2.1), hold.Length - x);
            for (int row = 0; row < 2; row++)
            {
                double y = 0;
                while (y < hold.Height - 0.4)
                {
                    double height = Math.Min(random.Uniform(0.4, 1.9), hold.Height - y);
                    Put(
                        load,
                        new Space(x, y, row * hold.Width / 2, length * random.Uniform(0.85, 0.99), height, (hold.Width / 2) - 0.05),
                        random);
                    y += height + 0.01 + (random.Chance(0.15) ? hold.Height : 0);
                }
            }

            x += length + random.Uniform(0, 0.1);
        }

        return load.Finish();
    }

    /// <summary>One piece that fills the room.</summary>
    public static void Put(Load load, Space room, SceneRandom random)
    {
        switch (random.Whole(0, 4))
        {
            case 0:
                Cabinet(load, room, random);
                break;
            case 1:
                Sofa(load, room);
                break;
            case 2:
                load.Block(
                    Material.Cellulose,
                    room with { Height = room.Height * 0.97 },
                    random.Uniform(0.15, Board),
                    new Grain(0.15, 0.6, 0.025));
                break;
            case 3:
                Mattress(load, room, random);
                break;
            default:
                Chairs(load, room, random);
                break;
        }
    }

    private static void Cabinet(Load load, Space room, SceneRandom random)
    {
        load.Shell(Material.Cellulose, room, 0.018, Board);
        int shelves = random.Whole(1, 4);
        for (int i = 1; i <= shelves; i++)
        {
            load.Block(
                Material.Cellulose,
                room.Inset(0.02) with { Y = room.Y + (room.Height * i / (shelves + 1)), Height = 0.018 },
                Board);
        }

        load.Block(Material.Cellulose, room with { X = room.MidX, Length = 0.018 }, Board);
        load.Block(
            Material.Steel,
            room with { X = room.MidX + 0.03, Length = 0.02, Y = room.MidY, Height = 0.12, Width = 0.03 },
            0.8);
    }

    private static void Sofa(Load load, Space room)
    {
        Space seat = room with { Height = room.Height * 0.4 };
        load.Block(Material.Polyethylene, seat, 0.04);
        load.Block(
            Material.Steel,
            seat.Inset(0.08) with { Y = seat.Y + (seat.Height * 0.4), Height = 0.1 },
            0.012,
            new Grain(0.5, 0.04, 0.04));
        load.Shell(Material.Cellulose, seat, 0.03, 0.25);
        Space back = room with { Length = room.Length * 0.22 };
        load.Prism(Material.Polyethylene, Outlines.Rounded(back, 0.1, 0.03), room.Z, room.Far, 0.04);
        load.Block(Material.Cellulose, back with { Length = 0.04 }, 0.2);
        Space arm = room with { Height = room.Height * 0.65, Width = 0.15 };
        load.Prism(Material.Polyethylene, Outlines.Rounded(arm, 0.08, 0.02), arm.Z, arm.Far, 0.05);
    }

    private static void Mattress(Load load, Space room, SceneRandom random)
    {
        int count = Math.Max(1, (int)(room.Height / 0.22));
        double step = room.Height / count;
        for (int i = 0; i < count; i++)
        {
            Space one = room with { Y = room.Y + (i * step), Height = step * 0.93 };
            load.Prism(Material.Polyethylene, Outlines.Rounded(one, 0.05, 0.05), room.Z, room.Far, 0.035);
            load.Block(Material.Steel, one.Inset(0.06), 0.0035, new Grain(random.Uniform(0.3, 0.7), 0.04, 0.05));
        }
    }

    private static void Chairs(Load load, Space room, SceneRandom random)
    {
        int count = random.Whole(2, 5);
        bool steel = random.Chance(0.4);
        Material material = steel ? Material.Steel : Material.Cellulose;
        double fill = steel ? 0.15 : 0.45;
        for (int i = 0; i < count; i++)
        {
            double at = room.X + (room.Length * i / count);
            double seat = Math.Min(0.5, room.Length / count);
            load.Block(material, room with { X = at, Y = room.Y + (room.Height * 0.45), Length = seat, Height = 0.03 }, fill);
            foreach (double z in (double[])[room.Z, room.Far - 0.04])
            {
                load.Prism(material, Outlines.Leaning(at, room.Y, 0.035, room.Height * 0.98, -0.05), z, z + 0.04, fill);
                load.Block(material, new Space(at + seat - 0.04, room.Y, z, 0.035, room.Height * 0.45, 0.04), fill);
            }

            load.Prism(
                material,
                Outlines.Leaning(at - 0.03, room.Y + (room.Height * 0.7), 0.03, room.Height * 0.25, -0.02),
                room.Z,
                room.Far,
                fill * 0.7);
        }
    }
}
