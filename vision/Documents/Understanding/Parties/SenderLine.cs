using VisionInspection.Documents.Understanding.Layout;

namespace VisionInspection.Documents.Understanding.Parties;

/// <summary>The small line above the window of an envelope (DIN 5008): name, street and place of who sends it.</summary>
internal static class SenderLine
{
    private const double TopShare = 0.4;

    /// <summary>The sender's block with the line it stands on, or null.</summary>
    public static (AddressBlock Block, TextLine Line, int Right)? Find(Paper paper)
    {
        foreach (TextLine line in paper.Layout.Lines.Where(line => line.Page == 1 && line.Top < TopShare * paper.Layout.Page(1).Height))
        {
            // Other things may stand beside it: take phrases until the place has come.
            for (int from = 0; from < line.Phrases.Count; from++)
            {
                var words = new List<PlacedWord>();
                for (int to = from; to < line.Phrases.Count; to++)
                {
                    words.AddRange(line.Phrases[to].Words);
                    List<WordRun> parts = BlockBuilder.Parted(new WordRun(words));
                    parts.RemoveAll(part => part.Text.Length < 2);
                    bool whole = parts.Count >= 3 && parts.Count <= 5 && PostalLine.HasPlace(parts[^1].Text) && parts[0].Text.Any(char.IsLetter)
                        && !PostalLine.HasPlace(parts[0].Text) && !parts[0].Text.Contains(':', StringComparison.Ordinal)
                        && parts.Skip(1).Take(parts.Count - 2).Any(part => PostalLine.HasStreet(part.Text)) && words.Max(word => word.Box.Height) < 1.6 * paper.Letter(line);
                    if (whole)
                    {
                        return (new AddressBlock(parts[0], [.. parts.Skip(1)], false, false), line, words[^1].Right);
                    }
                }
            }
        }

        return null;
    }
}
