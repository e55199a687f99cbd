using VisionInspection.Devices.Simulation.Physics;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Cargo;

/// <summary>Mass of a load from the volumes of its solids; cavities count against what they are cut from.</summary>
public static class LoadMass
{
    /// <summary>Kilograms of all the solids together.</summary>
    public static double Of(IEnumerable<Solid> solids)
    {
        ArgumentNullException.ThrowIfNull(solids);
        return solids.Sum(Of);
    }

    /// <summary>Kilograms of one solid, negative for a cavity.</summary>
    public static double Of(Solid solid)
    {
        ArgumentNullException.ThrowIfNull(solid);
        return Volume(solid) * solid.Fill * Density(solid.Material);
    }

    /// <summary>Volume inside the outer surface, cubic metres.</summary>
    internal static double Volume(Solid solid) => solid switch
    {
        Cuboid c => (c.Max.X - c.Min.X) * (c.Max.Y - c.Min.Y) * (c.Max.Z - c.Min.Z),
        Cylinder c => Math.PI * ((c.Radius * c.Radius) - (c.InnerRadius * c.InnerRadius)) * c.Length,
        Ellipsoid e => 4.0 / 3.0 * Math.PI * e.Radii.X * e.Radii.Y * e.Radii.Z,
        Prism p => Area(p.Outline) * (p.ZFar - p.ZNear),
        _ => throw new ArgumentException($"no volume is known for {solid.GetType().Name}", nameof(solid)),
    };

    /// <summary>Kilograms per cubic metre of the material without pores.</summary>
    internal static double Density(Material material) => material switch
    {
        Material.Steel => 7870,
        Material.Aluminium => 2700,
        Material.Copper => 8960,
        Material.Lead => 11350,
        Material.Cellulose => 1500,
        Material.Polyethylene => 950,
        Material.PolyurethaneFoam => 40,
        Material.Rubber => 1150,
        Material.Water => 1000,
        Material.DryOrganic => 1590,
        Material.Oil => 850,
        Material.Glass => 2500,
        Material.Stone => 2650,
        _ => throw new ArgumentOutOfRangeException(nameof(material), material, "unknown material"),
    };

    // Shoelace formula; the sense of the outline does not matter.
    private static double Area(IReadOnlyList<(double X, double Y)> outline)
    {
        double twice = 0;
        (double X, double Y) last = outline[^1];
        foreach ((double X, double Y) corner in outline)
        {
            twice += (last.X * corner.Y) - (corner.X * last.Y);
            last = corner;
        }

        return Math.Abs(twice) / 2;
    }
}
