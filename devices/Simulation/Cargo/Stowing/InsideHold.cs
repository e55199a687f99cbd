using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Cargo.Stowing;

/// <summary>Keeps solids inside the hold: blocks and prisms are cut at its walls, round bodies are moved off them.</summary>
internal static class InsideHold
{
    private const double Least = 1e-4;

    /// <summary>The part of the solid, or the solid moved, that lies inside; null where nothing worth casting is left.</summary>
    public static Solid? Fit(Solid solid, CargoHold hold) => solid switch
    {
        Cuboid c => Fit(c, hold),
        Cylinder c => Fit(c, hold),
        Ellipsoid e => Fit(e, hold),
        Prism p => Fit(p, hold),
        _ => throw new ArgumentException($"{solid.GetType().Name} is not known to cargo", nameof(solid)),
    };

    private static Cuboid? Fit(Cuboid c, CargoHold hold)
    {
        var min = new Point(Math.Max(0, c.Min.X), Math.Max(0, c.Min.Y), Math.Max(0, c.Min.Z));
        var max = new Point(Math.Min(hold.Length, c.Max.X), Math.Min(hold.Height, c.Max.Y), Math.Min(hold.Width, c.Max.Z));
        bool empty = max.X - min.X < Least || max.Y - min.Y < Least || max.Z - min.Z < Least;
        return empty ? null : c with { Min = min, Max = max };
    }

    private static Cylinder? Fit(Cylinder c, CargoHold hold)
    {
        double longest = c.Along switch { Axis.X => hold.Length, Axis.Y => hold.Height, _ => hold.Width };
        double widest = c.Along switch
        {
            Axis.X => Math.Min(hold.Height, hold.Width),
            Axis.Y => Math.Min(hold.Length, hold.Width),
            _ => Math.Min(hold.Length, hold.Height),
        };
        double length = Math.Min(c.Length, longest);
        double radius = Math.Min(c.Radius, widest / 2);
        double inner = c.InnerRadius * radius / Math.Max(c.Radius, Least);
        (double rx, double ry, double rz) = c.Along switch
        {
            Axis.X => (length / 2, radius, radius),
            Axis.Y => (radius, length / 2, radius),
            _ => (radius, radius, length / 2),
        };
        return radius < Least || length < Least
            ? null
            : c with { Centre = Moved(c.Centre, rx, ry, rz, hold), Length = length, Radius = radius, InnerRadius = inner };
    }

    private static Ellipsoid? Fit(Ellipsoid e, CargoHold hold)
    {
        double rx = Math.Min(e.Radii.X, hold.Length / 2);
        double ry = Math.Min(e.Radii.Y, hold.Height / 2);
        double rz = Math.Min(e.Radii.Z, hold.Width / 2);
        return Math.Min(rx, Math.Min(ry, rz)) < Least
            ? null
            : e with { Centre = Moved(e.Centre, rx, ry, rz, hold), Radii = new Point(rx, ry, rz) };
    }

    private static Prism? Fit(Prism p, CargoHold hold)
    {
        double near = Math.Max(0, p.ZNear);
        double far = Math.Min(hold.Width, p.ZFar);
        if (far - near < Least)
        {
            return null;
        }

        bool inside = p.Outline.All(c => c.X >= 0 && c.X <= hold.Length && c.Y >= 0 && c.Y <= hold.Height);
        IReadOnlyList<(double X, double Y)> outline = inside
            ? p.Outline
            : [.. p.Outline.Select(c => (Math.Clamp(c.X, 0, hold.Length), Math.Clamp(c.Y, 0, hold.Height)))];
        Prism cut = p with { Outline = outline, ZNear = near, ZFar = far };
        return SolidGeometry.Volume(cut) < Least * Least ? null : cut;
    }

    private static Point Moved(Point centre, double rx, double ry, double rz, CargoHold hold) => new(
        Math.Clamp(centre.X, rx, hold.Length - rx),
        Math.Clamp(centre.Y, ry, hold.Height - ry),
        Math.Clamp(centre.Z, rz, hold.Width - rz));
}
