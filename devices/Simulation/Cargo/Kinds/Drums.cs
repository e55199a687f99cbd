using VisionInspection.Devices.Simulation.Cargo.Stowing;
using VisionInspection.Devices.Simulation.Physics;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Cargo.Kinds;

/// <summary>Drums of 200 litres: free standing or four to a pallet, one or two tiers.</summary>
internal static class Drums
{
    /// <summary>The kind.</summary>
    public static CargoKind Kind { get; } = new("drums", "2710", FitsReefer: true, Fill);

    private static IReadOnlyList<Solid> Fill(CargoHold hold, SceneRandom random)
    {
        var load = new Load(hold);
        bool steel = random.Chance(0.75);
        bool pallets = random.Chance(0.4);
        Material contents = random.Choose<Material>([Material.Oil, Material.Water, Material.Polyethylene, Material.DryOrganic]);
        double fill = contents == Material.DryOrganic ? random.Uniform(0.4, 0.6) : 1;
        double level = random.Chance(0.1) ? 0 : random.Uniform(0.75, 0.96);
        double each = 18 + (Math.PI * 0.0855 * Drum.Height * level * fill * MaterialTable.Density(contents));
        double pitch = pallets ? 0.6 : 0.588;
        var columns = Floor.Columns(hold, random, pitch, pitch * 0.98, pallets ? 0.02 : 0.008);
        int tiers = random.Chance(0.65) ? 2 : 1;
        double second = random.Uniform(0.5, 1);
        for (int i = 0; i < columns.Count; i++)
        {
            double floor = 0;
            for (int tier = 0; tier < (i < columns.Count * second ? tiers : 1); tier++)
            {
                floor = Tier(
                    load, columns[i], floor, pallets, each, place => Drum.Put(load, place, steel, contents, level, fill));
            }
        }

        return load.Finish();
    }

    private static double Tier(Load load, IReadOnlyList<Space> row, double floor, bool pallets, double each, Action<Space> put)
    {
        double bottom = floor + (pallets ? Pallet.Height : 0);
        if (!load.Takes(each * row.Count) || bottom + Drum.Height > load.Hold.Height)
        {
            return floor;
        }

        if (pallets)
        {
            Pallet.Put(load, row[0] with { Y = floor, Width = row[^1].Far - row[0].Z });
        }

        foreach (Space place in row)
        {
            double width = Math.Min(place.Width, Drum.Diameter);
            put(place with { Y = bottom, Height = Drum.Height, Length = Drum.Diameter, Width = width });
        }

        return bottom + Drum.Height;
    }
}
