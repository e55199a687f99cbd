using VisionInspection.Devices.Simulation.Cargo.Stowing;
using VisionInspection.Devices.Simulation.Physics;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Cargo.NearlyEmpty;

/// <summary>One to three people, standing, sitting or lying: stowaways, or smuggled.</summary>
internal static class People
{
    /// <summary>The kind.</summary>
    public static CargoKind Kind { get; } = new("people", "0000", FitsReefer: true, Fill, NearlyEmpty: true);

    private static IReadOnlyList<Solid> Fill(CargoHold hold, SceneRandom random)
    {
        var load = new Load(hold);
        int count = random.Chance(0.6) ? 1 : random.Whole(2, 3);
        double x = random.Chance(0.6) ? random.Uniform(0.3, 1.2) : random.Uniform(0.3, hold.Length - 2);
        for (int i = 0; i < count; i++)
        {
            double size = random.Uniform(0.85, 1.08);
            double z = random.Uniform(0.3, hold.Width - 0.3);
            int facing = random.Chance(0.5) ? 1 : -1;
            double at = Math.Clamp(x, 0.5, hold.Length - 1.2);
            switch (random.Whole(0, 2))
            {
                case 0:
                    Standing(load, at, z, size);
                    break;
                case 1:
                    Sitting(load, at, z, size, facing);
                    break;
                default:
                    Lying(load, at, z, size);
                    break;
            }

            x += random.Uniform(0.5, 1.3);
        }

        return load.Finish();
    }

    private static void Standing(Load load, double x, double z, double size)
    {
        Part(load, x, 1.62 * size, z, 0.095 * size, 0.12 * size, 0.08 * size);
        Part(load, x, 1.17 * size, z, 0.125 * size, 0.33 * size, 0.19 * size);
        foreach (int side in (int[])[-1, 1])
        {
            Part(load, x, 0.43 * size, z + (side * 0.1 * size), 0.085 * size, 0.43 * size, 0.085 * size);
            Part(load, x + 0.02, 1.12 * size, z + (side * 0.23 * size), 0.055 * size, 0.32 * size, 0.05 * size);
        }
    }

    private static void Sitting(Load load, double x, double z, double size, int facing)
    {
        Part(load, x, 0.8 * size, z, 0.095 * size, 0.12 * size, 0.08 * size);
        Part(load, x, 0.36 * size, z, 0.14 * size, 0.34 * size, 0.19 * size);
        foreach (int side in (int[])[-1, 1])
        {
            double leg = z + (side * 0.11 * size);
            Part(load, x + (facing * 0.24 * size), 0.2 * size, leg, 0.24 * size, 0.09 * size, 0.085 * size);
            Part(load, x + (facing * 0.46 * size), 0.22 * size, leg, 0.065 * size, 0.22 * size, 0.065 * size);
            Part(load, x + (facing * 0.15 * size), 0.4 * size, z + (side * 0.21 * size), 0.2 * size, 0.06 * size, 0.05 * size);
        }
    }

    private static void Lying(Load load, double x, double z, double size)
    {
        Part(load, x, 0.11 * size, z, 0.12 * size, 0.09 * size, 0.08 * size);
        Part(load, x + (0.45 * size), 0.13 * size, z, 0.33 * size, 0.12 * size, 0.19 * size);
        foreach (int side in (int[])[-1, 1])
        {
            Part(load, x + (1.15 * size), 0.09 * size, z + (side * 0.1 * size), 0.43 * size, 0.085 * size, 0.085 * size);
        }
    }

    private static void Part(Load load, double x, double y, double z, double rx, double ry, double rz) =>
        load.Add(new Ellipsoid(Material.Water, new Point(x, y, z), new Point(rx, ry, rz)));
}
