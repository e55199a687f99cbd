using VisionInspection.Devices.Simulation.Cargo.Stowing;
using VisionInspection.Devices.Simulation.Physics;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Cargo.Kinds;

/// <summary>Refrigerators and washing machines: sheet-metal cases with foam, compressors, drums and concrete weights.</summary>
internal static class Appliances
{
    /// <summary>The kind.</summary>
    public static CargoKind Kind { get; } = new("appliances", "8418", FitsReefer: false, Fill);

    private static IReadOnlyList<Solid> Fill(CargoHold hold, SceneRandom random)
    {
        var load = new Load(hold);
        bool fridges = random.Chance(0.5);
        double side = random.Uniform(0.6, 0.72);
        double height = fridges ? Math.Min(random.Uniform(0.85, 1.95), hold.Height - 0.05) : random.Uniform(0.85, 0.95);
        int most = Math.Max(1, (int)((hold.Height - 0.02) / height));
        int tiers = random.Chance(0.75) ? most : 1;
        var columns = Floor.Columns(hold, random, side, side, 0.03);
        double mixed = random.Chance(0.3) ? 0.3 : 0;
        foreach (Space place in columns.SelectMany(c => c))
        {
            bool fridge = random.Chance(mixed) ? !fridges : fridges;
            for (int tier = 0; tier < tiers; tier++)
            {
                Space room = place.Inset(0.015) with { Y = tier * height, Height = height * 0.985 };
                if (fridge)
                {
                    Refrigerator(load, room, random);
                }
                else
                {
                    Washer(load, room, random);
                }
            }
        }

        return load.Finish();
    }

    /// <summary>A refrigerator that fills the room.</summary>
    public static void Refrigerator(Load load, Space room, SceneRandom random)
    {
        load.Shell(Material.Steel, room, 0.003, 0.25);
        load.Shell(Material.PolyurethaneFoam, room.Inset(0.003), 0.05);
        Space foot = room.Inset(0.06) with { Height = 0.2, Length = 0.2 };
        load.Egg(Material.Steel, foot with { Y = room.Y + 0.04, Width = 0.2, Z = room.MidZ - 0.1 }, random.Uniform(0.35, 0.5));
        load.Block(Material.Copper, room with { X = room.X + 0.01, Length = 0.02, Height = room.Height * 0.7 }, 0.01);
        int shelves = random.Whole(2, 4);
        for (int i = 1; i <= shelves; i++)
        {
            Space shelf = room.Inset(0.07) with { Y = room.Y + (room.Height * i / (shelves + 1)), Height = 0.006 };
            load.Block(Material.Glass, shelf, 0.7);
        }
    }

    /// <summary>A washing machine that fills the room.</summary>
    public static void Washer(Load load, Space room, SceneRandom random)
    {
        load.Shell(Material.Steel, room, 0.003, 0.3);
        double tub = Math.Min(room.Length, room.Height) * 0.78;
        Space drum = room.Centred(tub, tub, room.Width * 0.6) with { Y = room.Y + (room.Height * 0.14) };
        bool frontLoad = random.Chance(0.7);
        if (frontLoad)
        {
            load.LyingAlong(Material.Polyethylene, drum with { Width = tub, Z = room.MidZ - (tub / 2) }, (tub / 2) - 0.006);
            load.LyingAlong(
                Material.Steel,
                drum.Inset(0.02) with { Width = tub - 0.04, Z = room.MidZ - (tub / 2) + 0.02 },
                (tub / 2) - 0.024,
                0.5);
        }
        else
        {
            load.LyingAcross(Material.Polyethylene, drum, (tub / 2) - 0.006);
            load.LyingAcross(Material.Steel, drum, (tub / 2) - 0.022, 0.06);
        }

        load.Block(Material.Stone, room.Inset(0.06) with { Y = room.Y + (room.Height * 0.86), Height = room.Height * 0.1 }, 0.6);
        double motor = 0.14;
        load.LyingAlong(Material.Steel, room.Centred(motor * 1.6, motor, motor) with { Y = room.Y + 0.02 }, 0, 0.5);
        load.LyingAlong(Material.Copper, room.Centred(motor, motor * 0.7, motor * 0.7) with { Y = room.Y + 0.04 }, 0, 0.4);
    }
}
