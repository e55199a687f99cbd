using VisionInspection.Devices.Simulation.Cargo.Stowing;
using VisionInspection.Devices.Simulation.Physics;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Cargo.Kinds;

/// <summary>Coils of metal strip: a few, on cradles, eye across, along or upright, spread for the floor's sake.</summary>
internal static class SteelCoils
{
    /// <summary>The kind.</summary>
    public static CargoKind Kind { get; } = new("steel-coils", "7208", FitsReefer: false, Fill);

    private static IReadOnlyList<Solid> Fill(CargoHold hold, SceneRandom random)
    {
        var load = new Load(hold);
        Material metal = random.Chance(0.75) ? Material.Steel : Material.Aluminium;
        double diameter = random.Uniform(0.8, 1.55);
        double eye = random.Uniform(0.25, 0.31);
        double width = Math.Min(random.Uniform(0.6, 1.5), hold.Width - 0.3);
        double fill = random.Uniform(0.93, 0.99);
        double each = Math.PI * ((diameter * diameter / 4) - (eye * eye)) * width * fill * MaterialTable.Density(metal);
        int manner = random.Whole(0, 2);
        double length = manner == 1 ? width : diameter;
        int most = Math.Min((int)(hold.MaxPayloadKg / (each + 120)), (int)(hold.Length / (length + 0.1)));
        int count = random.Whole(1, Math.Max(1, Math.Min(most, 12)));
        foreach (double x in Floor.Spread(hold, random, count, length + 0.05))
        {
            double across = manner == 0 ? width : diameter;
            Space cradle = new(x, 0, (hold.Width - across) / 2, length, 0.12, across);
            Timbers(load, cradle, hold.Width);
            double height = manner == 2 ? width : diameter;
            Space coil = cradle.Above(0.1) with { Height = Math.Min(height, hold.Height - 0.12) };
            Put(load, coil, metal, manner, eye, fill);
        }

        return load.Finish();
    }

    private static void Put(Load load, Space coil, Material metal, int manner, double eye, double fill)
    {
        switch (manner)
        {
            case 0:
                load.LyingAcross(metal, coil, eye, fill);
                break;
            case 1:
                load.LyingAlong(metal, coil, eye, fill);
                break;
            default:
                load.Standing(metal, coil, eye, fill);
                break;
        }
    }

    private static void Timbers(Load load, Space cradle, double width)
    {
        foreach (double at in (double[])[0.1, 0.75])
        {
            var beam = new Space(cradle.X + (at * cradle.Length), 0, 0, cradle.Length * 0.15, 0.12, width);
            load.Block(Material.Cellulose, beam, 0.4);
        }
    }
}
