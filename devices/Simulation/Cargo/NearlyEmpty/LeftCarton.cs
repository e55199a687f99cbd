using VisionInspection.Devices.Simulation.Cargo.Stowing;
using VisionInspection.Devices.Simulation.Physics;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Cargo.NearlyEmpty;

/// <summary>One carton of 10 kg, anywhere: the smallest thing the emptiness check is measured on.</summary>
internal static class LeftCarton
{
    private const double Kilograms = 10;

    /// <summary>The kind.</summary>
    public static CargoKind Kind { get; } = new("one-carton", "4819", FitsReefer: true, Fill, NearlyEmpty: true);

    private static IReadOnlyList<Solid> Fill(CargoHold hold, SceneRandom random)
    {
        var load = new Load(hold);
        double side = random.Uniform(0.3, 0.5);
        Space place = Space.Of(hold).Somewhere(
            random, side * random.Uniform(0.8, 1.2), side * random.Uniform(0.75, 1.1), side * random.Uniform(0.8, 1.2));
        if (random.Chance(0.3))
        {
            place = place with { X = random.Chance(0.5) ? 0.01 : hold.Length - place.Length - 0.01 };
        }

        Carton.Put(load, place, Kilograms, random);
        return load.Finish();
    }
}
