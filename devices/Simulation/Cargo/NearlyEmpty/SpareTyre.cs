using VisionInspection.Devices.Simulation.Cargo.Stowing;
using VisionInspection.Devices.Simulation.Physics;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Cargo.NearlyEmpty;

/// <summary>One to four tyres or wheels, flat or leaning on a wall.</summary>
internal static class SpareTyre
{
    /// <summary>The kind.</summary>
    public static CargoKind Kind { get; } = new("spare-tyre", "4011", FitsReefer: false, Fill, NearlyEmpty: true);

    private static IReadOnlyList<Solid> Fill(CargoHold hold, SceneRandom random)
    {
        var load = new Load(hold);
        int count = random.Chance(0.6) ? 1 : random.Whole(2, 4);
        double diameter = random.Chance(0.6) ? random.Uniform(0.55, 0.72) : random.Uniform(0.9, 1.08);
        double width = diameter * random.Uniform(0.26, 0.36);
        double hole = random.Uniform(0.5, 0.65);
        bool rim = random.Chance(0.5);
        bool stacked = random.Chance(0.5);
        Space flat = Space.Of(hold).Somewhere(random, diameter, width, diameter);
        for (int i = 0; i < count; i++)
        {
            Space place = stacked
                ? flat with { Y = i * width, X = flat.X + random.Uniform(-0.02, 0.02) }
                : Space.Of(hold).Somewhere(random, diameter, diameter, width);
            Tyre.Put(load, place, stacked ? Axis.Y : Axis.Z, hole, rim);
        }

        return load.Finish();
    }
}
