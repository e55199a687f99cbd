using System.Text;

namespace VisionInspection.Documents.Reading.Lines;

/// <summary>The likeliest class of every column to words: repeats joined, blanks dropped, parted at spaces (connectionist temporal classification).</summary>
internal static class CtcDecoder
{
    /// <summary>Decodes.</summary>
    /// <param name="answers">Probabilities, <c>[columns][classes]</c>; class 0 is the blank.</param>
    /// <param name="columns">Columns that hold the strip; those after it are filling.</param>
    /// <param name="characters">The characters of classes 1, 2, ...</param>
    public static IReadOnlyList<OwnWord> Words(ReadOnlySpan<float> answers, int columns, string characters)
    {
        int classes = characters.Length + 1;
        var words = new List<OwnWord>();
        var text = new StringBuilder();
        (int start, double confidence, double peak) = (0, 1, 0);
        int before = 0;
        for (int column = 0; column < columns; column++)
        {
            ReadOnlySpan<float> here = answers.Slice(column * classes, classes);
            int best = IndexOfMax(here);
            if (best != before)
            {
                (confidence, peak) = (before == 0 ? confidence : confidence * peak, 0);
                if (best != 0 && characters[best - 1] == ' ')
                {
                    Close(column);
                }
                else if (best != 0)
                {
                    text.Append(characters[best - 1]);
                }
            }

            if (best != 0 && characters[best - 1] == ' ')
            {
                // The next word lies beyond the space.
                (start, confidence, peak) = (column + 1, 1, 1);
            }
            else
            {
                peak = Math.Max(peak, here[best]);
            }

            before = best;
        }

        confidence *= before == 0 ? 1 : peak;
        Close(columns);
        return words;

        void Close(int end)
        {
            if (text.Length > 0)
            {
                words.Add(new OwnWord(text.ToString(), start, end, confidence));
                text.Clear();
            }
        }
    }

    private static int IndexOfMax(ReadOnlySpan<float> values)
    {
        int best = 0;
        for (int i = 1; i < values.Length; i++)
        {
            best = values[i] > values[best] ? i : best;
        }

        return best;
    }
}
