using VisionInspection.Devices.Simulation.Imaging;
using VisionInspection.Devices.Simulation.Output;
using VisionInspection.Devices.Simulation.Physics;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Pairs;

/// <summary>Puts packages of dry organic powder somewhere into the hold of a container.</summary>
internal static class PackagePlacement
{
    // Powder pressed into bricks.
    private const double Fill = .7;

    // Clear pixels between two packages, so that each is told apart.
    private const int Apart = 12;
    private const int Tries = 40;

    /// <summary>A package for a mass; null where there is no container to put it in.</summary>
    public static (Solid Solid, int Container)? Draw(Scene scene, double massKg, SceneRandom random)
    {
        if (scene.Containers.Count == 0)
        {
            return null;
        }

        int index = random.Whole(0, scene.Containers.Count - 1);
        LoadedContainer container = scene.Containers[index];
        double volume = massKg / (MaterialTable.Density(Material.DryOrganic) * Fill), side = Math.Cbrt(volume);
        double length = side * random.Uniform(.8, 1.5), height = side * random.Uniform(.6, 1.1), width = volume / (length * height);
        var hold = container.Design.Hold;
        double x = random.Uniform(0, hold.Length - length), y = random.Uniform(0, hold.Height - height), z = random.Uniform(0, hold.Width - width);
        var block = new Cuboid(Material.DryOrganic, new Point(x, y, z), new Point(x + length, y + height, z + width), Fill);
        return (container.Design.InScene(block), index);
    }

    /// <summary>Draws until a package's box lies in the picture and clear of those already there.</summary>
    public static (Solid Solid, int Container, PixelBox Box)? DrawApart(
        Scene scene, ScanSetup setup, double massKg, IEnumerable<PixelBox> taken, SceneRandom random)
    {
        for (int i = 0; i < Tries; i++)
        {
            if (Draw(scene, massKg, random) is not (Solid solid, int container))
            {
                return null;
            }

            PixelBox box = BoxOf((Cuboid)solid, setup);
            bool inside = box.X > 1 && box.Y > 1 && box.X + box.Width < setup.Lines - 1 && box.Y + box.Height < setup.Beam.Rows - 1;
            if (inside && taken.All(other => Clear(box, other)))
            {
                return (solid, container, box);
            }
        }

        return null;
    }

    private static PixelBox BoxOf(Cuboid block, ScanSetup setup)
    {
        double left = setup.LineOf(block.Min.X), right = setup.LineOf(block.Max.X);
        double sway = setup.Sway[(int)Math.Clamp(left, 0, setup.Lines - 1)] / setup.Beam.RowPitch;
        double[] rows =
        [
            setup.Beam.RowOf(block.Max.Y, block.Min.Z), setup.Beam.RowOf(block.Max.Y, block.Max.Z),
            setup.Beam.RowOf(block.Min.Y, block.Min.Z), setup.Beam.RowOf(block.Min.Y, block.Max.Z),
        ];
        int x = (int)Math.Floor(left), y = (int)Math.Floor(rows.Min() - sway);
        int width = Math.Max(1, (int)Math.Ceiling(right) - x), height = Math.Max(1, (int)Math.Ceiling(rows.Max() - sway) - y);
        return new PixelBox(setup.Backward ? setup.Lines - x - width : x, y, width, height);
    }

    private static bool Clear(PixelBox a, PixelBox b) =>
        a.X > b.X + b.Width + Apart || b.X > a.X + a.Width + Apart || a.Y > b.Y + b.Height + Apart || b.Y > a.Y + a.Height + Apart;
}
