using VisionInspection.Devices.Simulation.Cargo.Stowing;
using VisionInspection.Devices.Simulation.Physics;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Cargo.Kinds;

/// <summary>Bundles of pipe and bar, and cable on drums.</summary>
internal static class MetalGoods
{
    /// <summary>Pipes, bars and sections in bundles along the hold.</summary>
    public static CargoKind Pipes { get; } = new("pipes-and-bars", "7306", FitsReefer: false, FillPipes);

    /// <summary>Cable on wooden drums.</summary>
    public static CargoKind Cable { get; } = new("cable-drums", "8544", FitsReefer: false, FillCable);

    private static IReadOnlyList<Solid> FillPipes(CargoHold hold, SceneRandom random)
    {
        var load = new Load(hold);
        Material metal = random.Choose<Material>(
            [Material.Steel, Material.Steel, Material.Aluminium, Material.Copper, Material.Polyethylene]);
        double length = Math.Min(hold.Length - 0.1, random.Choose<double>([3, 4, 5.7, 5.8, 6, 11.8]) * random.Uniform(0.97, 1));
        double side = random.Uniform(0.2, 0.5);
        double fill = metal == Material.Polyethylene ? random.Uniform(0.1, 0.35) : random.Uniform(0.15, 0.7);
        double each = side * side * length * fill * MaterialTable.Density(metal);
        int sets = Math.Max(1, (int)(hold.Length / (length + 0.1)));
        int bundles = (int)(hold.MaxPayloadKg * random.Uniform(0.3, 0.97) / each / sets);
        int rows = Math.Max(1, (int)(hold.Width / (side * 1.05)));
        bundles = Math.Clamp(bundles, 1, rows * (int)(hold.Height * 0.85 / (side + 0.06)));
        double pipe = random.Uniform(0.02, 0.09);
        double x = random.Uniform(0, hold.Length - (sets * length) - 0.05);
        for (int set = 0; set < sets; set++)
        {
            for (int i = 0; i < bundles; i++)
            {
                double y = i / rows * (side + 0.06);
                var room = new Space(x + (set * (length + 0.05)), y, i % rows * side * 1.05, length, side, side);
                Bundle(load, room, metal, fill, pipe, random);
            }
        }

        return load.Finish();
    }

    private static void Bundle(Load load, Space room, Material metal, double fill, double pipe, SceneRandom random)
    {
        foreach (double at in (double[])[0.15, 0.5, 0.85])
        {
            load.Block(
                Material.Cellulose,
                room with { X = room.X + (at * (room.Length - 0.1)), Length = 0.08, Height = 0.06 },
                0.35);
        }

        // The ends of single pipes stick out by different lengths.
        Space body = room.Above(0.055) with { Height = room.Height - 0.005 };
        double ragged = random.Uniform(0, 0.15);
        load.Block(metal, body with { X = room.X + ragged, Length = room.Length - (2 * ragged) }, fill, new Grain(0.1, 5, pipe));
        int ends = ragged > 0.02 ? 3 : 0;
        for (int i = 0; i < ends; i++)
        {
            Space tip = body with { Y = body.Y + (body.Height * i / 3), Height = body.Height / 4 };
            load.Block(metal, tip with { Length = ragged * random.Unit(), X = room.X + ragged - (ragged * 0.99) }, fill);
            double right = ragged * random.Uniform(0.1, 0.98);
            load.Block(metal, tip with { X = room.Rear - ragged, Length = right }, fill);
        }
    }

    private static IReadOnlyList<Solid> FillCable(CargoHold hold, SceneRandom random)
    {
        var load = new Load(hold);
        double diameter = random.Uniform(0.8, Math.Min(2.1, hold.Height - 0.1));
        double width = random.Uniform(0.5, 1.15);
        bool across = random.Chance(0.7);
        double wound = random.Uniform(0.5, 0.9);
        Material metal = random.Chance(0.6) ? Material.Copper : Material.Aluminium;
        double fill = random.Uniform(0.15, 0.4);
        foreach (Space place in Floor.Places(hold, random, across ? diameter : width, across ? width : diameter, 0.15))
        {
            double ring = Math.PI * diameter * diameter / 4 * wound * wound * width * 0.85;
            double each = ring * ((fill * MaterialTable.Density(metal)) + 330);
            if (load.MassKg <= 0 || load.Takes(each))
            {
                Put(load, place with { Height = diameter }, across, wound, metal, fill);
            }
        }

        return load.Finish();
    }

    private static void Put(Load load, Space room, bool across, double wound, Material metal, double fill)
    {
        double radius = room.Height / 2;
        Axis axis = across ? Axis.Z : Axis.X;
        double deep = across ? room.Width : room.Length;
        var centre = new Point(room.MidX, room.MidY, room.MidZ);
        double core = radius * wound * 0.5;
        load.Add(new Cylinder(metal, axis, centre, radius * wound, core, deep * 0.85, fill, new Grain(0.02, 0.1, 0.1)));
        load.Add(new Cylinder(Material.Polyethylene, axis, centre, radius * wound, core, deep * 0.85, 0.35));
        load.Add(new Cylinder(Material.Cellulose, axis, centre, core, core - 0.02, deep * 0.85, 0.35));
        foreach (int side in (int[])[-1, 1])
        {
            double off = side * deep * 0.455;
            Point flange = across ? centre with { Z = centre.Z + off } : centre with { X = centre.X + off };
            load.Add(new Cylinder(Material.Cellulose, axis, flange, radius, 0.04, deep * 0.07, 0.35));
        }
    }
}
