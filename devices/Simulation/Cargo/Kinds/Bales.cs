using VisionInspection.Devices.Simulation.Cargo.Stowing;
using VisionInspection.Devices.Simulation.Physics;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Cargo.Kinds;

/// <summary>Pressed bales: wood pulp (dense, sharp, several to a unit) and cotton (lighter, bulging, strapped).</summary>
internal static class Bales
{
    // Length and height of usual presses' bales, metres.
    private static readonly (double Length, double Height)[] CottonSizes =
        [(0.55, 0.76), (0.76, 0.55), (1.4, 0.55), (0.7, 0.7), (1.1, 0.8)];

    /// <summary>Wood pulp.</summary>
    public static CargoKind Pulp { get; } = new("pulp-bales", "4703", FitsReefer: false, FillPulp);

    /// <summary>Raw cotton or textile waste.</summary>
    public static CargoKind Cotton { get; } = new("cotton-bales", "5201", FitsReefer: false, FillCotton);

    private static IReadOnlyList<Solid> FillPulp(CargoHold hold, SceneRandom random)
    {
        var load = new Load(hold);
        double fill = random.Uniform(0.27, 0.55);
        double length = random.Uniform(0.75, 0.95);
        var columns = Floor.Columns(hold, random, length, hold.Width / 3 * 0.99, 0.04);
        double allowed = Floor.HeightWithin(
            load, [.. columns.SelectMany(c => c)], fill * MaterialTable.Density(Material.Cellulose), random.Uniform(0.8, 1));
        double bale = random.Uniform(0.4, 0.52);
        int tiers = Math.Max(1, (int)Math.Min(allowed / bale, (hold.Height - 0.1) / bale));
        int low = random.Chance(0.6) ? random.Whole(1, 3) : 0;
        bool lowFirst = random.Chance(0.5);
        var grain = new Grain(random.Uniform(0.06, 0.16), random.Uniform(0.02, 0.05), 0.9);
        for (int i = 0; i < columns.Count; i++)
        {
            bool isLow = lowFirst ? i < low : i >= columns.Count - low;
            int here = isLow ? Math.Max(1, tiers - random.Whole(1, 2)) : tiers;
            foreach (Space place in columns[i])
            {
                double lift = random.Uniform(0, 0.05);
                Space stack = place with { Height = Math.Min(hold.Height - 0.05, (here * bale) + lift) };
                load.Block(Material.Cellulose, stack, fill, grain);
            }

            Sheets(
                load,
                columns[i][0] with { Width = columns[i][^1].Far - columns[i][0].Z, Height = here * bale },
                fill,
                random);
        }

        return load.Finish();
    }

    // Gaps between the sheets' folds: thin upright cavities that give the streaked look.
    private static void Sheets(Load load, Space stack, double fill, SceneRandom random)
    {
        for (int i = 0; i < 3; i++)
        {
            double at = stack.X + (stack.Length * random.Uniform(0.1, 0.9));
            Space gap = stack with { X = at, Length = random.Uniform(0.005, 0.02) };
            load.Block(Material.Cellulose, gap, -fill * random.Uniform(0.3, 0.8));
        }
    }

    private static IReadOnlyList<Solid> FillCotton(CargoHold hold, SceneRandom random)
    {
        var load = new Load(hold);
        double fill = random.Uniform(0.17, 0.36);
        (double length, double height) = random.Choose(CottonSizes);
        var columns = Floor.Columns(hold, random, length, hold.Width / random.Whole(2, 4) * 0.98, 0.03);
        int tiers = (int)((hold.Height - 0.05) / height);
        tiers = random.Chance(0.7) ? tiers : random.Whole(1, tiers);
        var grain = new Grain(random.Uniform(0.04, 0.12), 0.2, 0.15);
        double each = columns[0][0].Length * columns[0][0].Width * height * fill * MaterialTable.Density(Material.Cellulose);
        foreach (Space place in columns.SelectMany(c => c))
        {
            for (int tier = 0; tier < tiers && load.Takes(each); tier++)
            {
                Space bale = place with { Y = tier * height, Height = height * 0.985 };
                double round = Math.Min(length, height) * random.Uniform(0.08, 0.2);
                load.Prism(
                    Material.Cellulose,
                    Outlines.Rounded(bale, round, round),
                    bale.Z,
                    bale.Far,
                    fill * random.Uniform(0.92, 1.08),
                    grain);
            }
        }

        return load.Finish();
    }
}
