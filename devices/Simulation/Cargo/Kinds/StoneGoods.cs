using VisionInspection.Devices.Simulation.Cargo.Stowing;
using VisionInspection.Devices.Simulation.Physics;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Cargo.Kinds;

/// <summary>Tiles on pallets and slabs of natural stone on edge: low, heavy, sharp.</summary>
internal static class StoneGoods
{
    /// <summary>Ceramic tiles on pallets.</summary>
    public static CargoKind Tiles { get; } = new("tiles", "6907", FitsReefer: false, FillTiles);

    /// <summary>Slabs leaning on frames, or blocks.</summary>
    public static CargoKind Slabs { get; } = new("stone-slabs", "6802", FitsReefer: false, FillSlabs);

    private static IReadOnlyList<Solid> FillTiles(CargoHold hold, SceneRandom random)
    {
        var load = new Load(hold);
        (double length, double width) = Pallet.Size(random);
        double fill = random.Uniform(0.72, 0.86);
        var places = Floor.Places(hold, random, length, width, 0.12);
        double allowed = Floor.HeightWithin(
            load, places, fill * MaterialTable.Density(Material.Stone), random.Uniform(0.7, 0.97));
        double height = Math.Min(allowed, random.Uniform(0.5, 1.0));
        int boxes = random.Whole(2, 4);
        foreach (Space place in places)
        {
            Space goods = Pallet.Put(load, place) with { Height = height * (random.Chance(0.85) ? 1 : random.Uniform(0.5, 1)) };
            for (int i = 0; i < boxes; i++)
            {
                double step = goods.Length / boxes;
                Space stack = goods with { X = goods.X + (i * step), Length = step - random.Uniform(0.003, 0.02) };
                load.Block(Material.Stone, stack, fill, new Grain(0.015, 0.2, 0.03));
            }
        }

        return load.Finish();
    }

    private static IReadOnlyList<Solid> FillSlabs(CargoHold hold, SceneRandom random)
    {
        var load = new Load(hold);
        double length = random.Uniform(1.6, Math.Min(3.1, hold.Length - 0.2));
        double height = random.Uniform(0.9, Math.Min(1.9, hold.Height - 0.3));
        double payload = hold.MaxPayloadKg * random.Uniform(0.5, 0.97);
        int frames = random.Whole(1, Math.Max(1, (int)(hold.Length / (length + 0.2))));
        double thick = payload / frames / (length * height * MaterialTable.Density(Material.Stone));
        thick = Math.Min(thick, hold.Width * 0.6);
        foreach (double x in Floor.Spread(hold, random, frames, length + 0.1))
        {
            double z = (hold.Width - thick - 0.1) * random.Uniform(0.3, 0.7);
            Frame(load, x, z, length, height, thick);
            int bundles = random.Whole(2, 4);
            for (int i = 0; i < bundles; i++)
            {
                double near = z + (thick * i / bundles);
                double shorter = length * random.Uniform(0.85, 1);
                var slab = new Space(
                    x + ((length - shorter) * random.Unit()),
                    0.15,
                    near,
                    shorter,
                    height * random.Uniform(0.85, 1),
                    thick / bundles * 0.96);
                load.Block(Material.Stone, slab, 1, new Grain(0.01, 0.3, 0.3));
            }
        }

        return load.Finish();
    }

    private static void Frame(Load load, double x, double z, double length, double height, double thick)
    {
        foreach (double at in (double[])[0.05, 0.5, 0.9])
        {
            double post = x + (length * at);
            load.Block(Material.Cellulose, new Space(post, 0, 0, 0.12, 0.15, load.Hold.Width), 0.4);
            load.Block(Material.Cellulose, new Space(post, 0.15, Math.Max(0, z - 0.1), 0.1, height + 0.1, 0.09), 0.4);
            load.Block(Material.Cellulose, new Space(post, 0.15, z + thick + 0.01, 0.1, height + 0.1, 0.09), 0.4);
        }
    }
}
