namespace VisionInspection.Service.Evaluation.Papers;

/// <summary>Lines read against lines printed: wrong characters, and lines without one.</summary>
internal sealed class LineTally
{
    /// <summary>Insertions, deletions and replacements over printed characters.</summary>
    public Proportion Characters { get; private set; }

    /// <summary>Lines that were read without a fault.</summary>
    public Proportion Lines { get; private set; }

    /// <summary>Adds a line.</summary>
    public void Add(string printed, string read)
    {
        int wrong = Math.Min(printed.Length, Distance(printed, read));
        Characters = new Proportion(Characters.Hits + wrong, Characters.Trials + printed.Length);
        Lines = Lines.Add(wrong == 0);
    }

    // Levenshtein's.
    private static int Distance(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
