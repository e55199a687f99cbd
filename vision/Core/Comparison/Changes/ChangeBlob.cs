using VisionInspection.Core.Comparison.Alignment;
using VisionInspection.Core.Findings;

namespace VisionInspection.Core.Comparison.Changes;

/// <summary>A region of change, in samples of the working size.</summary>
/// <param name="Box">Where.</param>
/// <param name="Area">Its samples.</param>
/// <param name="Mean">Mean change of attenuation over them, absolute.</param>
/// <param name="Sum">Change of attenuation, absolute, summed over them and what lies close around: edges blur.</param>
/// <param name="Added">Something came; otherwise something went.</param>
/// <param name="Strength">Mean of how far it stands out, in spreads.</param>
/// <param name="Texture">Mean gradient under it: misplacement shows where it is high.</param>
internal sealed record ChangeBlob(PixelBox Box, int Area, double Mean, double Sum, bool Added, double Strength, double Texture)
{
    // Tolerance and smoothing take about so many samples off every side.
    private const int Around = 3;

    /// <summary>Share of its box that it fills.</summary>
    public double Filled => (double)Area / (Box.Width * Box.Height);

    public static ChangeBlob Of(List<int> members, Plane strength, DifferenceMap map, float[] gradients)
    {
        int w = strength.Width;
        int left = members.Min(i => i % w), right = members.Max(i => i % w), top = members.Min(i => i / w), bottom = members.Max(i => i / w);
        var box = new PixelBox(left, top, right - left + 1, bottom - top + 1);
        double[] changes = [.. members.Select(i => (double)map.Second.Samples[i] - map.First.Samples[i])];
        return new ChangeBlob(
            box, members.Count, Math.Abs(changes.Average()), Math.Abs(SumAround(members, map)), strength.Samples[members[0]] > 0,
            members.Average(i => Math.Abs((double)strength.Samples[i])), members.Average(i => (double)gradients[i]));
    }

    private static double SumAround(List<int> members, DifferenceMap map)
    {
        int w = map.First.Width, h = map.First.Height;
        var near = new HashSet<int>(members);
        foreach (int i in members)
        {
            int x = i % w, y = i / w;
            for (int v = Math.Max(0, y - Around); v <= Math.Min(h - 1, y + Around); v++)
            {
                for (int u = Math.Max(0, x - Around); u <= Math.Min(w - 1, x + Around); u++)
                {
                    near.Add((v * w) + u);
                }
            }
        }

        return near.Where(i => map.Unsure[i] == Unsure.None).Sum(i => (double)map.Second.Samples[i] - map.First.Samples[i]);
    }
}
