using VisionInspection.Devices.Simulation.Physics;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Cargo.Stowing;

/// <summary>A soft body that bulges: round at the edges seen from the side and from the end.</summary>
internal static class Bag
{
    /// <summary>Fills a space: slices across the width, lower and shorter towards the two sides.</summary>
    public static void Put(
        Load load, Space space, Material material, double fill, Grain? grain, double roundness, int slices = 4)
    {
        for (int i = 0; i < slices; i++)
        {
            double offMiddle = Math.Abs(((i + 0.5) / slices * 2) - 1);
            double sag = 1 - (roundness * 0.35 * Math.Pow(offMiddle, 3));
            double draw = roundness * 0.03 * offMiddle * offMiddle * space.Length;
            var slice = new Space(
                space.X + draw,
                space.Y,
                space.Z + (space.Width * i / slices),
                space.Length - (2 * draw),
                space.Height * sag,
                space.Width / slices);
            double radius = roundness * Math.Min(slice.Length, slice.Height) * 0.45;
            load.Prism(material, Outlines.Rounded(slice, radius, radius * 0.5), slice.Z, slice.Far, fill, grain);
        }
    }
}
