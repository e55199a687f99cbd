using VisionInspection.Devices.Simulation.Cargo.Stowing;
using VisionInspection.Devices.Simulation.Physics;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Cargo.Kinds;

/// <summary>Cartons: one size block stowed, many sizes as groupage, light goods, and frozen goods in reefers.</summary>
internal static class Cartons
{
    private static readonly Material[] Goods =
        [Material.Cellulose, Material.Polyethylene, Material.DryOrganic, Material.Water, Material.Cellulose];

    /// <summary>One size of carton, stowed tight.</summary>
    public static CargoKind Uniform { get; } = new("cartons-uniform", "4819", FitsReefer: true, (hold, random) =>
        Blocks(hold, random, random.Choose(Goods), random.Uniform(40, 380), hold.Height * random.Uniform(0.75, 0.97)));

    /// <summary>Many consignments of many sizes.</summary>
    public static CargoKind Groupage { get; } = new("groupage", "9999", FitsReefer: true, FillGroupage);

    /// <summary>Toys and other light goods in big cartons.</summary>
    public static CargoKind Toys { get; } = new("toys", "9503", FitsReefer: false, (hold, random) =>
        Blocks(hold, random, Material.Polyethylene, random.Uniform(25, 90), hold.Height * random.Uniform(0.85, 0.98)));

    /// <summary>Frozen meat or fish, to the load line and no higher.</summary>
    public static CargoKind Frozen { get; } = new("frozen-meat", "0202", FitsReefer: true, (hold, random) =>
        Blocks(hold, random, Material.Water, random.Uniform(450, 800), hold.Height * random.Uniform(0.8, 0.96)));

    private static IReadOnlyList<Solid> Blocks(CargoHold hold, SceneRandom random, Material material, double density, double top)
    {
        var load = new Load(hold);
        double length = random.Uniform(0.3, 0.75);
        double height = random.Uniform(0.2, 0.6);
        var columns = Floor.Columns(hold, random, length, hold.Width / 3 * 0.99, 0.03);
        double allowed = Floor.HeightWithin(load, [.. columns.SelectMany(c => c)], density, random.Uniform(0.8, 0.99));
        int tiers = Math.Max(1, (int)Math.Min(allowed / height, top / height));
        double ragged = random.Unit() * 0.4;
        double fill = Math.Min(1, density / MaterialTable.Density(material));
        var grain = new Grain(random.Uniform(0.02, 0.2), random.Uniform(0.05, 0.3), height * random.Uniform(0.4, 1));
        for (int i = 0; i < columns.Count; i++)
        {
            foreach (Space place in columns[i])
            {
                bool last = i >= columns.Count - 2;
                int here = random.Chance(last ? 0.6 : ragged * 0.3) ? Math.Max(1, tiers - random.Whole(1, 2)) : tiers;
                Stack(load, place with { Length = length * 0.995 }, here, height, material, fill, grain);
            }
        }

        return load.Finish();
    }

    // One body for the stack; lines of air and board part its cartons, in tall stacks of small ones every other.
    private static void Stack(Load load, Space place, int tiers, double height, Material material, double fill, Grain grain)
    {
        load.Block(material, place with { Height = tiers * height }, fill, grain);
        int step = tiers > 6 ? 2 : 1;
        for (int i = step; i < tiers; i += step)
        {
            load.Block(material, place with { Y = (i * height) - 0.012, Height = 0.012 }, -fill * 0.7);
        }
    }

    private static IReadOnlyList<Solid> FillGroupage(CargoHold hold, SceneRandom random)
    {
        var load = new Load(hold);
        double reach = Floor.Reach(hold, random);
        double x = random.Uniform(0, 0.3);
        while (x < reach - 0.3 || load.MassKg <= 0)
        {
            double length = Math.Min(random.Uniform(0.4, 1.6), hold.Length - x);
            double z = 0;
            while (z < hold.Width - 0.3)
            {
                double width = Math.Min(random.Uniform(0.4, 1.3), hold.Width - z);
                Consignment(
                    load,
                    new Space(x, 0, z, length * random.Uniform(0.85, 1), hold.Height * random.Uniform(0.25, 0.95), width),
                    random);
                z += width + random.Uniform(0, 0.1);
            }

            x += length + random.Uniform(0, 0.15);
        }

        return load.Finish();
    }

    private static void Consignment(Load load, Space room, SceneRandom random)
    {
        Space left = random.Chance(0.3) ? Pallet.Put(load, room) : room;
        double top = room.Top;
        double typical = random.Uniform(0.2, 0.7);
        double density = random.LogUniform(40, 600);
        while (left.Height > 0.15 && load.Takes(left.Length * left.Width * typical * density))
        {
            double height = Math.Min(top - left.Y, typical * random.Uniform(0.8, 1.2));
            Space box = left with
            {
                Height = height * 0.99,
                Length = left.Length * random.Uniform(0.8, 1),
                Width = left.Width * random.Uniform(0.85, 1),
            };
            Carton.Put(load, box, box.Volume * density * random.Uniform(0.7, 1.3), random);
            left = left.Above(height);
        }
    }
}
