using VisionInspection.Documents.Understanding.Layout;

namespace VisionInspection.Documents.Understanding.Values;

/// <summary>Whether 03/04/2025 on a paper is in March: the paper's unmistakable dates say so, else its country's habit.</summary>
internal static class DateOrder
{
    /// <summary>True for month first.</summary>
    public static bool IsMonthFirst(DocumentLayout layout)
    {
        int month = 0, day = 0;
        foreach (TextLine line in layout.Lines)
        {
            foreach (PlacedWord word in line.Words)
            {
                string[] parts = word.Text.Trim(',', '.', ':').Split('/', '-');
                if (parts.Length == 3 && int.TryParse(parts[0], out int first) && int.TryParse(parts[1], out int second) && parts[2].Length is 2 or 4 && first <= 31 && second <= 31)
                {
                    month += second > 12 && first <= 12 ? 1 : 0;
                    day += first > 12 && second <= 12 ? 1 : 0;
                }
            }
        }

        if (month != day)
        {
            return month > day;
        }

        // Only the United States write the month first.
        return layout.Pages.Count > 0 && layout.Pages[0].Language.StartsWith("eng", StringComparison.Ordinal)
            && layout.Lines.Any(line => line.Page == 1 && (line.Text.Contains("USA", StringComparison.Ordinal) || line.Text.Contains("United States", StringComparison.OrdinalIgnoreCase)));
    }
}
