using VisionInspection.Devices.Simulation.Cargo.Stowing;
using VisionInspection.Devices.Simulation.Physics;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Cargo.NearlyEmpty;

/// <summary>Two to a dozen cartons left behind: strewn over the floor, or piled against a wall.</summary>
internal static class FewCartons
{
    private const double LeastKg = 6;

    /// <summary>The kind.</summary>
    public static CargoKind Kind { get; } = new("few-cartons", "4819", FitsReefer: true, Fill, NearlyEmpty: true);

    private static IReadOnlyList<Solid> Fill(CargoHold hold, SceneRandom random)
    {
        var load = new Load(hold);
        int count = random.Whole(2, 12);
        double length = random.Uniform(0.25, 0.6);
        double height = length * random.Uniform(0.6, 1.1);
        double kilograms = Math.Max(LeastKg, length * height * length * random.Uniform(70, 350));
        if (random.Chance(0.5))
        {
            Pile(load, count, length, height, kilograms, random);
        }
        else
        {
            for (int i = 0; i < count; i++)
            {
                double scale = random.Uniform(0.7, 1.3);
                Space place = Space.Of(hold).Somewhere(
                    random, length * scale, height * scale, length * random.Uniform(0.7, 1.3));
                Carton.Put(load, place, kilograms * Math.Pow(scale, 3), random);
            }
        }

        return load.Finish();
    }

    private static void Pile(Load load, int count, double length, double height, double kilograms, SceneRandom random)
    {
        int levels = Math.Min(random.Whole(2, 4), (int)(load.Hold.Height / height));
        double x = random.Chance(0.6) ? 0.02 : random.Uniform(0, load.Hold.Length - length);
        double z = random.Uniform(0, load.Hold.Width - length);
        for (int i = 0; i < count; i++)
        {
            double shift = random.Uniform(-0.02, 0.02);
            double wanted = x + (i / levels * (length + 0.02)) + shift;
            double at = Math.Clamp(wanted, 0, load.Hold.Length - length);
            double deep = wanted > at + 0.1 ? (z + length) % Math.Max(0.1, load.Hold.Width - length) : z;
            Carton.Put(load, new Space(at, i % levels * height, deep, length, height * 0.995, length), kilograms, random);
        }
    }
}
