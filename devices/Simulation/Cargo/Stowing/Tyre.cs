using VisionInspection.Devices.Simulation.Physics;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Cargo.Stowing;

/// <summary>A tyre: tread band, two side walls, steel beads; with a rim when it is a wheel.</summary>
internal static class Tyre
{
    /// <summary>Puts one tyre with its axis through the middle of a space, which its outside fills.</summary>
    public static void Put(Load load, Space space, Axis along, double hole, bool rim)
    {
        var centre = new Point(space.MidX, space.MidY, space.MidZ);
        (double radius, double width) = along switch
        {
            Axis.X => (Math.Min(space.Height, space.Width) / 2, space.Length),
            Axis.Y => (Math.Min(space.Length, space.Width) / 2, space.Height),
            _ => (Math.Min(space.Length, space.Height) / 2, space.Width),
        };
        double inner = radius * hole;
        double tread = radius * 0.07;
        load.Add(new Cylinder(Material.Rubber, along, centre, radius, radius - tread, width * 0.9));
        foreach (int side in (int[])[-1, 1])
        {
            Point wall = Along(centre, along, side * width * 0.44);
            load.Add(new Cylinder(Material.Rubber, along, wall, radius - tread, inner, width * 0.08));
            load.Add(new Cylinder(Material.Steel, along, wall, inner + 0.012, inner, 0.012, 0.6));
        }

        if (rim)
        {
            load.Add(new Cylinder(Material.Steel, along, centre, inner, inner - 0.006, width * 0.85));
            load.Add(new Cylinder(Material.Steel, along, Along(centre, along, width * 0.2), inner, inner * 0.2, 0.005));
        }
    }

    private static Point Along(Point p, Axis axis, double by) => axis switch
    {
        Axis.X => p with { X = p.X + by },
        Axis.Y => p with { Y = p.Y + by },
        _ => p with { Z = p.Z + by },
    };
}
