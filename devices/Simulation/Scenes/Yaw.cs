namespace VisionInspection.Devices.Simulation.Scenes;

/// <summary>
/// No driver stops exactly square to the beam. Turned by a degree, what lies across the conveyance is smeared along it: end
/// walls grow grey edges and crossmembers lean. A turn this small is a shear, so bodies move along x by their depth.
/// </summary>
internal static class Yaw
{
    private const double SlicedBelow = .15;
    private const double Slice = .35;

    /// <summary>The bodies after the turn; thin ones that reach across the conveyance come in slices.</summary>
    public static IEnumerable<Solid> Turn(IEnumerable<Solid> solids, double slope)
    {
        foreach (Solid solid in solids)
        {
            if (solid is Cuboid c && c.Max.X - c.Min.X < SlicedBelow && c.Max.Z - c.Min.Z > 2 * Slice)
            {
                int slices = (int)Math.Ceiling((c.Max.Z - c.Min.Z) / Slice);
                double depth = (c.Max.Z - c.Min.Z) / slices;
                for (int i = 0; i < slices; i++)
                {
                    double near = c.Min.Z + (i * depth), dx = slope * (near + (depth / 2));
                    yield return c with
                    {
                        Min = new Point(c.Min.X + dx, c.Min.Y, near), Max = new Point(c.Max.X + dx, c.Max.Y, near + depth),
                    };
                }
            }
            else
            {
                yield return SolidGeometry.Moved(solid, slope * Depth(solid), 0, 0);
            }
        }
    }

    /// <summary>How deep behind the near side the middle of a body lies, metres.</summary>
    public static double Depth(Solid solid) => solid switch
    {
        Cuboid c => (c.Min.Z + c.Max.Z) / 2,
        Cylinder c => c.Centre.Z,
        Ellipsoid e => e.Centre.Z,
        Prism p => (p.ZNear + p.ZFar) / 2,
        _ => throw new NotSupportedException($"no depth for {solid.GetType().Name}"),
    };
}
