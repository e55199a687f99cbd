using VisionInspection.Devices.Simulation.Physics;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Cargo.Stowing;

/// <summary>One cardboard box with something in it: even, in layers, a few hard things, or settled to the bottom.</summary>
internal static class Carton
{
    private const double BoardThickness = 0.006;
    private const double BoardFill = 0.45;
    private static readonly Material[] Contents =
        [Material.Cellulose, Material.Polyethylene, Material.DryOrganic, Material.Water, Material.Aluminium, Material.Glass];

    /// <summary>Fills the space with a carton of about the given mass.</summary>
    public static void Put(Load load, Space space, double kilograms, SceneRandom random)
    {
        double before = load.MassKg;
        load.Shell(Material.Cellulose, space, BoardThickness, BoardFill);
        double left = kilograms - (load.MassKg - before);
        Space inside = space.Inset(BoardThickness * 1.5) with
        {
            Y = space.Y + (BoardThickness * 1.5),
            Height = space.Height - (BoardThickness * 3),
        };
        if (left <= 0 || inside.Volume <= 0)
        {
            return;
        }

        Material material = random.Choose(Contents);
        switch (random.Whole(0, 3))
        {
            case 0:
                Weighing(load, material, inside, left, Grain(random));
                break;
            case 1:
                Weighing(
                    load,
                    material,
                    inside with { Height = inside.Height * random.Uniform(0.5, 0.95) },
                    left,
                    Grain(random));
                break;
            case 2:
                Layers(load, material, inside, left, random);
                break;
            default:
                Pieces(load, material, inside, left, random);
                break;
        }
    }

    private static Grain Grain(SceneRandom random) => new(
        random.Uniform(0.05, 0.3), random.Uniform(0.02, 0.15), random.Uniform(0.02, 0.1));

    private static void Weighing(Load load, Material material, Space space, double kilograms, Grain? grain) =>
        load.Block(material, space, Math.Min(1, kilograms / (space.Volume * MaterialTable.Density(material))), grain);

    private static void Layers(Load load, Material material, Space space, double kilograms, SceneRandom random)
    {
        int layers = random.Whole(2, 5);
        for (int i = 0; i < layers; i++)
        {
            Space layer = space with
            {
                Y = space.Y + (space.Height * i / layers),
                Height = space.Height / layers * 0.85,
            };
            Weighing(load, material, layer, kilograms / layers, null);
        }
    }

    private static void Pieces(Load load, Material material, Space space, double kilograms, SceneRandom random)
    {
        int pieces = random.Whole(3, 8);
        for (int i = 0; i < pieces; i++)
        {
            Space piece = space.Somewhere(
                random,
                space.Length * random.Uniform(0.25, 0.6),
                space.Height * random.Uniform(0.3, 0.7),
                space.Width * random.Uniform(0.3, 0.6));
            piece = piece with { Y = space.Y + (random.Unit() * (space.Height - piece.Height)) };
            Weighing(load, material, piece, kilograms / pieces, null);
        }
    }
}
