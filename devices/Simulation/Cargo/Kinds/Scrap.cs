using VisionInspection.Devices.Simulation.Cargo.Stowing;
using VisionInspection.Devices.Simulation.Physics;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Cargo.Kinds;

/// <summary>Scrap metal: a jumbled heap of pieces of many shapes, dense at the bottom.</summary>
internal static class Scrap
{
    /// <summary>The kind.</summary>
    public static CargoKind Kind { get; } = new("scrap-metal", "7204", FitsReefer: false, Fill);

    private static IReadOnlyList<Solid> Fill(CargoHold hold, SceneRandom random)
    {
        var load = new Load(hold);
        Material metal = random.Choose<Material>([Material.Steel, Material.Steel, Material.Aluminium, Material.Copper]);
        double target = hold.MaxPayloadKg * random.Uniform(0.35, 0.97) * (metal == Material.Aluminium ? 0.5 : 1);
        double reach = Math.Max(2, Floor.Reach(hold, random));
        double packed = random.Uniform(0.06, 0.14);
        double mean = Math.Min(hold.Height * 0.75, target * 0.6 / (reach * hold.Width * packed * MaterialTable.Density(metal)));
        Heap(load, metal, reach, mean, packed, random);
        int pieces = random.Whole(60, 160);
        double each = (target - load.MassKg) / pieces;
        for (int i = 0; i < pieces && load.Takes(each); i++)
        {
            Piece(load, metal, Math.Max(2, each * random.Uniform(0.2, 1.8)), reach, mean, random);
        }

        return load.Finish();
    }

    private static void Heap(Load load, Material metal, double reach, double mean, double packed, SceneRandom random)
    {
        const int Steps = 30;
        double level = mean;
        var skyline = new List<double>();
        for (int i = 0; i <= Steps; i++)
        {
            level = Math.Clamp(level + random.Normal(0, mean * 0.12), mean * 0.5, Math.Min(load.Hold.Height, mean * 1.4));
            skyline.Add(level * Math.Min(1, (Steps - i + 1) / 5.0));
        }

        var grain = new Grain(random.Uniform(0.3, 0.6), random.Uniform(0.05, 0.2), random.Uniform(0.04, 0.15));
        load.Prism(
            metal,
            Outlines.Under(0, 0, Math.Min(reach, load.Hold.Length) / Steps, skyline),
            0,
            load.Hold.Width,
            packed,
            grain);
    }

    private static void Piece(Load load, Material metal, double kilograms, double reach, double mean, SceneRandom random)
    {
        double long_ = random.LogUniform(0.15, 1.4);
        double thick = Math.Clamp(Math.Sqrt(kilograms / (MaterialTable.Density(metal) * long_)), 0.01, 0.3);
        double x = random.Unit() * Math.Max(0.1, reach - long_);
        double y = random.Unit() * mean * 1.1;
        double z = random.Unit() * (load.Hold.Width - 0.5);
        double angle = random.Uniform(0, Math.PI);
        switch (random.Whole(0, 3))
        {
            case 0:
                new Sketch(load, new Point(x + (long_ / 2), y, z), long_, angle)
                    .Block(metal, -long_ / 2, 0, long_, thick, 0, thick);
                break;
            case 1:
                load.LyingAcross(metal, new Space(x, y, z, thick * 2, thick * 2, Math.Min(long_, load.Hold.Width)), thick * 0.7);
                break;
            case 2:
                load.LyingAlong(metal, new Space(x, y, z, long_, thick * 1.4, thick * 1.4), thick * 0.5);
                break;
            default:
                double side = Math.Min(0.5, Math.Cbrt(kilograms / (0.15 * MaterialTable.Density(metal))));
                load.Block(metal, new Space(x, y, z, side, side, side), 0.15, new Grain(0.4, 0.05, 0.05));
                break;
        }
    }
}
