using VisionInspection.Documents.Understanding.Labels;
using VisionInspection.Documents.Understanding.Layout;

namespace VisionInspection.Documents.Understanding.Tables;

/// <summary>A line of goods on the paper: what stands in each of its columns, over all its printed lines.</summary>
internal sealed class GoodsRow
{
    private readonly Dictionary<Concept, List<PlacedWord>> cells = [];

    /// <summary>Attributes in words below: <c>HS code: 8471.30</c>.</summary>
    public List<Phrase> Attributes { get; } = [];

    /// <summary>Where they stand, from 0 through the document.</summary>
    public List<int> Lines { get; } = [];

    /// <summary>Printed lines so far.</summary>
    public int Printed { get; private set; }

    public int Page { get; private set; }

    public int Bottom { get; private set; }

    /// <summary>Gap between its first two printed lines, in pixels; null while it has one.</summary>
    public int? Gap { get; private set; }

    public IEnumerable<PlacedWord> All => cells.Values.SelectMany(words => words).Concat(Attributes.SelectMany(phrase => phrase.Words));

    /// <summary>Words of a column; null where it is empty.</summary>
    public WordRun? this[Concept concept] => cells.TryGetValue(concept, out List<PlacedWord>? words) && words.Count > 0 ? new WordRun(words) : null;

    /// <summary>Adds a printed line.</summary>
    public void Add(TextLine line, IEnumerable<(Concept Concept, PlacedWord Word)> words)
    {
        foreach ((Concept concept, PlacedWord word) in words)
        {
            if (!cells.TryGetValue(concept, out List<PlacedWord>? cell))
            {
                cells[concept] = cell = [];
            }

            cell.Add(word);
        }

        End(line);
    }

    /// <summary>Adds what stands below the line in words.</summary>
    public void AddAttributes(TextLine line)
    {
        Attributes.AddRange(line.Phrases);
        End(line);
    }

    private void End(TextLine line)
    {
        Lines.Add(line.Index);
        Gap ??= Printed == 0 ? null : line.Top - Bottom;
        Printed++;
        Page = line.Page;
        Bottom = line.Bottom;
    }
}
