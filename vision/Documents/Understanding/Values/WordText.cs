using System.Text;
using VisionInspection.Documents.Understanding.Layout;

namespace VisionInspection.Documents.Understanding.Values;

/// <summary>Words as one text, for patterns; a place in the text leads back to its words.</summary>
internal sealed class WordText
{
    private readonly IReadOnlyList<PlacedWord> words;
    private readonly int[] starts;

    public WordText(IReadOnlyList<PlacedWord> words)
    {
        this.words = words;
        starts = new int[words.Count];
        var text = new StringBuilder();
        for (int i = 0; i < words.Count; i++)
        {
            text.Append(i == 0 ? "" : " ");
            starts[i] = text.Length;
            text.Append(words[i].Text);
        }

        Text = text.ToString();
    }

    public string Text { get; }

    /// <summary>The words that a stretch of the text touches.</summary>
    public WordRun Words(int index, int length)
    {
        var touched = words.Where((word, i) => starts[i] < index + length && starts[i] + word.Text.Length > index).ToList();
        return new WordRun(touched);
    }
}
