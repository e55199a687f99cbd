using VisionInspection.Devices.Simulation.Cargo.Stowing;
using VisionInspection.Devices.Simulation.Physics;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Cargo.NearlyEmpty;

/// <summary>A single drum, standing or rolled to a side; empty to full.</summary>
internal static class OneDrum
{
    /// <summary>The kind.</summary>
    public static CargoKind Kind { get; } = new("one-drum", "7310", FitsReefer: true, Fill, NearlyEmpty: true);

    private static IReadOnlyList<Solid> Fill(CargoHold hold, SceneRandom random)
    {
        var load = new Load(hold);
        double scale = random.Chance(0.7) ? 1 : random.Uniform(0.5, 0.8);
        Space place = Space.Of(hold).Somewhere(random, Drum.Diameter * scale, Drum.Height * scale, Drum.Diameter * scale);
        Material contents = random.Choose<Material>([Material.Oil, Material.Water, Material.DryOrganic]);
        double level = scale >= 1 && random.Chance(0.3) ? 0 : random.Uniform(0.2, 0.97);
        if (random.Chance(0.75))
        {
            Drum.Put(load, place, random.Chance(0.7), contents, level, contents == Material.DryOrganic ? 0.5 : 1);
        }
        else
        {
            Space lying = place with { Height = place.Width, Width = Math.Min(place.Height, hold.Width) };
            lying = lying with { Z = Math.Min(lying.Z, hold.Width - lying.Width) };
            load.LyingAcross(Material.Steel, lying, (lying.Height / 2) - 0.002);
            load.LyingAcross(contents, lying, 0, Math.Max(0.01, level * 0.6));
        }

        return load.Finish();
    }
}
