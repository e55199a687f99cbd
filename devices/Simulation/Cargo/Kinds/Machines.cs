using VisionInspection.Devices.Simulation.Cargo.Stowing;
using VisionInspection.Devices.Simulation.Physics;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Cargo.Kinds;

/// <summary>Machines: generator sets, lathes, engines on frames, gearboxes in crates; few, heavy, full of detail.</summary>
internal static class Machines
{
    /// <summary>The kind.</summary>
    public static CargoKind Kind { get; } = new("machines", "8479", FitsReefer: false, Fill);

    private static IReadOnlyList<Solid> Fill(CargoHold hold, SceneRandom random)
    {
        var load = new Load(hold);
        double reach = Floor.Reach(hold, random);
        double x = random.Uniform(0, 0.5);
        while (load.MassKg <= 0 || x < reach)
        {
            double length = Math.Min(random.Uniform(1, 3.2), hold.Length - x);
            if (length < 0.8 || !load.Takes(length * 2500))
            {
                break;
            }

            double height = random.Uniform(0.8, hold.Height * 0.85);
            double width = random.Uniform(0.8, hold.Width - 0.1);
            Put(load, new Space(x, 0, (hold.Width - width) * random.Unit(), length, height, width), random);
            x += length + random.Uniform(0.05, 0.7);
        }

        return load.Finish();
    }

    private static void Put(Load load, Space room, SceneRandom random)
    {
        foreach (double at in (double[])[0.1, 0.8])
        {
            load.Block(Material.Cellulose, room with { X = room.X + (at * room.Length), Length = 0.12, Height = 0.12 }, 0.36);
        }

        Space above = room.Above(0.12);
        load.Block(Material.Steel, above with { Height = 0.12 }, random.Uniform(0.08, 0.2));
        Space body = above.Above(0.12);
        switch (random.Whole(0, 2))
        {
            case 0:
                Generator(load, body, random);
                break;
            case 1:
                Lathe(load, body, random);
                break;
            default:
                Assembly(load, body, random);
                break;
        }

        if (random.Chance(0.4))
        {
            load.Shell(Material.Cellulose, room, 0.018, 0.4);
        }
    }

    // Engine, alternator, radiator, tank under a sheet-metal canopy.
    private static void Generator(Load load, Space body, SceneRandom random)
    {
        Space core = body.Inset(body.Width * 0.22);
        core = body with { Z = core.Z, Width = core.Width };
        Space engine = core with { X = body.X + (body.Length * 0.2), Length = body.Length * 0.35, Height = body.Height * 0.55 };
        load.Block(Material.Steel, engine, random.Uniform(0.14, 0.28), new Grain(0.45, 0.12, 0.1));
        for (int i = 0; i < 4; i++)
        {
            Space cylinder = engine with { X = engine.X + (engine.Length * (0.08 + (i * 0.23))), Length = engine.Length * 0.16 };
            load.Standing(
                Material.Steel,
                cylinder with { Y = engine.Y + (engine.Height * 0.4), Height = engine.Height * 0.5 },
                0,
                -0.15);
        }

        Space alternator = core with { X = engine.Rear + 0.05, Length = body.Length * 0.25, Height = body.Height * 0.42 };
        load.LyingAlong(Material.Steel, alternator, 0, 0.35);
        load.LyingAlong(Material.Copper, alternator.Inset(0.06), 0, 0.3);
        load.Block(Material.Aluminium, body with { X = body.X + 0.08, Length = 0.08, Height = body.Height * 0.8 }, 0.25);
        load.LyingAlong(
            Material.Steel,
            core with { Y = body.Y + (body.Height * 0.72), Height = 0.2, X = engine.X, Length = engine.Length },
            0.09);
        load.Shell(Material.Steel, body, 0.004, 0.6);
    }

    // A long bed, a headstock with a chuck, a carriage, a tailstock, a motor.
    private static void Lathe(Load load, Space body, SceneRandom random)
    {
        Space middle = body.Inset(body.Width * 0.2);
        Space bed = body with { Z = middle.Z, Width = middle.Width, Height = body.Height * 0.3, Y = body.Y + (body.Height * 0.15) };
        load.Block(Material.Steel, bed, random.Uniform(0.1, 0.22));
        foreach (double at in (double[])[0, 0.75])
        {
            load.Block(
                Material.Steel,
                bed with { X = body.X + (at * body.Length), Y = body.Y, Length = body.Length * 0.22, Height = body.Height * 0.15 },
                0.12);
        }

        Space head = bed with { Y = bed.Top, Length = body.Length * 0.28, Height = body.Height * 0.42 };
        load.Block(Material.Steel, head, random.Uniform(0.2, 0.35), new Grain(0.35, 0.1, 0.1));
        double shaft = Math.Min(0.2, head.Height * 0.5);
        Space spindle = head.Centred(head.Length, shaft, shaft) with { X = head.Rear, Y = head.MidY, Length = 0.1 };
        load.LyingAlong(Material.Steel, spindle, 0, 0.9);
        load.Block(
            Material.Steel,
            head with { X = body.X + (body.Length * 0.45), Length = body.Length * 0.12, Height = head.Height * 0.7 },
            0.3);
        load.Block(
            Material.Steel,
            head with { X = body.X + (body.Length * 0.85), Length = body.Length * 0.1, Height = head.Height * 0.8 },
            0.35);
        load.LyingAlong(Material.Copper, bed with { Y = body.Y, Length = 0.3, Height = body.Height * 0.15 }, 0, 0.4);
    }

    // A frame of columns and beams with shafts, wheels, tanks and motors hung in it.
    private static void Assembly(Load load, Space body, SceneRandom random)
    {
        foreach (double at in (double[])[0, 0.48, 0.94])
        {
            Space column = body with { X = body.X + (at * body.Length), Length = Math.Max(0.08, body.Length * 0.06) };
            load.Block(Material.Steel, column with { Width = 0.12 }, random.Uniform(0.2, 0.4));
            load.Block(Material.Steel, column with { Z = body.Far - 0.12, Width = 0.12 }, random.Uniform(0.2, 0.4));
        }

        foreach (double at in (double[])[0.5, 0.93])
        {
            load.Block(
                Material.Steel,
                body with { Y = body.Y + (at * body.Height), Height = body.Height * 0.06 },
                random.Uniform(0.06, 0.15));
        }

        int parts = random.Whole(8, 18);
        for (int i = 0; i < parts; i++)
        {
            Part(load, body, random);
        }
    }

    private static void Part(Load load, Space body, SceneRandom random)
    {
        Space part = body.Somewhere(
            random,
            body.Length * random.Uniform(0.06, 0.3),
            body.Height * random.Uniform(0.06, 0.3),
            body.Width * random.Uniform(0.15, 0.6));
        part = part with { Y = body.Y + (random.Unit() * random.Unit() * (body.Height - part.Height)) };
        double fill = random.Uniform(0.05, 0.4);
        switch (random.Whole(0, 4))
        {
            case 0:
                load.LyingAcross(Material.Steel, part, Math.Min(part.Length, part.Height) * random.Uniform(0, 0.42), fill);
                break;
            case 1:
                load.LyingAlong(Material.Steel, part, 0, fill);
                break;
            case 2:
                load.Block(Material.Aluminium, part, fill, new Grain(0.4, 0.08, 0.08));
                break;
            case 3:
                load.Standing(Material.Steel, part, 0, fill * 0.5);
                break;
            default:
                load.Shell(Material.Steel, part, 0.012, 0.8);
                break;
        }
    }
}
