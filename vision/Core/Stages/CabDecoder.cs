namespace VisionInspection.Core.Stages;

/// <summary>The vehicle's head in the locator's columns: the widest run of its channel.</summary>
internal static class CabDecoder
{
    private const int CabChannel = 7;

    /// <summary>Left and right as shares of the picture, and the mean probability; null where there is no head.</summary>
    public static LocatedCab? Decode(ReadOnlySpan<float> columns, LocatorParameters p)
    {
        float[] cab = ColumnDecoder.Probabilities(columns.Slice(CabChannel * p.Columns, p.Columns));
        (int start, int end) = ColumnRuns.Above(cab, p.Cab).DefaultIfEmpty().MaxBy(run => run.End - run.Start);
        return end - start < Parameters.LeastCabColumns
            ? null
            : new LocatedCab((double)start / p.Columns, (double)end / p.Columns, cab[start..end].Average());
    }
}

/// <summary>Where the vehicle's head is.</summary>
/// <param name="Left">Left edge, as a share of the picture.</param>
/// <param name="Right">Right edge, as a share of the picture.</param>
/// <param name="Score">Mean probability of its columns.</param>
internal sealed record LocatedCab(double Left, double Right, double Score);
