using VisionInspection.Devices.Simulation.Physics;

namespace VisionInspection.Devices.Simulation.Scenes;

/// <summary>Where a body lies and what it weighs.</summary>
public static class SolidGeometry
{
    /// <summary>Its least and greatest x.</summary>
    public static (double From, double To) ExtentX(Solid solid)
    {
        (Point min, Point max) = Bounds(solid);
        return (min.X, max.X);
    }

    /// <summary>The corners of the block around it.</summary>
    public static (Point Min, Point Max) Bounds(Solid solid) => solid switch
    {
        Cuboid c => (c.Min, c.Max),
        Cylinder c => Around(c.Centre, new Point(Reach(c, Axis.X), Reach(c, Axis.Y), Reach(c, Axis.Z))),
        Ellipsoid e => Around(e.Centre, e.Radii),
        Prism p => (new Point(p.Outline.Min(o => o.X), p.Outline.Min(o => o.Y), p.ZNear), new Point(p.Outline.Max(o => o.X), p.Outline.Max(o => o.Y), p.ZFar)),
        _ => throw new NotSupportedException($"no geometry for {solid.GetType().Name}"),
    };

    /// <summary>Its volume, m³, whatever fills it.</summary>
    public static double Volume(Solid solid) => solid switch
    {
        Cuboid c => (c.Max.X - c.Min.X) * (c.Max.Y - c.Min.Y) * (c.Max.Z - c.Min.Z),
        Cylinder c => Math.PI * ((c.Radius * c.Radius) - (c.InnerRadius * c.InnerRadius)) * c.Length,
        Ellipsoid e => 4.0 / 3 * Math.PI * e.Radii.X * e.Radii.Y * e.Radii.Z,
        Prism p => Area(p.Outline) * (p.ZFar - p.ZNear),
        _ => throw new NotSupportedException($"no geometry for {solid.GetType().Name}"),
    };

    /// <summary>Its mass, kg; negative for a cavity.</summary>
    public static double MassKg(Solid solid)
    {
        ArgumentNullException.ThrowIfNull(solid);
        return Volume(solid) * solid.Fill * MaterialTable.Density(solid.Material);
    }

    /// <summary>The same body elsewhere.</summary>
    public static Solid Moved(Solid solid, double dx, double dy, double dz) => solid switch
    {
        Cuboid c => c with { Min = Moved(c.Min, dx, dy, dz), Max = Moved(c.Max, dx, dy, dz) },
        Cylinder c => c with { Centre = Moved(c.Centre, dx, dy, dz) },
        Ellipsoid e => e with { Centre = Moved(e.Centre, dx, dy, dz) },
        Prism p => p with
        {
            Outline = [.. p.Outline.Select(o => (o.X + dx, o.Y + dy))], ZNear = p.ZNear + dz, ZFar = p.ZFar + dz,
        },
        _ => throw new NotSupportedException($"no geometry for {solid.GetType().Name}"),
    };

    private static double Reach(Cylinder c, Axis along) => c.Along == along ? c.Length / 2 : c.Radius;

    private static (Point Min, Point Max) Around(Point c, Point reach) => (Moved(c, -reach.X, -reach.Y, -reach.Z), Moved(c, reach.X, reach.Y, reach.Z));

    private static Point Moved(Point p, double dx, double dy, double dz) => new(p.X + dx, p.Y + dy, p.Z + dz);

    private static double Area(IReadOnlyList<(double X, double Y)> outline)
    {
        double twice = 0;
        for (int i = 0; i < outline.Count; i++)
        {
            (double ax, double ay) = outline[i];
            (double bx, double by) = outline[i + 1 == outline.Count ? 0 : i + 1];
            twice += (ax * by) - (bx * ay);
        }

        return Math.Abs(twice) / 2;
    }
}
