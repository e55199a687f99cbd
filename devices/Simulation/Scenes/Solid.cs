using VisionInspection.Devices.Simulation.Physics;

namespace VisionInspection.Devices.Simulation.Scenes;

/// <summary>
/// A body in the scene. Metres; x runs along the conveyance from its front to its rear, y up from the road (inside a
/// cargo hold: up from its floor), z away from the source. Bodies add: where two overlap, both attenuate, and a body of
/// negative <see cref="Fill"/> is a cavity in another.
/// </summary>
/// <param name="Material">What it is made of.</param>
/// <param name="Fill">Share of the volume that is material: 1 solid, 0.6 granules, negative a cavity.</param>
/// <param name="Grain">Uneven density, or null for a uniform body.</param>
public abstract record Solid(Material Material, double Fill, Grain? Grain);

/// <summary>Uneven density of a body, as seen in projection.</summary>
/// <param name="Amplitude">Standard deviation of the density, relative to its mean.</param>
/// <param name="LengthX">Correlation length along x, metres.</param>
/// <param name="LengthY">Correlation length along y, metres.</param>
public sealed record Grain(double Amplitude, double LengthX, double LengthY)
{
    /// <summary>Fixes the grain to its body, whatever else is in the scene and from wherever it is seen; null for a single look.</summary>
    public GrainPlace? Place { get; init; }
}

/// <summary>Where a body's grain lies: at (x - <see cref="ShiftX"/>, <see cref="OffsetY"/> + <see cref="ScaleY"/> h) of its pattern.</summary>
/// <param name="Body">A number of the body, so that no two are alike.</param>
/// <param name="ShiftX">How far the body was moved along the conveyance, metres.</param>
/// <param name="OffsetY">Metres added to the scaled height.</param>
/// <param name="ScaleY">What the height h at which a ray passes the near side is multiplied by.</param>
public readonly record struct GrainPlace(int Body, double ShiftX, double OffsetY, double ScaleY);

/// <summary>A point of the scene, metres.</summary>
/// <param name="X">Along the conveyance, front to rear.</param>
/// <param name="Y">Up.</param>
/// <param name="Z">Away from the source.</param>
public readonly record struct Point(double X, double Y, double Z);

/// <summary>The three axes of the scene.</summary>
public enum Axis
{
    /// <summary>Along the conveyance.</summary>
    X,

    /// <summary>Up.</summary>
    Y,

    /// <summary>Away from the source.</summary>
    Z,
}

/// <summary>An axis-aligned block.</summary>
/// <param name="Min">Corner with the least coordinates.</param>
/// <param name="Max">Corner with the greatest coordinates.</param>
/// <inheritdoc cref="Solid"/>
public sealed record Cuboid(Material Material, Point Min, Point Max, double Fill = 1, Grain? Grain = null)
    : Solid(Material, Fill, Grain);

/// <summary>A cylinder or tube along an axis.</summary>
/// <param name="Along">Direction of its axis.</param>
/// <param name="Centre">Middle of its axis.</param>
/// <param name="Radius">Outer radius.</param>
/// <param name="InnerRadius">Inner radius; 0 for a full cylinder.</param>
/// <param name="Length">Length of the axis.</param>
/// <inheritdoc cref="Solid"/>
public sealed record Cylinder(
    Material Material, Axis Along, Point Centre, double Radius, double InnerRadius, double Length, double Fill = 1, Grain? Grain = null)
    : Solid(Material, Fill, Grain);

/// <summary>An axis-aligned ellipsoid.</summary>
/// <param name="Centre">Its centre.</param>
/// <param name="Radii">Half axes.</param>
/// <inheritdoc cref="Solid"/>
public sealed record Ellipsoid(Material Material, Point Centre, Point Radii, double Fill = 1, Grain? Grain = null)
    : Solid(Material, Fill, Grain);

/// <summary>A simple polygon in the x-y plane, extruded along z: car bodies, heaps of bulk, wedges, slanted beams.</summary>
/// <param name="Outline">Corners in order, either sense, not closed; concave allowed.</param>
/// <param name="ZNear">Side towards the source.</param>
/// <param name="ZFar">Side away from it.</param>
/// <inheritdoc cref="Solid"/>
public sealed record Prism(
    Material Material, IReadOnlyList<(double X, double Y)> Outline, double ZNear, double ZFar, double Fill = 1, Grain? Grain = null)
    : Solid(Material, Fill, Grain);
