using VisionInspection.Devices.Simulation.Cargo.Stowing;
using VisionInspection.Devices.Simulation.Physics;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Cargo.NearlyEmpty;

/// <summary>A thin layer left on the floor: sweepings, spilt grain, liner sheets, a few flattened bags.</summary>
internal static class FloorLayer
{
    /// <summary>The kind.</summary>
    public static CargoKind Kind { get; } = new("floor-layer", "2530", FitsReefer: false, Fill, NearlyEmpty: true);

    private static IReadOnlyList<Solid> Fill(CargoHold hold, SceneRandom random)
    {
        var load = new Load(hold);
        Material material = random.Choose<Material>(
            [Material.DryOrganic, Material.Stone, Material.Cellulose, Material.Polyethylene]);
        double fill = random.Uniform(0.3, 0.6);
        double length = hold.Length * random.Uniform(0.15, 1);
        Space area = Space.Of(hold).Somewhere(random, length, 0.2, hold.Width * random.Uniform(0.4, 1));
        double thickness = Math.Min(
            random.Uniform(0.04, 0.14),
            random.Uniform(200, 1150) / (area.Length * area.Width * MaterialTable.Density(material) * fill));
        int steps = 24;
        double level = thickness;
        var skyline = new List<double>();
        for (int i = 0; i <= steps; i++)
        {
            level += random.Normal(0, thickness * 0.12);
            double ends = Math.Min(1, Math.Min(i, steps - i) / 3.0);
            skyline.Add(Math.Clamp(level, thickness * 0.5, thickness * 1.2) * ends);
        }

        var grain = new Grain(random.Uniform(0.05, 0.3), 0.1, 0.02);
        load.Prism(material, Outlines.Under(area.X, 0, area.Length / steps, skyline), area.Z, area.Far, fill, grain);
        return load.Finish();
    }
}
