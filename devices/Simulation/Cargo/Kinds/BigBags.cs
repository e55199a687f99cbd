using VisionInspection.Devices.Simulation.Cargo.Stowing;
using VisionInspection.Devices.Simulation.Physics;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Cargo.Kinds;

/// <summary>Flexible intermediate bulk containers of about a tonne: tall, bulging, round on top.</summary>
internal static class BigBags
{
    private static readonly (Material Material, double Low, double High)[] Contents =
    [
        (Material.Stone, 0.35, 0.62),
        (Material.DryOrganic, 0.35, 0.6),
        (Material.Polyethylene, 0.5, 0.62),
        (Material.Glass, 0.4, 0.55),
    ];

    /// <summary>The kind.</summary>
    public static CargoKind Kind { get; } = new("big-bags", "6305", FitsReefer: false, Fill);

    private static IReadOnlyList<Solid> Fill(CargoHold hold, SceneRandom random)
    {
        var load = new Load(hold);
        (Material material, double low, double high) = random.Choose(Contents);
        double fill = random.Uniform(low, high);
        double side = random.Uniform(0.95, 1.15);
        var columns = Floor.Columns(hold, random, side, side, 0.08);
        double height = Math.Min(random.Uniform(1.0, 1.95), hold.Height * 0.82);
        double each = side * side * height * 0.85 * fill * MaterialTable.Density(material);
        bool pallets = random.Chance(0.4);
        double roundness = random.Uniform(0.5, 0.9);
        var grain = new Grain(random.Uniform(0.01, 0.05), 0.3, 0.3);
        for (int i = 0; i < columns.Count; i++)
        {
            bool slack = i == columns.Count - 1 || (i == 0 && random.Chance(0.3));
            double level = random.Uniform(slack ? 0.5 : 0.95, 1);
            foreach (Space place in columns[i])
            {
                if (load.MassKg > 0 && !load.Takes(each * level))
                {
                    continue;
                }

                Space room = pallets ? Pallet.Put(load, place) : place;
                Space bag = room.Inset(-random.Uniform(0, 0.015)) with { Height = height * level * random.Uniform(0.97, 1.02) };
                Bag.Put(load, bag, material, fill, grain, roundness, 5);
            }
        }

        return load.Finish();
    }
}
