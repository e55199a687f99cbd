using VisionInspection.Devices.Simulation.Cargo.Stowing;
using VisionInspection.Devices.Simulation.Physics;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Cargo.Kinds;

/// <summary>Reels of paper on end or lying, one or two high; the core is a bright line down the middle.</summary>
internal static class PaperReels
{
    private const double CoreRadius = 0.038;

    /// <summary>The kind.</summary>
    public static CargoKind Kind { get; } = new("paper-reels", "4804", FitsReefer: false, Fill);

    private static IReadOnlyList<Solid> Fill(CargoHold hold, SceneRandom random)
    {
        var load = new Load(hold);
        double fill = random.Uniform(0.42, 0.62);
        double diameter = random.Uniform(0.9, 1.25);
        double tall = random.Uniform(0.7, 1.5);
        bool lying = random.Chance(0.25);
        double core = CoreRadius * random.Uniform(1, 2.5);
        double each = Math.PI * diameter * diameter / 4 * tall * fill * MaterialTable.Density(Material.Cellulose);
        int tiers = Math.Max(1, (int)(hold.Height / (lying ? diameter : tall)));
        tiers = random.Chance(0.6) ? tiers : 1;
        double width = lying ? Math.Min(tall, hold.Width) : diameter;
        var columns = Floor.Columns(hold, random, diameter, width, 0.06);
        int shortColumns = random.Whole(0, 3);
        for (int i = 0; i < columns.Count; i++)
        {
            int here = i >= columns.Count - shortColumns ? 1 : tiers;
            foreach (Space place in columns[i])
            {
                for (int tier = 0; tier < here && (load.MassKg <= 0 || load.Takes(each)); tier++)
                {
                    Space room = place with { Y = tier * (lying ? diameter : tall), Height = lying ? diameter : tall };
                    Put(load, room, lying, core, fill, random);
                }
            }
        }

        return load.Finish();
    }

    private static void Put(Load load, Space room, bool lying, double core, double fill, SceneRandom random)
    {
        var grain = new Grain(0.015, 0.02, 0.6);
        if (lying)
        {
            load.LyingAcross(Material.Cellulose, room with { Width = room.Width * 0.98 }, core, fill, grain);
            return;
        }

        // Rows staggered across the width nest into each other a little.
        double shift = random.Uniform(-0.02, 0.02);
        load.Standing(Material.Cellulose, room with { X = room.X + shift, Height = room.Height - 0.01 }, core, fill, grain);
    }
}
