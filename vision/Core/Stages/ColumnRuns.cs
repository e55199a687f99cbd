namespace VisionInspection.Core.Stages;

/// <summary>Stretches of neighbouring columns above a threshold.</summary>
internal static class ColumnRuns
{
    /// <summary>Every run, left to right, end excluded.</summary>
    public static IEnumerable<(int Start, int End)> Above(float[] values, double threshold)
    {
        int start = -1;
        for (int k = 0; k <= values.Length; k++)
        {
            bool above = k < values.Length && values[k] > threshold;
            if (above && start < 0)
            {
                start = k;
            }
            else if (!above && start >= 0)
            {
                yield return (start, k);
                start = -1;
            }
        }
    }
}
