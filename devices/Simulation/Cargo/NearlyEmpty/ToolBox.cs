using VisionInspection.Devices.Simulation.Cargo.Stowing;
using VisionInspection.Devices.Simulation.Physics;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Cargo.NearlyEmpty;

/// <summary>Tools left behind: a steel chest, bars and chains, a jack, a small machine or a battery.</summary>
internal static class ToolBox
{
    /// <summary>The kind.</summary>
    public static CargoKind Kind { get; } = new("tool-box", "8206", FitsReefer: true, Fill, NearlyEmpty: true);

    private static IReadOnlyList<Solid> Fill(CargoHold hold, SceneRandom random)
    {
        var load = new Load(hold);
        if (random.Chance(0.75))
        {
            Chest(load, random);
        }
        else
        {
            Motor(load, random);
        }

        int loose = random.Whole(0, 5);
        for (int i = 0; i < loose; i++)
        {
            double thick = random.Uniform(0.012, 0.06);
            double length = random.Uniform(0.3, 1.4);
            bool along = random.Chance(0.5);
            Space bar = Space.Of(hold).Somewhere(random, along ? length : thick, thick, along ? thick : length);
            load.Block(Material.Steel, bar, random.Uniform(0.5, 1));
        }

        if (random.Chance(0.3))
        {
            Space battery = Space.Of(hold).Somewhere(random, 0.27, 0.2, 0.175);
            load.Block(Material.Lead, battery, 0.13);
            load.Block(Material.Water, battery, 0.3);
        }

        return load.Finish();
    }

    private static void Motor(Load load, SceneRandom random)
    {
        double size = random.Uniform(0.18, 0.4);
        Space room = Space.Of(load.Hold).Somewhere(random, size * 1.5, size, size);
        load.LyingAlong(Material.Steel, room, size * 0.3, random.Uniform(0.5, 0.9));
        load.LyingAlong(
            Material.Copper, room.Inset(size * 0.15) with { Y = room.Y + (size * 0.15), Height = size * 0.7 }, 0, 0.3);
        load.Block(Material.Steel, room with { Height = size * 0.12 }, 0.6);
    }

    private static void Chest(Load load, SceneRandom random)
    {
        Space chest = Space.Of(load.Hold).Somewhere(
            random, random.Uniform(0.4, 0.9), random.Uniform(0.2, 0.6), random.Uniform(0.25, 0.5));
        load.Shell(Material.Steel, chest, 0.0015);
        int tools = random.Whole(4, 10);
        for (int i = 0; i < tools; i++)
        {
            Space room = chest.Inset(0.01);
            Space tool = room.Somewhere(
                random, room.Length * random.Uniform(0.1, 0.7), random.Uniform(0.01, 0.06), random.Uniform(0.01, 0.1));
            tool = tool with { Y = chest.Y + (random.Unit() * 0.7 * (chest.Height - 0.06)) };
            load.Block(Material.Steel, tool, random.Uniform(0.4, 1));
        }
    }
}
