using VisionInspection.Core.Comparison.Alignment;

namespace VisionInspection.Core.Comparison.Changes;

/// <summary>How dark a scan can tell one thing from another.</summary>
internal static class Darkness
{
    // Under this, steps of 8 bits are changes of a fifth.
    private const float EightBits = .02f;

    // Samples that count as dark, and how many of them it takes to tell their noise.
    private const float Looked = .03f;
    private const int LeastSamples = 500;

    // More and fewer bits' worth than this is not believed of any scanner.
    private const float Least = .003f, Most = .018f;

    // A sample that holds so many times the noise tells something.
    private const float Times = 3;

    // Median of |a - 2b + c| of independent normal noise, in standard deviations of one sample: 0.6745 times the root of 6.
    private const float OfSecondDifference = 1.652f;

    /// <summary>Transmission under which a scan shows more noise than cargo.</summary>
    public static float Of(WorkingPlane plane)
    {
        if (plane.Bits <= 8)
        {
            return EightBits;
        }

        var differences = new List<float>();
        for (int y = 0; y < plane.Height; y++)
        {
            ReadOnlySpan<float> row = plane.Transmission.Row(y);
            for (int x = 1; x < row.Length - 1; x++)
            {
                if (row[x] < Looked)
                {
                    differences.Add(MathF.Abs(row[x - 1] - (2 * row[x]) + row[x + 1]));
                }
            }
        }

        if (differences.Count < LeastSamples)
        {
            return Most;
        }

        differences.Sort();
        return Math.Clamp(Times * differences[differences.Count / 2] / OfSecondDifference, Least, Most);
    }
}
