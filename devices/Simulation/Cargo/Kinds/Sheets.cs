using VisionInspection.Devices.Simulation.Cargo.Stowing;
using VisionInspection.Devices.Simulation.Physics;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Cargo.Kinds;

/// <summary>Sheets on edge: glass on A-frames, solar panels in upright stacks on pallets.</summary>
internal static class Sheets
{
    /// <summary>Flat glass leaning on A-frames.</summary>
    public static CargoKind Glass { get; } = new("glass-sheets", "7005", FitsReefer: false, FillGlass);

    /// <summary>Photovoltaic modules: glass, thin silicon, aluminium frames.</summary>
    public static CargoKind SolarPanels { get; } = new("solar-panels", "8541", FitsReefer: false, FillPanels);

    private static IReadOnlyList<Solid> FillGlass(CargoHold hold, SceneRandom random)
    {
        var load = new Load(hold);
        bool crosswise = random.Chance(0.5);
        double length = crosswise ? random.Uniform(0.7, 1.2) : random.Uniform(1.6, 3.0);
        double height = random.Uniform(1.1, hold.Height - 0.3);
        int most = (int)(hold.Length / (length + 0.1));
        int frames = random.Whole(1, Math.Max(1, most));
        double each = hold.MaxPayloadKg * random.Uniform(0.4, 0.95) / frames;
        foreach (double x in Floor.Spread(hold, random, frames, length + 0.05))
        {
            if (crosswise)
            {
                AFrame(load, x, length, height, each);
            }
            else
            {
                Broadside(load, x, length, height, each, random);
            }
        }

        return load.Finish();
    }

    // Seen along the sheets: two leaning dark wedges on a frame.
    private static void AFrame(Load load, double x, double length, double height, double kilograms)
    {
        double wide = load.Hold.Width - 0.3;
        double thick = Math.Min(length * 0.3, kilograms / 2 / (height * wide * MaterialTable.Density(Material.Glass)));
        double lean = Math.Max(0.02, (length / 2) - thick - 0.06);
        var frame = new Sketch(load, new Point(x, 0, 0.15), length);
        frame.Plate(Material.Glass, Outlines.Leaning(0.02, 0.12, thick, height, lean), 0, wide);
        frame.Plate(Material.Glass, Outlines.Leaning(length - 0.02 - thick, 0.12, thick, height, -lean), 0, wide);
        frame.Block(Material.Steel, 0, 0, length, 0.1, 0, wide, 0.05);
        foreach (double z in (double[])[0.05, wide - 0.1])
        {
            frame.Beam(Material.Steel, (0.05 + thick, 0.1), (length / 2, height + 0.12), 0.05, z, z + 0.05, 0.4);
            frame.Beam(Material.Steel, (length - 0.05 - thick, 0.1), (length / 2, height + 0.12), 0.05, z, z + 0.05, 0.4);
        }
    }

    // Seen face on: even grey panes in crates of wood.
    private static void Broadside(Load load, double x, double length, double height, double kilograms, SceneRandom random)
    {
        int crates = random.Whole(1, 3);
        double thick = Math.Min(0.5, kilograms / crates / (height * length * MaterialTable.Density(Material.Glass)));
        for (int i = 0; i < crates; i++)
        {
            double z = 0.1 + (i * (load.Hold.Width - 0.2) / crates);
            double tall = height * random.Uniform(0.8, 1);
            var pane = new Space(x + 0.05, 0.12, z, length - 0.1, tall, thick);
            load.Block(Material.Glass, pane);
            load.Block(Material.Cellulose, new Space(x, 0, z, length, 0.1, Math.Min(0.4, load.Hold.Width - z)), 0.35);
            foreach (double at in (double[])[0, 0.5, 0.96])
            {
                load.Block(
                    Material.Cellulose,
                    new Space(x + (at * length), 0.1, Math.Max(0, z - 0.03), 0.09, tall + 0.06, thick + 0.06),
                    0.4);
            }
        }
    }

    private static IReadOnlyList<Solid> FillPanels(CargoHold hold, SceneRandom random)
    {
        var load = new Load(hold);
        double length = Math.Min(random.Uniform(1.65, 2.3), hold.Length - 0.05);
        double height = random.Uniform(1.0, 1.13);
        int tiers = hold.Height > (height + 0.13) * 2 ? 2 : 1;
        foreach (Space place in Floor.Places(hold, random, length, 1.15, 0.1))
        {
            Space room = place;
            for (int tier = 0; tier < tiers; tier++)
            {
                load.Block(Material.Cellulose, room with { Height = 0.1 }, 0.15);
                Space stack = room.Above(0.1) with { Height = height };
                load.Block(Material.Glass, stack.Inset(0.03), random.Uniform(0.085, 0.1));
                load.Block(Material.Polyethylene, stack.Inset(0.03), 0.06);
                load.Block(Material.Aluminium, stack, 0.08);
                Space inner = stack with
                {
                    X = stack.X + 0.035,
                    Y = stack.Y + 0.035,
                    Length = stack.Length - 0.07,
                    Height = height - 0.07,
                };
                load.Block(Material.Aluminium, inner, -0.08);
                load.Shell(Material.Cellulose, stack, 0.008, 0.4);
                room = room with { Y = stack.Top + 0.005 };
            }
        }

        return load.Finish();
    }
}
