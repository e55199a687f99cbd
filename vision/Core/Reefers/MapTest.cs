using VisionInspection.Core.Findings;

namespace VisionInspection.Core.Reefers;

/// <summary>Puts a map of an end to the test: deletion, insertion, and what of it lies in the container.</summary>
internal static class MapTest
{
    /// <summary>The test.</summary>
    /// <param name="map">The map, row by row.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="end">The end it is of.</param>
    /// <param name="window">The source pixels under it.</param>
    /// <param name="container">The container's box.</param>
    /// <param name="steps">In how many steps cells go; the model runs twice as often.</param>
    /// <param name="reefers">The model.</param>
    public static MapCheck Of(
        IReadOnlyList<double> map, int columns, MaskedEnd end, PixelBox window, PixelBox container, int steps, ReeferInspector reefers)
    {
        int[] hottestFirst = [.. Enumerable.Range(0, map.Count).OrderByDescending(i => map[i])];
        double Mean(bool inserted)
        {
            var ends = new List<EndPicture>();
            for (int step = 0; step <= steps; step++)
            {
                var kept = new bool[map.Count];
                for (int i = 0; i < map.Count; i++)
                {
                    kept[hottestFirst[i]] = (i < map.Count * step / steps) == inserted;
                }

                ends.Add(end.Keep(kept, columns));
            }

            return reefers.Concealed(ends).Average(judged => judged.Score);
        }

        return new MapCheck(Mean(inserted: false), Mean(inserted: true), Inside(map, columns, window, container));
    }

    private static double Inside(IReadOnlyList<double> map, int columns, PixelBox window, PixelBox container)
    {
        int rows = map.Count / columns;
        double inside = 0, all = 0;
        for (int i = 0; i < map.Count; i++)
        {
            double x = window.X + ((i % columns) + .5) * window.Width / columns, y = window.Y + ((i / columns) + .5) * window.Height / rows;
            bool within = x >= container.X && x < container.X + container.Width && y >= container.Y && y < container.Y + container.Height;
            double weight = Math.Max(0, map[i]);
            all += weight;
            inside += within ? weight : 0;
        }

        return all > 0 ? inside / all : 0;
    }
}
