using VisionInspection.Devices.Simulation.Cargo.Stowing;
using VisionInspection.Devices.Simulation.Physics;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Cargo.Kinds;

/// <summary>Intermediate bulk containers of 1,000 litres: a plastic tank in a cage of steel tubes on a pallet.</summary>
internal static class IbcTanks
{
    /// <summary>The kind.</summary>
    public static CargoKind Kind { get; } = new("ibc-tanks", "3907", FitsReefer: true, Fill);

    private static IReadOnlyList<Solid> Fill(CargoHold hold, SceneRandom random)
    {
        var load = new Load(hold);
        Material liquid = random.Choose<Material>([Material.Water, Material.Oil, Material.Oil]);
        double level = random.Chance(0.15) ? random.Uniform(0, 0.1) : random.Uniform(0.6, 0.97);
        double each = 60 + (1.1 * level * MaterialTable.Density(liquid));
        bool turned = random.Chance(0.5);
        var columns = Floor.Columns(hold, random, turned ? 1.0 : 1.2, turned ? 1.17 : 1.0, 0.06);
        int tiers = hold.Height > 2.34 && random.Chance(0.6) ? 2 : 1;
        foreach (IReadOnlyList<Space> column in columns)
        {
            for (int tier = 0; tier < tiers; tier++)
            {
                foreach (Space place in column)
                {
                    if (load.Takes(each))
                    {
                        Put(load, place with { Y = tier * 1.165, Height = 1.16 }, liquid, level * random.Uniform(0.98, 1));
                    }
                }
            }
        }

        return load.Finish();
    }

    private static void Put(Load load, Space space, Material liquid, double level)
    {
        Space room = Pallet.Put(load, space);
        load.Shell(Material.Polyethylene, room.Inset(0.025), 0.003);
        Space wet = room.Inset(0.03) with { Height = (room.Height - 0.01) * Math.Max(level, 0.01) };
        load.Block(liquid, wet);
        load.Standing(Material.Polyethylene, room.Centred(0.2, 0.05, 0.2) with { Y = room.Top - 0.05 });
        // The tubes of the near and the far side as one body across, which weighs and attenuates the same.
        double both = 2 * 0.25 * 0.018 / room.Width;
        foreach (double at in (double[])[0.02, 0.35, 0.68, 0.98])
        {
            load.Block(Material.Steel, room with { Y = room.Y + (at * (room.Height - 0.02)), Height = 0.018 }, both);
        }

        for (int i = 0; i < 6; i++)
        {
            load.Block(Material.Steel, room with { X = room.X + ((room.Length - 0.018) * i / 5), Length = 0.018 }, both);
        }
    }
}
