using VisionInspection.Documents.Understanding.Labels;
using VisionInspection.Documents.Understanding.Layout;

namespace VisionInspection.Documents.Understanding.Parties;

/// <summary>Makes names with addresses of the lines under a label, or around a postal code.</summary>
internal static class BlockBuilder
{
    private const double Aligned = 1.6;

    /// <summary>The block that begins with a phrase and runs down.</summary>
    /// <param name="first">Its first line, or part of one.</param>
    /// <param name="anchor">The phrase it stands on.</param>
    /// <param name="paper">The paper.</param>
    public static AddressBlock? Down(WordRun first, Phrase anchor, Paper paper)
    {
        var lines = new List<WordRun>();
        bool contacts = false, place = false;
        double letter = paper.Letter(anchor);
        WordRun last = first;
        IEnumerable<WordRun> candidates = new[] { first }.Concat(Under(first, anchor, paper));
        foreach (WordRun line in candidates)
        {
            double gap = line.Top - last.Bottom;
            if (!ReferenceEquals(line, first) && gap > letter * (place ? Parameters.AddressTail : Parameters.AddressGap))
            {
                break;
            }

            string text = line.Text;
            if (line is Phrase phrase && !ReferenceEquals(line, first) && EndsBlock(phrase, paper))
            {
                break;
            }

            last = line;
            if (PostalLine.IsContact(text) || IsOtherNumber(line, paper))
            {
                contacts |= PostalLine.IsContact(text);
                continue;
            }

            if (place && !PostalLine.IsCountry(text))
            {
                break;
            }

            place |= PostalLine.HasPlace(text);
            lines.Add(line);
            if (lines.Count >= Parameters.AddressLines)
            {
                break;
            }
        }

        return Made(lines, contacts, paper);
    }

    /// <summary>The block around a line with a postal code: up to its name, down to its country and telephone.</summary>
    public static AddressBlock? Around(Phrase place, Paper paper)
    {
        double letter = paper.Letter(place);
        var lines = new List<WordRun> { place };
        double least = double.MaxValue;
        for (Phrase? above = Above(place, paper); above is not null && lines.Count < Parameters.AddressLines - 2; above = Above(above, paper))
        {
            double gap = lines[0].Top - above.Bottom;
            bool enough = lines.Count >= 3 || (lines.Count == 2 && PostalLine.HasStreet(lines[0].Text) && gap > 2.5 * letter);
            if (gap > Parameters.AddressGap * letter || (enough && gap > Math.Max(least, 0) + letter) || PostalLine.IsContact(above.Text)
                || paper.Labels.IsLabel(above) || PostalLine.HasPlace(above.Text) || paper.Dates(above).Count > 0)
            {
                break;
            }

            least = Math.Min(least, gap);
            lines.Insert(0, above);
            if (PostalLine.IsSalutation(above.Text))
            {
                break;
            }
        }

        bool contacts = false;
        WordRun last = place;
        foreach (WordRun line in Under(place, place, paper).Take(5))
        {
            if (line.Top - last.Bottom > 2.2 * letter)
            {
                break;
            }

            last = line;
            if (PostalLine.IsContact(line.Text))
            {
                contacts = true;
            }
            else if (!contacts && PostalLine.IsCountry(line.Text))
            {
                lines.Add(line);
            }
            else
            {
                break;
            }
        }

        return lines.Count < 2 ? null : Made(lines, contacts, paper);
    }

    private static AddressBlock? Made(List<WordRun> lines, bool contacts, Paper paper)
    {
        bool salutation = lines.Count > 0 && PostalLine.IsSalutation(lines[0].Text);
        List<WordRun> rest = [.. lines.Skip(salutation ? 1 : 0)];
        if (rest.Count == 0 || !rest[0].Text.Any(char.IsLetter) || PostalLine.HasPlace(rest[0].Text) && rest.Count > 1)
        {
            return null;
        }

        // A salutation may begin the name's own line; a whole address may stand in one.
        if (rest.Count == 1 && rest[0].Text.Contains(',', StringComparison.Ordinal) && Parted(rest[0]) is { Count: > 1 } parts)
        {
            rest = parts;
        }

        // A name may run over two lines: the legal form then ends the second.
        int names = rest.Count > 2 && !PostalLine.HasLegalForm(rest[0].Text) && PostalLine.HasLegalForm(rest[1].Text) && !rest[1].Text.Any(char.IsAsciiDigit) ? 2 : 1;
        _ = paper;
        return new AddressBlock(new WordRun([.. rest.Take(names).SelectMany(line => line.Words)]), [.. rest.Skip(names)], contacts, salutation);
    }

