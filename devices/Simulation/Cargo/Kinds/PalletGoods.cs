using VisionInspection.Devices.Simulation.Cargo.Stowing;
using VisionInspection.Devices.Simulation.Physics;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Cargo.Kinds;

/// <summary>Goods that travel on pallets: fruit, electronics, bottled drinks, granules in octabins.</summary>
internal static class PalletGoods
{
    private static readonly double[] Dome = [0.9, 1.0, 1.03, 1.0, 0.92];

    /// <summary>Fruit and vegetables in slotted boxes, air between them.</summary>
    public static CargoKind Fruit { get; } = new("fruit", "0803", FitsReefer: true, (hold, random) =>
        Fill(hold, random, random.Uniform(0.7, 0.93), 480, (load, room) => Trays(load, room, random.Uniform(0.22, 0.42), random)));

    /// <summary>Consumer electronics: light packaging round boards, magnets and transformers.</summary>
    public static CargoKind Electronics { get; } = new("electronics", "8528", FitsReefer: false, (hold, random) =>
        Fill(hold, random, random.Uniform(0.6, 0.92), 220, (load, room) => Devices(load, room, random)));

    /// <summary>Bottled drinks in layers.</summary>
    public static CargoKind Drinks { get; } = new("bottled-drinks", "2202", FitsReefer: true, (hold, random) =>
        Fill(hold, random, random.Uniform(0.4, 0.75), 700, (load, room) => Bottles(load, room, random)));

    /// <summary>Plastic granules in eight-sided boxes.</summary>
    public static CargoKind Octabins { get; } = new("octabins", "3901", FitsReefer: false, (hold, random) =>
        Fill(hold, random, random.Uniform(0.45, 0.85), 560, (load, room) => Octabin(load, room, random)));

    private static IReadOnlyList<Solid> Fill(
        CargoHold hold, SceneRandom random, double heightShare, double kilogramsPerCubicMetre, Action<Load, Space> put)
    {
        var load = new Load(hold);
        (double length, double width) = Pallet.Size(random);
        var places = Floor.Places(hold, random, length, width, 0.1);
        double allowed = Floor.HeightWithin(load, places, kilogramsPerCubicMetre, 0.97);
        double height = Math.Min(hold.Height * heightShare, allowed) - Pallet.Height;
        bool across = random.Chance(0.5);
        double uneven = random.Chance(0.5) ? 0 : 0.3;
        int tiers = height < hold.Height * 0.42 && random.Chance(0.4) ? 2 : 1;
        tiers = allowed < 2 * (height + Pallet.Height) ? 1 : tiers;
        foreach (Space place in places)
        {
            Space room = place;
            double here = height * (1 - (uneven * random.Unit()));
            for (int tier = 0; tier < tiers; tier++)
            {
                room = Pallet.Put(load, room, across) with { Height = Math.Max(0.3, here) };
                put(load, room.Inset(random.Uniform(0, 0.02)));
                room = room with { Y = room.Top + 0.01, Height = hold.Height - room.Top };
            }
        }

        return load.Finish();
    }

    private static void Trays(Load load, Space room, double fill, SceneRandom random)
    {
        int layers = Math.Max(1, (int)(room.Height / 0.24));
        double step = room.Height / layers;
        load.Block(Material.Water, room, fill, new Grain(0.12, 0.09, 0.07));
        for (int i = 0; i < layers; i++)
        {
            Space air = room with { Y = room.Y + ((i + 1) * step) - 0.045, Height = 0.04 };
            load.Block(Material.Water, air, -fill * random.Uniform(0.5, 0.9));
        }

        foreach (double at in (double[])[0, 0.5, 1])
        {
            load.Block(Material.Cellulose, room with { X = room.X + (at * (room.Length - 0.012)), Length = 0.012 }, 0.3);
        }
    }

    private static void Devices(Load load, Space room, SceneRandom random)
    {
        double layer = random.Uniform(0.35, 0.75);
        int layers = Math.Max(1, (int)(room.Height / layer));
        int boxes = random.Whole(2, 4);
        (double step, double pitch) = (room.Height / layers, room.Length / boxes);
        load.Block(Material.Polyethylene, room, random.Uniform(0.03, 0.08));
        load.Block(Material.Cellulose, room, 0.025);
        for (int i = 0; i < layers * boxes; i++)
        {
            Space box = room with
            {
                X = room.X + (i % boxes * pitch),
                Y = room.Y + (i / boxes * step),
                Length = pitch * 0.97,
                Height = step * 0.96,
            };
            load.Block(
                Material.Aluminium,
                box with { X = box.X + (pitch * 0.3), Length = pitch * 0.12, Y = box.Y + 0.05, Height = box.Height - 0.1 },
                0.12);
            load.Block(
                Material.Copper,
                box with { X = box.X + (pitch * 0.5), Length = pitch * 0.2, Y = box.Y + 0.04, Height = step * 0.2 },
                random.Uniform(0.02, 0.05));
            load.Block(
                Material.Glass,
                box with { X = box.X + (pitch * 0.75), Length = 0.012, Y = box.Y + 0.04, Height = box.Height - 0.08 },
                0.5);
        }
    }

    private static void Bottles(Load load, Space room, SceneRandom random)
    {
        double tall = random.Uniform(0.22, 0.34);
        int layers = Math.Max(1, (int)(room.Height / tall));
        bool glass = random.Chance(0.4);
        double across = random.Uniform(0.065, 0.1);
        var grain = new Grain(0.1, across / 2, tall);
        for (int i = 0; i < layers; i++)
        {
            Space layer = room with { Y = room.Y + (i * tall), Height = tall };
            load.Block(Material.Water, layer with { Height = tall * 0.68 }, 0.62, grain);
            load.Block(Material.Water, layer with { Y = layer.Y + (tall * 0.68), Height = tall * 0.22 }, 0.2, grain);
            load.Block(
                glass ? Material.Glass : Material.Polyethylene,
                layer with { Height = tall * 0.92 },
                glass ? 0.12 : 0.03,
                grain);
            load.Block(Material.Cellulose, layer with { Y = layer.Top - 0.006, Height = 0.006 }, 0.5);
        }
    }

    private static void Octabin(Load load, Space room, SceneRandom random)
    {
        Space body = room with { Height = Math.Min(room.Height, 1.95) };
        double fill = random.Uniform(0.5, 0.62);
        double level = random.Uniform(0.8, 0.97);
        double cut = body.Width * 0.28;
        for (int i = 0; i < 3; i++)
        {
            double draw = i == 1 ? 0 : cut * 0.5;
            double near = body.Z + (i == 0 ? 0 : i == 1 ? cut : body.Width - cut);
            double far = near + (i == 1 ? body.Width - (2 * cut) : cut);
            Space slice = body with { X = body.X + draw, Length = body.Length - (2 * draw), Z = near, Width = far - near };
            load.Shell(Material.Cellulose, slice, 0.012, 0.4);
            var top = Dome.Select(h => h * level * 0.95 * slice.Height).ToList();
            load.Prism(
                Material.Polyethylene,
                Outlines.Under(slice.X, slice.Y, slice.Length / 4, top),
                near,
                far,
                fill,
                new Grain(0.01, 0.2, 0.2));
        }
    }
}
