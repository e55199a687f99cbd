using VisionInspection.Devices.Simulation.Physics;

namespace VisionInspection.Devices.Simulation.Scenes.Vehicles;

/// <summary>
/// Stop blocks of port trailers: sheet boxes as wide as the deck that hold a 20 ft container in its place; they stand in
/// front of and behind it and look like small containers.
/// </summary>
internal static class Blocks
{
    public static void Build(TrailerDesign t, IReadOnlyList<LoadedContainer> containers, Bodies to, SceneRandom random)
    {
        if (!random.Chance(containers.Count == 1 ? .45 : .15))
        {
            return;
        }

        double length = random.Uniform(.6, 1.0), high = random.Uniform(.35, .75), sheet = random.Uniform(.003, .006);
        double inFront = t.Front + random.Uniform(.6, 2.2), behind = t.Rear - length - random.Uniform(.4, 1.6);
        foreach (double x in new[] { inFront, behind })
        {
            bool free = containers.All(c => x + length < c.Design.X - .05 || x > c.Design.X + c.Design.Length + .05);
            if (!free)
            {
                continue;
            }

            double low = t.DeckHeight - random.Uniform(.25, .4), top = t.DeckHeight + high;
            foreach (double z in new[] { .02, .8, 1.6, 2.40 })
            {
                to.Block(Material.Steel, x, x + length, low, top, z, z + sheet);
            }

            for (int i = 0; i <= 4; i++)
            {
                double at = x + (i * (length - .06) / 4);
                to.Block(Material.Steel, at, at + .06, low, top, .1, 2.3, i is 0 or 4 ? .01 : .004);
            }

            to.Block(Material.Steel, x, x + length, low, t.DeckHeight + .02, .05, 2.39, random.Uniform(.006, .015));
        }
    }
}
