using VisionInspection.Devices.Simulation.Cargo.Stowing;
using VisionInspection.Devices.Simulation.Physics;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Cargo.NearlyEmpty;

/// <summary>What held an earlier load: loose timbers, inflated airbags, folded cardboard, lashing straps in a heap.</summary>
internal static class Dunnage
{
    private const double Wood = 0.33;
    private const double LeastKg = 20;

    /// <summary>The kind.</summary>
    public static CargoKind Kind { get; } = new("dunnage", "4407", FitsReefer: false, Fill, NearlyEmpty: true);

    private static IReadOnlyList<Solid> Fill(CargoHold hold, SceneRandom random)
    {
        var load = new Load(hold);
        int parts = random.Whole(1, 3);
        for (int i = 0; i < parts || load.MassKg < LeastKg; i++)
        {
            switch (random.Whole(0, 4))
            {
                case 0 or 1:
                    Timbers(load, random);
                    break;
                case 2:
                    Airbag(load, random);
                    break;
                case 3:
                    Brace(load, random);
                    break;
                default:
                    Cardboard(load, random);
                    break;
            }
        }

        return load.Finish();
    }

    private static void Timbers(Load load, SceneRandom random)
    {
        int count = random.Whole(2, 14);
        double side = random.Uniform(0.06, 0.13);
        bool heap = random.Chance(0.4);
        Space corner = Space.Of(load.Hold).Somewhere(random, 2.5, 0.3, 1.2);
        for (int i = 0; i < count; i++)
        {
            double length = random.Uniform(0.6, 2.2);
            bool along = random.Chance(0.5);
            Space room = heap ? corner : Space.Of(load.Hold);
            Space beam = room.Somewhere(random, along ? length : side, side, along ? side : length);
            double up = heap ? i / 4 * side : 0;
            load.Block(Material.Cellulose, beam with { Y = up }, Wood);
        }
    }

    // Kraft paper over a polyethylene bladder: almost nothing but its skin.
    private static void Airbag(Load load, SceneRandom random)
    {
        double height = random.Uniform(0.9, 1.8);
        Space bag = Space.Of(load.Hold).Somewhere(random, random.Uniform(0.15, 0.5), height, random.Uniform(0.8, 1.2));
        load.Egg(Material.Cellulose, bag, 0.9);
        double skin = random.Uniform(0.0015, 0.004);
        load.Egg(Material.Cellulose, bag.Inset(skin) with { Y = bag.Y + skin, Height = bag.Height - (2 * skin) }, -0.9);
    }

    private static void Brace(Load load, SceneRandom random)
    {
        double x = random.Uniform(0.1, load.Hold.Length - 1.3);
        double height = random.Uniform(0.4, 1.6);
        foreach (double z in (double[])[0.1, load.Hold.Width - 0.2])
        {
            load.Block(Material.Cellulose, new Space(x, 0, z, 0.1, height, 0.1), Wood);
            load.Prism(
                Material.Cellulose,
                Outlines.Leaning(x + 0.1, 0, 0.12, height * 0.8, random.Uniform(0.2, 0.9)),
                z,
                z + 0.08,
                Wood);
        }

        load.Block(Material.Cellulose, new Space(x, height - 0.1, 0, 0.1, 0.1, load.Hold.Width), Wood);
    }

    private static void Cardboard(Load load, SceneRandom random)
    {
        Space sheets = Space.Of(load.Hold).Somewhere(
            random, random.Uniform(0.6, 1.4), random.Uniform(0.02, 0.25), random.Uniform(0.6, 1.2));
        load.Block(Material.Cellulose, sheets, 0.2, new Grain(0.2, 0.3, 0.02));
    }
}
