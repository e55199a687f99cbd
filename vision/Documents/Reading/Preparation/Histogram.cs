namespace VisionInspection.Documents.Reading.Preparation;

/// <summary>How often each grey occurs. Four counts side by side: on a white page one would wait for itself at every pixel.</summary>
internal static class Histogram
{
    /// <summary>Counts.</summary>
    /// <param name="grey">Pixels.</param>
    public static int[] Of(ReadOnlySpan<byte> grey)
    {
        int[] counts = new int[256];
        int[] second = new int[256], third = new int[256], fourth = new int[256];
        int at = 0;
        for (; at <= grey.Length - 4; at += 4)
        {
            counts[grey[at]]++;
            second[grey[at + 1]]++;
            third[grey[at + 2]]++;
            fourth[grey[at + 3]]++;
        }

        for (; at < grey.Length; at++)
        {
            counts[grey[at]]++;
        }

        for (int i = 0; i < counts.Length; i++)
        {
            counts[i] += second[i] + third[i] + fourth[i];
        }

        return counts;
    }
}
