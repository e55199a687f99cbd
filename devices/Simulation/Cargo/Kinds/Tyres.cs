using VisionInspection.Devices.Simulation.Cargo.Stowing;
using VisionInspection.Devices.Simulation.Physics;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Cargo.Kinds;

/// <summary>Tyres: lying in stacks, standing in rows, or laced (each leaning on the next).</summary>
internal static class Tyres
{
    /// <summary>The kind.</summary>
    public static CargoKind Kind { get; } = new("tyres", "4011", FitsReefer: false, Fill);

    private static IReadOnlyList<Solid> Fill(CargoHold hold, SceneRandom random)
    {
        var load = new Load(hold);
        bool truck = random.Chance(0.4);
        double diameter = truck ? random.Uniform(0.95, 1.1) : random.Uniform(0.6, 0.76);
        double width = diameter * random.Uniform(0.27, 0.36);
        double hole = random.Uniform(0.52, 0.62);
        switch (random.Whole(0, 2))
        {
            case 0:
                Stacked(load, random, diameter, width, hole);
                break;
            case 1:
                Standing(load, random, diameter, width, hole);
                break;
            default:
                Laced(load, random, diameter, width, hole);
                break;
        }

        return load.Finish();
    }

    // A stack is one tube; where tyres touch, cavities part the side walls from the treads.
    private static void Stacked(Load load, SceneRandom random, double diameter, double width, double hole)
    {
        int most = (int)((load.Hold.Height - 0.05) / width);
        double typical = random.Chance(0.7) ? most : random.Whole(2, most);
        double radius = diameter / 2;
        foreach (Space place in Floor.Places(load.Hold, random, diameter, diameter, 0.03))
        {
            int tyres = Math.Max(1, (int)(typical * random.Uniform(0.85, 1.01)));
            Space stack = place with { Height = tyres * width };
            load.Standing(Material.Rubber, stack, radius * 0.9, 0.9);
            load.Standing(Material.Rubber, stack.Inset(radius * 0.1), radius * hole, 0.3);
            for (int i = 1; i < tyres; i++)
            {
                Space seam = stack with { Y = (i * width) - (width * 0.12), Height = width * 0.24 };
                load.Standing(Material.Rubber, seam, radius * 0.93, -0.8);
            }
        }
    }

    private static void Standing(Load load, SceneRandom random, double diameter, double width, double hole)
    {
        int tiers = Math.Max(1, (int)(load.Hold.Height / (diameter * 0.92)));
        tiers = random.Chance(0.7) ? tiers : 1;
        for (int tier = 0; tier < tiers; tier++)
        {
            double shift = tier % 2 * diameter / 2;
            foreach (Space place in Floor.Places(load.Hold, random, diameter, load.Hold.Width, 0.03))
            {
                Row(load, place with { X = place.X + shift, Y = tier * diameter * 0.92, Height = diameter }, width, hole);
            }
        }
    }

    // A row across the hold seen end on: treads and walls of all its tyres fall on one ring.
    private static void Row(Load load, Space place, double width, double hole)
    {
        if (place.Rear > load.Hold.Length)
        {
            return;
        }

        double radius = place.Length / 2;
        double bead = (radius * hole) + 0.012;
        load.LyingAcross(Material.Rubber, place, radius * 0.93, 0.9);
        load.LyingAcross(Material.Rubber, Within(place, radius * 0.93), radius * hole, 0.18);
        load.LyingAcross(Material.Steel, Within(place, bead), radius * hole, 0.012 / width * 1.2);
    }

    // The space of a smaller ring on the same axis.
    private static Space Within(Space ring, double radius) => ring with
    {
        X = ring.MidX - radius,
        Y = ring.MidY - radius,
        Length = 2 * radius,
        Height = 2 * radius,
    };

    private static void Laced(Load load, SceneRandom random, double diameter, double width, double hole)
    {
        double reach = Floor.Reach(load.Hold, random);
        double step = width * random.Uniform(1.25, 1.6);
        double top = load.Hold.Height * random.Uniform(0.8, 0.97);
        double rise = diameter * 0.55;
        int layers = (int)((top - diameter) / rise) + 1;
        int rows = Math.Max(1, (int)(load.Hold.Width / diameter));
        double lean = Math.Sqrt((diameter * diameter) - (rise * rise));
        for (int layer = 0; layer < layers; layer++)
        {
            int sense = layer % 2 == 0 ? 1 : -1;
            for (double x = 0; x + step + lean < reach; x += step)
            {
                double foot = sense > 0 ? x : x + lean;
                Leaning(load, foot, layer * rise, width, rise, sense * lean, rows * diameter, hole);
            }
        }
    }

    private static void Leaning(Load load, double x, double y, double width, double rise, double lean, double depth, double hole)
    {
        load.Prism(Material.Rubber, Outlines.Leaning(x, y, width, rise, lean), 0, depth, 0.22);
        double from = (1 - hole) / 2;
        load.Prism(
            Material.Rubber,
            Outlines.Leaning(x + (lean * from) + 0.03, y + (rise * from), width - 0.06, rise * hole, lean * hole),
            0,
            depth,
            -0.14);
    }
}
