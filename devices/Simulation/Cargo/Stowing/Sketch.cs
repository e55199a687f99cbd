using VisionInspection.Devices.Simulation.Physics;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Cargo.Stowing;

/// <summary>
/// Draws a thing seen from its side in its own coordinates (x from its front, y from the ground it stands on, z from its
/// near side) and puts it into the load turned, tilted and in place.
/// </summary>
/// <param name="load">Where it goes.</param>
/// <param name="place">Its front lower near corner.</param>
/// <param name="length">Its length, about which it is mirrored.</param>
/// <param name="tilt">Radians; positive lifts the rear.</param>
/// <param name="mirrored">Faces the doors.</param>
internal sealed class Sketch(Load load, Point place, double length, double tilt = 0, bool mirrored = false)
{
    private readonly double cosine = Math.Cos(tilt);
    private readonly double sine = Math.Sin(tilt);

    /// <summary>A flat outline carried from z near to z far.</summary>
    public void Plate(
        Material material, IReadOnlyList<(double X, double Y)> outline, double near, double far, double fill = 1, Grain? grain = null) =>
        load.Prism(material, [.. outline.Select(c => Map(c.X, c.Y))], place.Z + near, place.Z + far, fill, grain);

    /// <summary>A block.</summary>
    public void Block(
        Material material, double x, double y, double wide, double tall, double near, double far, double fill = 1, Grain? grain = null) =>
        Plate(material, [(x, y), (x + wide, y), (x + wide, y + tall), (x, y + tall)], near, far, fill, grain);

    /// <summary>A beam between two points.</summary>
    public void Beam(
        Material material, (double X, double Y) from, (double X, double Y) to, double thick, double near, double far, double fill = 1)
    {
        double run = Math.Max(1e-6, Math.Sqrt(Math.Pow(to.X - from.X, 2) + Math.Pow(to.Y - from.Y, 2)));
        (double nx, double ny) = ((to.Y - from.Y) / run * thick / 2, (from.X - to.X) / run * thick / 2);
        Plate(
            material,
            [(from.X + nx, from.Y + ny), (to.X + nx, to.Y + ny), (to.X - nx, to.Y - ny), (from.X - nx, from.Y - ny)],
            near,
            far,
            fill);
    }

    /// <summary>A round thing whose axis lies across: wheel, pulley, motor seen from its end.</summary>
    public void Round(
        Material material, double x, double y, double radius, double inner, double near, double far, double fill = 1)
    {
        (double px, double py) = Map(x, y);
        load.Add(new Cylinder(
            material, Axis.Z, new Point(px, py, place.Z + ((near + far) / 2)), radius, inner, far - near, fill));
    }

    /// <summary>A wheel with its tyre, rim and brake disc.</summary>
    public void Wheel(double x, double radius, double width, double near, double hole = 0.62)
    {
        (double px, double py) = Map(x, radius);
        double z = place.Z + near;
        Tyre.Put(load, new Space(px - radius, py - radius, z, 2 * radius, 2 * radius, width), Axis.Z, hole, rim: true);
        Round(Material.Steel, x, radius, radius * 0.42, radius * 0.2, near + (width * 0.4), near + (width * 0.4) + 0.022, 0.9);
    }

    /// <summary>A skin along the edge of an outline: dense at the rim, free inside.</summary>
    public void Rim(
        Material material, IReadOnlyList<(double X, double Y)> outline, double thick, double near, double far, double fill)
    {
        for (int i = 0; i < outline.Count; i++)
        {
            Beam(material, outline[i], outline[(i + 1) % outline.Count], thick, near, far, fill);
        }
    }

    private (double X, double Y) Map(double x, double y)
    {
        double along = mirrored ? length - x : x;
        return (place.X + (along * cosine) - (y * sine), place.Y + (along * sine) + (y * cosine));
    }
}
