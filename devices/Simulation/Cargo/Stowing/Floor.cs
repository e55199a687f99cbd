namespace VisionInspection.Devices.Simulation.Cargo.Stowing;

/// <summary>Where units stand on the floor of a hold.</summary>
internal static class Floor
{
    /// <summary>How far along the hold a load reaches: more than half the loads fill it, the others end anywhere.</summary>
    public static double Reach(CargoHold hold, SceneRandom random) =>
        hold.Length * (random.Chance(0.55) ? random.Uniform(0.9, 1) : random.Uniform(0.25, 0.9));

    /// <summary>
    /// Footprints in rows, nearest row first within each column, columns from the front wall rearwards. At least one;
    /// the height is the hold's. Gaps between columns vary up to <paramref name="slack"/>.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<Space>> Columns(
        CargoHold hold, SceneRandom random, double length, double width, double slack)
    {
        int rows = Math.Max(1, (int)(hold.Width / width));
        double spare = Math.Max(0, hold.Width - (rows * width));
        double end = Math.Max(Reach(hold, random), length);
        double typicalGap = random.Uniform(0, slack);
        double x = random.Chance(0.85) ? random.Uniform(0, 0.06) : random.Uniform(0, 0.5);
        if (random.Chance(0.08))
        {
            x = hold.Length - end;
            end = hold.Length;
        }

        x = Math.Min(x, hold.Length - length);
        var columns = new List<IReadOnlyList<Space>>();
        while (columns.Count == 0 || x + length <= end)
        {
            columns.Add(Rows(hold, random, x, length, width, rows, spare));
            x += length + (typicalGap * random.Uniform(0.2, 1.8));
        }

        return columns;
    }

    /// <summary>The same footprints without the columns.</summary>
    public static IReadOnlyList<Space> Places(CargoHold hold, SceneRandom random, double length, double width, double slack) =>
        [.. Columns(hold, random, length, width, slack).SelectMany(c => c)];

    /// <summary>Height to which goods of a density may be stacked on all the places before the payload is reached.</summary>
    public static double HeightWithin(Load load, IReadOnlyCollection<Space> places, double kilogramsPerCubicMetre, double share)
    {
        double area = places.Sum(p => p.Length * p.Width);
        return (load.Hold.MaxPayloadKg - load.MassKg) * share / (area * kilogramsPerCubicMetre);
    }

    /// <summary>Spreads a number of heavy units over the hold: together, at both ends, or evenly.</summary>
    public static IReadOnlyList<double> Spread(CargoHold hold, SceneRandom random, int count, double length)
    {
        double free = Math.Max(0, hold.Length - (count * length));
        int manner = random.Whole(0, 2);
        double first = random.Unit() * free * (manner == 0 ? 1 : 0.3);
        double gap = manner == 0
            ? Math.Min(random.Uniform(0, 0.3), (free - first) / count)
            : (free - first) / count * random.Uniform(0.6, 1);
        double hole = manner == 2 ? gap * (count - 1) : 0;
        return [.. Enumerable.Range(0, count).Select(i =>
            first + (i * length) + (manner == 2 ? (i >= (count + 1) / 2 ? hole : 0) : i * gap))];
    }

    private static List<Space> Rows(
        CargoHold hold, SceneRandom random, double x, double length, double width, int rows, double spare)
    {
        double z = random.Uniform(0, spare / 2);
        var places = new List<Space>(rows);
        for (int row = 0; row < rows; row++)
        {
            places.Add(new Space(x, 0, z, length, hold.Height, Math.Min(width, hold.Width)));
            z += width + (rows > 1 ? spare / 2 / (rows - 1) * random.Unit() : 0);
        }

        return places;
    }
}
