using VisionInspection.Devices.Simulation.Cargo.Stowing;
using VisionInspection.Devices.Simulation.Physics;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Cargo.Kinds;

/// <summary>Loose bulk in a liner: grain, malt, minerals, plastic granules; a long heap behind a bulkhead of straps.</summary>
internal static class Bulk
{
    private static readonly (Material Material, double Fill)[] Goods =
    [
        (Material.DryOrganic, 0.48),
        (Material.DryOrganic, 0.36),
        (Material.Stone, 0.5),
        (Material.Polyethylene, 0.6),
        (Material.Cellulose, 0.2),
    ];

    /// <summary>The kind.</summary>
    public static CargoKind Kind { get; } = new("bulk", "1003", FitsReefer: false, Fill);

    private static IReadOnlyList<Solid> Fill(CargoHold hold, SceneRandom random)
    {
        var load = new Load(hold);
        (Material material, double typical) = random.Choose(Goods);
        double fill = typical * random.Uniform(0.85, 1.15);
        double full = hold.Length * hold.Width * fill * MaterialTable.Density(material);
        double mean = Math.Min(hold.Height * random.Uniform(0.4, 0.85), hold.MaxPayloadKg * random.Uniform(0.6, 0.97) / full);
        int steps = 40;
        double slope = random.Uniform(-0.35, 0.35);
        double waves = random.Whole(1, 4);
        double phase = random.Uniform(0, 2 * Math.PI);
        double ripple = random.Uniform(0.02, 0.15);
        const int Slices = 3;
        for (int slice = 0; slice < Slices; slice++)
        {
            double sideways = random.Uniform(0.9, 1.08);
            double tail = random.Uniform(0.02, 0.2);
            var skyline = Enumerable.Range(0, steps + 1).Select(i =>
            {
                double along = (double)i / steps;
                double shape = 1 + (slope * (along - 0.5)) + (ripple * Math.Sin((2 * Math.PI * waves * along) + phase));
                double run = Math.Min(1, ((1 - along) / tail) + 0.35);
                return Math.Min(hold.Height, mean * shape * sideways * run * random.Uniform(0.99, 1.01));
            }).ToList();
            double near = hold.Width * slice / Slices;
            load.Prism(
                material,
                Outlines.Under(0, 0, hold.Length / steps, skyline),
                near,
                near + (hold.Width / Slices),
                fill,
                new Grain(0.01, 0.3, 0.1));
        }

        for (int i = 0; i < 4; i++)
        {
            double y = hold.Height * (0.1 + (0.2 * i));
            load.Block(Material.Steel, new Space(hold.Length - 0.06, y, 0, 0.05, 0.05, hold.Width), 0.2);
        }

        return load.Finish();
    }
}