    /// <summary>A line cut at its commas, bars and dots between words.</summary>
    public static List<WordRun> Parted(WordRun line)
    {
        var parts = new List<WordRun>();
        var current = new List<PlacedWord>();
        foreach (PlacedWord word in line.Words)
        {
            bool mark = word.Text is "|" or "•" or "·" or "-" or "–" or "*" or "●" or "∙" or "+" or "e" or "o" or "°" or "/" or "I" or "," or "«" or "»" or "®" or "©";
            if (!mark)
            {
                bool ends = word.Text.EndsWith(',') || word.Text.EndsWith(';');
                string text = word.Text.TrimEnd(',', ';');
                if (text.Length > 0)
                {
                    current.Add(word with { Text = text });
                }

                mark = ends;
            }

            if (mark && current.Count > 0)
            {
                parts.Add(new WordRun([.. current]));
                current.Clear();
            }
        }

        if (current.Count > 0)
        {
            parts.Add(new WordRun(current));
        }

        // "Acme Co., Ltd." is one name.
        for (int i = parts.Count - 1; i > 0; i--)
        {
            if (PostalLine.HasLegalForm(parts[i].Text) && parts[i].Words.Count <= 2 && parts[i].Text.Length <= 8)
            {
                parts[i - 1] = new WordRun([.. parts[i - 1].Words, .. parts[i].Words]);
                parts.RemoveAt(i);
            }
        }

        return parts;
    }

    private static bool IsOtherNumber(WordRun line, Paper paper) =>
        line is Phrase phrase && paper.Labels.In(phrase).FirstOrDefault() is { StartsPhrase: true } label
        && (label.Means(Concept.OtherNumber) || label.Means(Concept.PartyId)) && (label.HasColon || label.Match.Length > 2)
        && line.Text.Any(char.IsAsciiDigit) && !PostalLine.HasPlace(line.Text);

    // A label of anything but the party's own numbers begins something else.
    private static bool EndsBlock(Phrase phrase, Paper paper)
    {
        LabelHit? label = paper.Labels.In(phrase).FirstOrDefault();
        return label is { StartsPhrase: true } && (label.EndsPhrase || label.HasColon) && label.Match.Quality > 0.75
            && !label.Means(Concept.PartyId) && !label.Means(Concept.OtherNumber) && !(label.EndsPhrase && !label.HasColon && PostalLine.HasLegalForm(phrase.Text));
    }

    private static IEnumerable<WordRun> Under(WordRun first, Phrase anchor, Paper paper)
    {
        double letter = paper.Letter(anchor);
        WordRun last = first;
        for (int i = anchor.Line + 1; i < paper.Layout.Lines.Count && paper.Layout.Lines[i].Page == anchor.Page; i++)
        {
            Phrase? under = paper.Layout.Lines[i].Phrases
                .Where(phrase => Math.Abs(phrase.Left - first.Left) < Aligned * letter && phrase.MiddleY > last.MiddleY)
                .MinBy(phrase => Math.Abs(phrase.Left - first.Left));
            if (under is not null)
            {
                last = under;
                yield return under;
            }
            else if (paper.Layout.Lines[i].Top - last.Bottom > Parameters.AddressGap * letter)
            {
                yield break;
            }
        }
    }

    private static Phrase? Above(Phrase phrase, Paper paper)
    {
        double letter = paper.Letter(phrase);
        for (int i = phrase.Line - 1; i >= 0 && paper.Layout.Lines[i].Page == phrase.Page; i--)
        {
            Phrase? above = paper.Layout.Lines[i].Phrases
                .Where(other => Math.Abs(other.Left - phrase.Left) < Aligned * letter && other.MiddleY < phrase.MiddleY)
                .MinBy(other => Math.Abs(other.Left - phrase.Left));
            if (above is not null)
            {
                return above;
            }
        }

        return null;
    }
}
