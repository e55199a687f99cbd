using VisionInspection.Devices.Simulation.Cargo.Stowing;
using VisionInspection.Devices.Simulation.Physics;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Cargo.NearlyEmpty;

/// <summary>Empty pallets: one on the floor, a stack, some on edge against a wall.</summary>
internal static class BarePallets
{
    /// <summary>The kind.</summary>
    public static CargoKind Kind { get; } = new("bare-pallets", "4415", FitsReefer: true, Fill, NearlyEmpty: true);

    private static IReadOnlyList<Solid> Fill(CargoHold hold, SceneRandom random)
    {
        var load = new Load(hold);
        int stacks = random.Chance(0.6) ? 1 : random.Whole(2, 3);
        for (int stack = 0; stack < stacks; stack++)
        {
            (double length, double width) = Pallet.Size(random);
            Space place = Space.Of(hold).Somewhere(random, length, hold.Height, width);
            int count = random.Chance(0.5) ? 1 : random.Whole(2, 6);
            bool across = random.Chance(0.5);
            if (count <= 2 && random.Chance(0.3))
            {
                OnEdge(load, place, length, random);
                continue;
            }

            for (int i = 0; i < count; i++)
            {
                double slip = random.Uniform(-0.04, 0.04);
                place = Pallet.Put(load, place with { X = Math.Clamp(place.X + slip, 0, hold.Length - length) }, across);
            }
        }

        return load.Finish();
    }

    // Deck boards seen edge on, leaning a little.
    private static void OnEdge(Load load, Space place, double tall, SceneRandom random)
    {
        double lean = random.Uniform(-0.25, 0.25);
        double x = Math.Clamp(place.X, 0.3, load.Hold.Length - 0.6);
        foreach (double offset in (double[])[0, 0.12])
        {
            load.Prism(Material.Cellulose, Outlines.Leaning(x + offset, 0, 0.022, tall, lean), place.Z, place.Far, 0.28);
        }

        for (int i = 0; i < 3; i++)
        {
            double up = (tall - 0.1) * i / 2;
            double at = x + 0.022 + (lean * up / tall);
            load.Prism(Material.Cellulose, Outlines.Leaning(at, up, 0.098, 0.1, lean * 0.1 / tall), place.Z, place.Far, 0.33);
        }
    }
}
