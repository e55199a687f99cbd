using VisionInspection.Devices.Simulation.Cargo.Stowing;
using VisionInspection.Devices.Simulation.Physics;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Cargo.NearlyEmpty;

/// <summary>A holdall or a bundle of packets, 10 to 40 kg of dry organic matter, often by the doors.</summary>
internal static class Bundle
{
    /// <summary>The kind.</summary>
    public static CargoKind Kind { get; } = new("bundle", "2939", FitsReefer: true, Fill, NearlyEmpty: true);

    private static IReadOnlyList<Solid> Fill(CargoHold hold, SceneRandom random)
    {
        var load = new Load(hold);
        int count = random.Chance(0.6) ? 1 : random.Whole(2, 5);
        bool byTheDoors = random.Chance(0.6);
        for (int i = 0; i < count; i++)
        {
            double kilograms = random.Uniform(10, 40);
            double fill = random.Uniform(0.45, 0.8);
            double volume = kilograms / (MaterialTable.Density(Material.DryOrganic) * fill);
            double length = Math.Cbrt(volume) * random.Uniform(1.2, 1.9);
            double width = Math.Cbrt(volume) * random.Uniform(0.7, 1.1);
            double height = volume / (length * width);
            Space place = Space.Of(hold).Somewhere(random, length, height, width);
            if (byTheDoors)
            {
                place = place with { X = hold.Length - length - random.Uniform(0, 0.6) };
            }

            Bag.Put(load, place, Material.DryOrganic, fill, new Grain(0.08, 0.12, 0.06), random.Uniform(0.2, 0.9), 3);
        }

        return load.Finish();
    }
}
