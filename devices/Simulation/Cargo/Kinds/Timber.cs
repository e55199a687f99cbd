using VisionInspection.Devices.Simulation.Cargo.Stowing;
using VisionInspection.Devices.Simulation.Physics;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Cargo.Kinds;

/// <summary>Wood: sawn packs parted by stickers and bearers, or logs whose ends and taper leave gaps.</summary>
internal static class Timber
{
    /// <summary>Sawn timber.</summary>
    public static CargoKind Sawn { get; } = new("sawn-timber", "4407", FitsReefer: false, FillSawn);

    /// <summary>Round logs.</summary>
    public static CargoKind Logs { get; } = new("logs", "4403", FitsReefer: false, FillLogs);

    private static IReadOnlyList<Solid> FillSawn(CargoHold hold, SceneRandom random)
    {
        var load = new Load(hold);
        double wood = random.Uniform(0.28, 0.48);
        double length = Math.Min(hold.Length - 0.1, random.Choose<double>([2.4, 3.0, 3.6, 3.9, 4.8, 5.7]));
        double packHeight = random.Uniform(0.35, 1.1);
        int tiers = Math.Max(1, (int)((hold.Height - 0.05) / (packHeight + 0.09)));
        tiers = random.Chance(0.75) ? tiers : random.Whole(1, tiers);
        double sticker = random.Chance(0.5) ? random.Uniform(0.018, 0.03) : 0;
        int layers = sticker > 0 ? Math.Clamp((int)(packHeight / 0.08), 2, 8) : 1;
        foreach (Space place in Floor.Places(hold, random, length, hold.Width / 2 * 0.98, 0.12))
        {
            double each = place.Length * place.Width * packHeight * wood * MaterialTable.Density(Material.Cellulose);
            for (int tier = 0; tier < tiers && (load.MassKg <= 0 || load.Takes(each)); tier++)
            {
                double y = tier * (packHeight + 0.09);
                for (int i = 0; i < 3; i++)
                {
                    double at = place.X + (place.Length * (0.12 + (i * 0.34)));
                    load.Block(Material.Cellulose, place with { X = at, Y = y, Length = 0.08, Height = 0.08 }, wood);
                }

                Space pack = place with { Y = y + 0.08, Height = packHeight, Length = place.Length * random.Uniform(0.96, 1) };
                Layers(load, pack, layers, sticker, wood);
            }
        }

        return load.Finish();
    }

    private static void Layers(Load load, Space pack, int layers, double sticker, double wood)
    {
        double step = pack.Height / layers;
        for (int i = 0; i < layers; i++)
        {
            Space layer = pack with { Y = pack.Y + (i * step), Height = step - sticker };
            load.Block(Material.Cellulose, layer, wood, new Grain(0.03, 0.8, 0.03));
        }
    }

    private static IReadOnlyList<Solid> FillLogs(CargoHold hold, SceneRandom random)
    {
        var load = new Load(hold);
        double typical = random.Uniform(0.2, 0.55);
        double wood = random.Uniform(0.35, 0.62);
        double length = Math.Min(hold.Length - 0.05, random.Uniform(2.2, 5.8));
        double top = hold.Height * random.Uniform(0.4, 0.93);
        double reach = Math.Max(Floor.Reach(hold, random), length);
        for (double x = random.Uniform(0, 0.1); x + (length * 0.95) <= reach; x += length + random.Uniform(0.02, 0.3))
        {
            for (double y = 0; y + (typical * 0.9) < top; y += typical * 0.87)
            {
                for (double z = (int)(y / typical) % 2 * typical / 2; z + typical < hold.Width; z += typical)
                {
                    double diameter = typical * random.Uniform(0.75, 1);
                    double each = Math.PI * diameter * diameter / 4 * length * wood * MaterialTable.Density(Material.Cellulose);
                    if (load.MassKg <= 0 || load.Takes(each))
                    {
                        double from = x + (random.Unit() * 0.15);
                        load.LyingAlong(
                            Material.Cellulose,
                            new Space(from, y, z, length * random.Uniform(0.9, 0.98), diameter, diameter),
                            0,
                            wood);
                    }
                }
            }
        }

        return load.Finish();
    }
}
