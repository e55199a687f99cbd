using VisionInspection.Devices.Simulation.Physics;

namespace VisionInspection.Devices.Simulation.Scenes.Containers.Reefers;

/// <summary>
/// One end of a reefer. Depth counts inwards from the container's outer face there, whichever way it stands; heights from its
/// feet; z from the near side. Metres.
/// </summary>
/// <param name="c">The container.</param>
/// <param name="to">Where bodies go.</param>
/// <param name="atDoors">The end with the doors instead of that with the cooling unit.</param>
internal sealed class UnitBay(ContainerDesign c, Bodies to, bool atDoors = false)
{
    private readonly double sign = c.DoorsAtFront == atDoors ? 1 : -1;
    private readonly double face = c.DoorsAtFront == atDoors ? c.X : c.X + c.Length;

    /// <summary>Height of the container.</summary>
    public double Height => c.Height;

    /// <summary>The same bay whose bodies go nowhere: what is drawn there costs its chance and leaves no trace.</summary>
    public UnitBay Elsewhere() => new(c, new Bodies(), atDoors);

    public void Block(Material m, double from, double end, double y0, double y1, double z0, double z1, double fill = 1)
    {
        double a = face + (sign * from), b = face + (sign * end);
        to.Block(m, Math.Min(a, b), Math.Max(a, b), c.Y + y0, c.Y + y1, z0, z1, fill);
    }

    /// <summary>How much of a body's mass, kg, may lie within a block: its share of the block around the body.</summary>
    public double Shared(Solid solid, double from, double end, double y0, double y1, double z0, double z1)
    {
        (Point min, Point max) = SolidGeometry.Bounds(solid);
        double a = face + (sign * from), b = face + (sign * end);
        return Math.Max(0, SolidGeometry.MassKg(solid))
            * Within(min.X, max.X, Math.Min(a, b), Math.Max(a, b)) * Within(min.Y, max.Y, c.Y + y0, c.Y + y1) * Within(min.Z, max.Z, z0, z1);
    }

    /// <summary>A cylinder that lies across the container.</summary>
    public void Across(Material m, double depth, double y, double z, double radius, double inner, double length, double fill = 1) =>
        to.Rod(m, Axis.Z, face + (sign * depth), c.Y + y, z, radius, inner, length, fill);

    /// <summary>A cylinder that stands.</summary>
    public void Upright(Material m, double depth, double y, double z, double radius, double inner, double length, double fill = 1) =>
        to.Rod(m, Axis.Y, face + (sign * depth), c.Y + y, z, radius, inner, length, fill);

    /// <summary>A cylinder that points inwards.</summary>
    public void Inwards(Material m, double depth, double y, double z, double radius, double inner, double length, double fill = 1) =>
        to.Rod(m, Axis.X, face + (sign * depth), c.Y + y, z, radius, inner, length, fill);

    /// <summary>A slab that leans from one place to another, thickness measured across it.</summary>
    public void Leaning(Material m, (double Depth, double Y) a, (double Depth, double Y) b, double thickness, double z0, double z1, double fill) =>
        to.Strut(m, face + (sign * a.Depth), c.Y + a.Y, face + (sign * b.Depth), c.Y + b.Y, thickness, z0, z1, fill);

    /// <summary>A round lump.</summary>
    public void Lump(Material m, double depth, double y, double z, double radiusDepth, double radiusY, double radiusZ, double fill, Grain? grain = null) =>
        to.Add(new Ellipsoid(m, new Point(face + (sign * depth), c.Y + y, z), new Point(radiusDepth, radiusY, radiusZ), fill, grain));

    private static double Within(double from, double to, double low, double high) =>
        Math.Clamp((Math.Min(to, high) - Math.Max(from, low)) / (to - from), 0, 1);
}
