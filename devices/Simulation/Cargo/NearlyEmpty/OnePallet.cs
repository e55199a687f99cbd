using VisionInspection.Devices.Simulation.Cargo.Stowing;
using VisionInspection.Devices.Simulation.Physics;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Cargo.NearlyEmpty;

/// <summary>A single loaded pallet in an otherwise empty hold.</summary>
internal static class OnePallet
{
    /// <summary>The kind.</summary>
    public static CargoKind Kind { get; } = new("one-pallet", "9999", FitsReefer: true, Fill, NearlyEmpty: true);

    private static IReadOnlyList<Solid> Fill(CargoHold hold, SceneRandom random)
    {
        var load = new Load(hold);
        (double length, double width) = Pallet.Size(random);
        Space space = Pallet.Put(load, Space.Of(hold).Somewhere(random, length, hold.Height, width), random.Chance(0.5));
        double height = Math.Min(space.Height - 0.05, random.Uniform(0.3, 1.7));
        double kilograms = Math.Min(1300, length * height * width * random.Uniform(60, 700));
        if (random.Chance(0.4))
        {
            int layers = Math.Max(1, (int)(height / 0.35));
            for (int i = 0; i < 2 * layers; i++)
            {
                var box = new Space(
                    space.X + (i % 2 * length / 2),
                    space.Y + (i / 2 * height / layers),
                    space.Z,
                    (length / 2) - 0.01,
                    (height / layers) - 0.005,
                    width - 0.02);
                Carton.Put(load, box, kilograms / layers / 2, random);
            }
        }
        else
        {
            Material material = random.Choose<Material>(
                [Material.Cellulose, Material.DryOrganic, Material.Water, Material.Polyethylene]);
            Space goods = space.Inset(0.02) with { Height = height };
            double fill = Math.Min(1, kilograms / (goods.Volume * MaterialTable.Density(material)));
            var grain = new Grain(random.Uniform(0.02, 0.2), random.Uniform(0.03, 0.3), random.Uniform(0.03, 0.2));
            Bag.Put(load, goods, material, fill, grain, random.Uniform(0, 0.5));
        }

        return load.Finish();
    }
}
