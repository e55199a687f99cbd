using VisionInspection.Devices.Simulation.Physics;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Cargo.Stowing;

/// <summary>A load while it is being stowed: whatever is added stays inside the hold, and what it weighs is known.</summary>
internal sealed class Load(CargoHold hold)
{
    private readonly List<Solid> solids = [];

    /// <summary>The hold it goes into.</summary>
    public CargoHold Hold => hold;

    /// <summary>Mass so far.</summary>
    public double MassKg { get; private set; }

    /// <summary>True while so many more kilograms stay within the payload.</summary>
    public bool Takes(double kilograms) => MassKg + kilograms <= hold.MaxPayloadKg;

    /// <summary>Adds a solid, cut or moved to stay inside.</summary>
    public void Add(Solid solid)
    {
        if (InsideHold.Fit(solid, hold) is { } fitted)
        {
            solids.Add(fitted);
            MassKg += SolidGeometry.MassKg(fitted);
        }
    }

    /// <summary>A block that takes all of a space.</summary>
    public void Block(Material material, Space space, double fill = 1, Grain? grain = null) =>
        Add(new Cuboid(material, new Point(space.X, space.Y, space.Z), new Point(space.Rear, space.Top, space.Far), fill, grain));

    /// <summary>A box: walls of the given thickness, the inside free.</summary>
    public void Shell(Material material, Space space, double thickness, double fill = 1)
    {
        Block(material, space, fill);
        Space inside = space.Inset(thickness) with { Y = space.Y + thickness, Height = space.Height - (2 * thickness) };
        if (Math.Min(inside.Length, Math.Min(inside.Height, inside.Width)) > 0)
        {
            Block(material, inside, -fill);
        }
    }

    /// <summary>A cylinder or tube standing in a space.</summary>
    public void Standing(Material material, Space space, double inner = 0, double fill = 1, Grain? grain = null) =>
        Add(new Cylinder(
            material,
            Axis.Y,
            new Point(space.MidX, space.MidY, space.MidZ),
            Math.Min(space.Length, space.Width) / 2,
            inner,
            space.Height,
            fill,
            grain));

    /// <summary>A cylinder or tube lying along the hold.</summary>
    public void LyingAlong(Material material, Space space, double inner = 0, double fill = 1, Grain? grain = null) =>
        Add(new Cylinder(
            material,
            Axis.X,
            new Point(space.MidX, space.MidY, space.MidZ),
            Math.Min(space.Height, space.Width) / 2,
            inner,
            space.Length,
            fill,
            grain));

    /// <summary>A cylinder or tube lying across the hold: the scanner sees its end.</summary>
    public void LyingAcross(Material material, Space space, double inner = 0, double fill = 1, Grain? grain = null) =>
        Add(new Cylinder(
            material,
            Axis.Z,
            new Point(space.MidX, space.MidY, space.MidZ),
            Math.Min(space.Length, space.Height) / 2,
            inner,
            space.Width,
            fill,
            grain));

    /// <summary>An ellipsoid that touches the six sides of a space.</summary>
    public void Egg(Material material, Space space, double fill = 1, Grain? grain = null) =>
        Add(new Ellipsoid(
            material,
            new Point(space.MidX, space.MidY, space.MidZ),
            new Point(space.Length / 2, space.Height / 2, space.Width / 2),
            fill,
            grain));

    /// <summary>An outline carried through the width.</summary>
    public void Prism(
        Material material, IReadOnlyList<(double X, double Y)> outline, double near, double far, double fill = 1, Grain? grain = null) =>
        Add(new Prism(material, outline, near, far, fill, grain));

    /// <summary>The load. Goods that came out too heavy are made of thinner stuff rather than taken out.</summary>
    public IReadOnlyList<Solid> Finish()
    {
        double thinner = hold.MaxPayloadKg / MassKg;
        return MassKg <= hold.MaxPayloadKg ? solids : [.. solids.Select(s => s with { Fill = s.Fill * thinner })];
    }
}
