using VisionInspection.Devices.Simulation.Physics;

namespace VisionInspection.Devices.Simulation.Cargo.Stowing;

/// <summary>A steel or plastic drum: thin wall, rolling hoops, filled to somewhere under its lid.</summary>
internal static class Drum
{
    /// <summary>Diameter of the 200 litre drum (ISO 15750), metres.</summary>
    public const double Diameter = 0.585;

    /// <summary>Its height, metres.</summary>
    public const double Height = 0.88;

    /// <summary>Stands a drum in the space; level 0 is empty, 1 full to the lid.</summary>
    public static void Put(Load load, Space space, bool steel, Material? contents, double level, double fill = 1)
    {
        double radius = Math.Min(space.Length, space.Width) / 2;
        Material shell = steel ? Material.Steel : Material.Polyethylene;
        double wall = steel ? 0.0012 : 0.004;
        load.Standing(shell, space, radius - wall);
        load.Standing(shell, space with { Y = space.Top - (wall * 1.5), Height = wall * 1.5 });
        foreach (double at in (double[])[0.0, 0.33, 0.66])
        {
            load.Standing(shell, space with { Y = space.Y + (at * space.Height), Height = 0.013 }, radius - (wall * 3));
        }

        if (contents is { } material && level > 0.02)
        {
            Space inside = space.Inset(wall) with { Y = space.Y + (wall * 1.5), Height = (space.Height - (wall * 4)) * level };
            load.Standing(material, inside, 0, fill);
        }
    }
}
