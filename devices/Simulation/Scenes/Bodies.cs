using VisionInspection.Devices.Simulation.Physics;

namespace VisionInspection.Devices.Simulation.Scenes;

/// <summary>Collects the solids of a structure, in the words of who builds it: plates, boxes, bars.</summary>
internal sealed class Bodies
{
    private readonly List<Solid> solids = [];

    public IReadOnlyList<Solid> Solids => solids;

    public void Add(Solid solid) => solids.Add(solid);

    /// <summary>A block; corners in any order.</summary>
    public void Block(Material material, double x0, double x1, double y0, double y1, double z0, double z1, double fill = 1)
    {
        if (x1 > x0 && y1 > y0 && z1 > z0)
        {
            solids.Add(new Cuboid(material, new Point(x0, y0, z0), new Point(x1, y1, z1), fill));
        }
    }

    /// <summary>A closed box of plates.</summary>
    public void Box(Material material, double x0, double x1, double y0, double y1, double z0, double z1, double plate)
    {
        Block(material, x0, x1, y0, y0 + plate, z0, z1);
        Block(material, x0, x1, y1 - plate, y1, z0, z1);
        Block(material, x0, x1, y0 + plate, y1 - plate, z0, z0 + plate);
        Block(material, x0, x1, y0 + plate, y1 - plate, z1 - plate, z1);
        Block(material, x0, x0 + plate, y0 + plate, y1 - plate, z0 + plate, z1 - plate);
        Block(material, x1 - plate, x1, y0 + plate, y1 - plate, z0 + plate, z1 - plate);
    }

    /// <summary>A bar or tube.</summary>
    public void Rod(Material material, Axis along, double x, double y, double z, double radius, double inner, double length, double fill = 1) =>
        solids.Add(new Cylinder(material, along, new Point(x, y, z), radius, inner, length, fill));

    /// <summary>A straight bar in the x-y plane from one point to another.</summary>
    public void Strut(Material material, double xa, double ya, double xb, double yb, double thickness, double z0, double z1, double fill = 1)
    {
        double length = Math.Max(1e-6, Math.Sqrt(((xb - xa) * (xb - xa)) + ((yb - ya) * (yb - ya))));
        double nx = -(yb - ya) / length * thickness / 2, ny = (xb - xa) / length * thickness / 2;
        solids.Add(new Prism(
            material, [(xa + nx, ya + ny), (xb + nx, yb + ny), (xb - nx, yb - ny), (xa - nx, ya - ny)], z0, z1, fill));
    }

    /// <summary>A plate cut to an outline.</summary>
    public void Plate(Material material, IReadOnlyList<(double X, double Y)> outline, double z0, double z1, double fill = 1) =>
        solids.Add(new Prism(material, outline, z0, z1, fill));
}
