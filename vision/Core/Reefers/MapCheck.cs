using VisionInspection.Core.Findings;

namespace VisionInspection.Core.Reefers;

/// <summary>
/// How far a map can be believed: deletion and insertion (Petsiuk, Das and Saenko, BMVC 2018), and how much of it lies in the container.
/// </summary>
/// <param name="Deletion">Mean score while the hottest cells are taken out first, 0 to 1: low where the map names what mattered.</param>
/// <param name="Insertion">Mean score while the hottest cells are put in first: high where it does.</param>
/// <param name="InsideContainer">Share of the map that lies within the container's box.</param>
public sealed record MapCheck(double Deletion, double Insertion, double InsideContainer)
{
    private const int Steps = 20;

    internal static MapCheck Of(IReadOnlyList<double> map, int columns, MaskedEnd end, PixelBox window, PixelBox container, ReeferInspector reefers)
    {
        int[] hottestFirst = [.. Enumerable.Range(0, map.Count).OrderByDescending(i => map[i])];
        double Mean(bool inserted)
        {
            var ends = new List<EndPicture>();
            for (int step = 0; step <= Steps; step++)
            {
                var kept = new bool[map.Count];
                for (int i = 0; i < map.Count; i++)
                {
                    kept[hottestFirst[i]] = (i < map.Count * step / Steps) == inserted;
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

        return all > 0 ? inside / all : double.NaN;
    }
}
