namespace VisionInspection.Documents.Matching.Texts;

/// <summary>How alike two short texts are, character by character.</summary>
internal static class EditDistance
{
    private const int Longest = 256;

    // What a reader does easily costs less than what only a different text explains.
    private const double ConfusionCost = 0.3;

    /// <summary>1 for the same, 0 for nothing in common: 1 minus the edits over the longer length.</summary>
    public static double Similarity(string a, string b)
    {
        a = a.Length > Longest ? a[..Longest] : a;
        b = b.Length > Longest ? b[..Longest] : b;
        int longer = Math.Max(a.Length, b.Length);
        return longer == 0 ? 1 : a == b ? 1 : 1 - (Edits(a, b) / longer);
    }

    private static double Edits(string a, string b)
    {
        string plainA = Folding.Confusable(a);
        string plainB = Folding.Confusable(b);
        var row = new double[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            double diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                double change = a[i - 1] == b[j - 1] ? 0 : plainA[i - 1] == plainB[j - 1] ? ConfusionCost : 1;
                double best = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + change);
                diagonal = row[j];
                row[j] = best;
            }
        }

        return row[b.Length];
    }
}
