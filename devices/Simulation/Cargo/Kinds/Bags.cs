using VisionInspection.Devices.Simulation.Cargo.Stowing;
using VisionInspection.Devices.Simulation.Physics;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Cargo.Kinds;

/// <summary>Sacks: coffee and rice stacked in columns, cement on pallets; stacks bulge and their tops are round.</summary>
internal static class Bags
{
    /// <summary>Jute sacks of coffee, block stowed.</summary>
    public static CargoKind Coffee { get; } = new(
        "coffee-bags", "0901", FitsReefer: false, (hold, random) => Block(hold, random, new Goods(Material.DryOrganic, 0.22, 0.4)));

    /// <summary>Woven sacks of rice, block stowed.</summary>
    public static CargoKind Rice { get; } = new(
        "rice-bags", "1006", FitsReefer: false, (hold, random) => Block(hold, random, new Goods(Material.DryOrganic, 0.34, 0.5)));

    /// <summary>Paper sacks of cement on pallets: few and low, for they are heavy.</summary>
    public static CargoKind Cement { get; } = new(
        "cement-bags", "2523", FitsReefer: false, (hold, random) => OnPallets(hold, random, new Goods(Material.Stone, 0.5, 0.58)));

    /// <summary>Sacks of sugar, flour or feed on pallets.</summary>
    public static CargoKind Sugar { get; } = new(
        "sugar-bags", "1701", FitsReefer: true, (hold, random) => OnPallets(hold, random, new Goods(Material.DryOrganic, 0.4, 0.56)));

    private static IReadOnlyList<Solid> Block(CargoHold hold, SceneRandom random, Goods goods)
    {
        var load = new Load(hold);
        double fill = random.Uniform(goods.LeastFill, goods.MostFill);
        double length = random.Uniform(0.75, 1.25);
        var columns = Floor.Columns(hold, random, length, hold.Width / random.Whole(2, 4) * 0.985, random.Uniform(0.01, 0.05));
        double allowed = Floor.HeightWithin(
            load, [.. columns.SelectMany(c => c)], fill * MaterialTable.Density(goods.Material), random.Uniform(0.7, 1));
        double height = Math.Min(hold.Height * random.Uniform(0.75, 0.93), allowed);
        int lower = columns.Count - (random.Chance(0.5) ? random.Whole(0, 3) : 0);
        var grain = new Grain(random.Uniform(0.03, 0.1), random.Uniform(0.15, 0.5), random.Uniform(0.08, 0.25));
        for (int i = 0; i < columns.Count; i++)
        {
            double level = i < lower ? 1 : random.Uniform(0.45, 0.75);
            foreach (Space place in columns[i])
            {
                Stack(
                    load,
                    place with { Height = height * level * random.Uniform(0.95, 1) },
                    goods.Material,
                    fill,
                    grain,
                    random);
            }
        }

        return load.Finish();
    }

    private static IReadOnlyList<Solid> OnPallets(CargoHold hold, SceneRandom random, Goods goods)
    {
        var load = new Load(hold);
        double fill = random.Uniform(goods.LeastFill, goods.MostFill);
        (double length, double width) = Pallet.Size(random);
        var places = Floor.Places(hold, random, length, width, 0.08);
        double allowed = Floor.HeightWithin(load, places, fill * MaterialTable.Density(goods.Material), 0.95);
        double height = Math.Clamp(random.Uniform(0.7, 1.6), 0.25, Math.Min(allowed, hold.Height - 0.3));
        bool across = random.Chance(0.5);
        var grain = new Grain(random.Uniform(0.02, 0.07), 0.3, 0.12);
        foreach (Space place in places)
        {
            Space goodsRoom = Pallet.Put(load, place, across) with { Height = height * random.Uniform(0.94, 1) };
            Stack(load, goodsRoom, goods.Material, fill, grain, random);
        }

        return load.Finish();
    }

    // Slices across the width that differ a little and sink towards the sides, so that edges and tops look soft.
    private static void Stack(Load load, Space space, Material material, double fill, Grain grain, SceneRandom random)
    {
        int layers = Math.Max(2, (int)(space.Height / random.Uniform(0.2, 0.3)));
        double dome = random.Uniform(0.06, 0.22) * Math.Min(1, space.Height);
        int slices = space.Width > 0.7 ? 3 : 2;
        for (int i = 0; i < slices; i++)
        {
            bool outer = slices > 2 && i != 1;
            Space slice = space with
            {
                Z = space.Z + (space.Width / slices * i),
                Width = space.Width / slices * 0.98,
                Height = space.Height * (outer ? random.Uniform(0.86, 0.96) : random.Uniform(0.95, 1)),
            };
            load.Prism(
                material,
                Outlines.Stack(slice, layers, random.Uniform(0.02, 0.07), dome, random),
                slice.Z,
                slice.Far,
                fill,
                grain);
        }
    }

    private sealed record Goods(Material Material, double LeastFill, double MostFill);
}
