using VisionInspection.Declarations;
using VisionInspection.Documents.Understanding.Labels;
using VisionInspection.Documents.Understanding.Layout;

namespace VisionInspection.Documents.Understanding.Parties;

/// <summary>
/// Who sells, buys, receives and is told: by label first; where a domestic letter has no labels, by the sender's line, the
/// window under it, the letterhead and the footer.
/// </summary>
internal static class PartyFinder
{
    private const double FromSenderLine = 0.85;
    private const double FromWindow = 0.85;
    private const double FromLetterhead = 0.75;
    private const double FromName = 0.6;
    private const double UpperHalf = 0.55;

    private static readonly (Concept Label, PartyRole Role)[] Roles =
    [
        (Concept.Seller, PartyRole.Exporter), (Concept.Buyer, PartyRole.Importer),
        (Concept.Consignee, PartyRole.Consignee), (Concept.Notify, PartyRole.NotifyParty),
    ];

    /// <summary>The parties by role.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="kind">What it is: only a letter that is an invoice or the like has a window.</param>
    public static Dictionary<PartyRole, Party> Of(Paper paper, DocumentKind kind)
    {
        var blocks = new Dictionary<PartyRole, (AddressBlock Block, double Quality)>();
        foreach ((Concept label, PartyRole role) in Roles)
        {
            foreach ((AddressBlock block, double quality) in Labelled(paper, label).OrderByDescending(pair => pair.Quality).Take(1))
            {
                blocks[role] = (block, quality);
            }
        }

        if (kind is DocumentKind.Invoice or DocumentKind.PackingList or DocumentKind.Other)
        {
            Letter(paper, blocks);
        }

        var parties = blocks.ToDictionary(pair => pair.Key, pair => pair.Value.Block.AsParty(pair.Value.Quality));
        PartyIds.Add(paper, parties, blocks.ToDictionary(pair => pair.Key, pair => pair.Value.Block));
        return parties;
    }

    private static IEnumerable<(AddressBlock Block, double Quality)> Labelled(Paper paper, Concept concept)
    {
        foreach (LabelHit label in paper.Labels.Of(concept).Where(hit => hit.StartsPhrase && (hit.EndsPhrase || hit.HasColon)))
        {
            foreach (ValueCandidate candidate in PartyCandidates(label, paper))
            {
                Phrase anchor = paper.Layout.Lines.SelectMany(line => line.Phrases).First(phrase => phrase.Page == candidate.Words.Page && phrase.OverlapY(candidate.Words) > 0
                    && phrase.Left <= candidate.Words.Left && phrase.Right >= candidate.Words.Right);
                if (BlockBuilder.Down(candidate.Words, anchor, paper) is { } block && block.Name.Text.Count(char.IsLetter) >= 3)
                {
                    double whole = block.Address.Count == 0 ? 0.6 : block.Address.Any(line => PostalLine.HasPlace(line.Text)) ? 1 : 0.85;
                    yield return (block, label.Quality * candidate.Quality * whole);
                    break;
                }
            }
        }
    }

    // Below first where the right-hand neighbour is another column's label or text; numbers of the party are stepped over.
    private static IEnumerable<ValueCandidate> PartyCandidates(LabelHit label, Paper paper)
    {
        WordRun words = label.Words;
        double letter = Math.Max(paper.Letter(words), words.Height);
        List<ValueCandidate> candidates = [.. KeyValues.Of(label, paper)];
        bool rest = candidates is [{ Quality: >= 1 }] && label.HasColon;
        Phrase? below = paper.Layout.Lines.Skip(label.Phrase.Line + 1).Take(4).Where(line => line.Page == words.Page)
            .SelectMany(line => line.Phrases)
            .FirstOrDefault(phrase => phrase.Top >= words.MiddleY && phrase.Top - words.Bottom < Parameters.ValueBelow * letter
                && (phrase.Left >= words.Left - letter && phrase.Left < words.Left + (5 * letter)));
        bool under = below is not null && !(paper.Labels.In(below).FirstOrDefault() is { StartsPhrase: true } other && (other.EndsPhrase || other.HasColon)
            && !other.Means(Concept.PartyId) && !other.Means(Concept.OtherNumber) && !PostalLine.HasLegalForm(below.Text));
        if (!rest && under)
        {
            yield return new ValueCandidate(below!, 0.95);
        }

        foreach (ValueCandidate candidate in candidates.Where(candidate => candidate.Words.Text.Any(char.IsLetter)))
        {
            yield return candidate;
        }
    }

    private static void Letter(Paper paper, Dictionary<PartyRole, (AddressBlock Block, double Quality)> blocks)
    {
        PageMeasure? page = paper.Layout.Pages.Count > 0 ? paper.Layout.Pages[0] : null;
        if (page is null || (blocks.ContainsKey(PartyRole.Exporter) && blocks.ContainsKey(PartyRole.Importer)))
        {
            return;
        }

        List<AddressBlock> free = [.. Unlabelled(paper, page).Where(block => !blocks.Values.Any(taken => Same(taken.Block, block) && taken.Block.Top == block.Top))];
        if (SenderLine.Find(paper) is (AddressBlock sender, TextLine line, int right))
        {
            AddressBlock? window = free.Where(block => block.Top > line.Top && block.Left < right && !Same(block, sender) && !block.HasContacts
                    && block.Top - line.Bottom < 9 * page.Letter)
                .MinBy(block => block.Top);
            AddressBlock whole = free.FirstOrDefault(block => Same(block, sender)) ?? sender;
            blocks.TryAdd(PartyRole.Exporter, (whole, FromSenderLine));
            if (window is not null)
            {
                blocks.TryAdd(PartyRole.Importer, (window, FromWindow));
            }
        }

        free.RemoveAll(block => blocks.Values.Any(taken => Same(taken.Block, block)));
        List<AddressBlock> upper = [.. free.Where(block => block.Top < UpperHalf * page.Height)];
        AddressBlock? head = upper.Where(block => !block.HasSalutation).OrderByDescending(block => block.HasContacts).ThenBy(block => block.Top).FirstOrDefault();
        AddressBlock? addressee = upper.OrderByDescending(block => block.HasSalutation).ThenBy(block => block.HasContacts).ThenBy(block => ReferenceEquals(block, head)).ThenBy(block => block.Top).FirstOrDefault();
        if (!blocks.ContainsKey(PartyRole.Importer) && addressee is not null && (upper.Count > 1 || addressee.HasSalutation || blocks.ContainsKey(PartyRole.Exporter) || NamedAtTop(paper, addressee) is not null))
        {
            blocks[PartyRole.Importer] = (addressee, FromLetterhead);
        }

        if (!blocks.ContainsKey(PartyRole.Exporter))
        {
            Seller(paper, blocks, ReferenceEquals(head, blocks.GetValueOrDefault(PartyRole.Importer).Block) ? null : head, free, page);
        }
    }

    private static void Seller(Paper paper, Dictionary<PartyRole, (AddressBlock Block, double Quality)> blocks, AddressBlock? head, List<AddressBlock> free, PageMeasure page)
    {
        AddressBlock? importer = blocks.GetValueOrDefault(PartyRole.Importer).Block;
        AddressBlock? footer = free.Where(block => block.Top > 0.75 * page.Height && !ReferenceEquals(block, importer)).OrderByDescending(block => PostalLine.HasLegalForm(block.Name.Text)).FirstOrDefault();
        AddressBlock? best = head ?? footer;
        WordRun? name = NamedAtTop(paper, importer);
        if (best is not null && (name is null || PostalLine.HasLegalForm(best.Name.Text) || name.OverlapY(best.Name) > 0))
        {
            blocks[PartyRole.Exporter] = (best, FromLetterhead);
        }
        else if (name is not null)
        {
            // The name stands apart from its address, as beside a logo.
            blocks[PartyRole.Exporter] = (new AddressBlock(name, best?.Address ?? [], false, false), FromName);
        }
    }

    /// <summary>A name with a legal form in the head of the first page, with the line before it where the two belong together.</summary>
    private static WordRun? NamedAtTop(Paper paper, AddressBlock? except)
    {
        PageMeasure page = paper.Layout.Pages[0];
        foreach (Phrase phrase in paper.Layout.Lines.Where(line => line.Page == 1 && line.Top < 0.3 * page.Height).SelectMany(line => line.Phrases))
        {
            bool taken = except is not null && (phrase.OverlapY(except.Name) > 0 || except.Address.Any(line => line.OverlapY(phrase) > 0));
            if (taken || phrase.Words.Count > 8 || !PostalLine.HasLegalForm(phrase.Text) || PostalLine.IsContact(phrase.Text) || phrase.Text.Count(char.IsLetter) < 4 || paper.Labels.IsLabel(phrase))
            {
                continue;
            }

            Phrase? above = phrase.Line == 0 ? null : paper.Layout.Lines[phrase.Line - 1].Phrases.FirstOrDefault(other => Math.Abs(other.Left - phrase.Left) < page.Letter
                && phrase.Top - other.Bottom < 1.2 * page.Letter && !paper.Labels.IsLabel(other) && Math.Abs(other.Height - phrase.Height) < 0.4 * phrase.Height);
            return above is null ? phrase : new WordRun([.. above.Words, .. phrase.Words]);
        }

        return null;
    }

    private static IEnumerable<AddressBlock> Unlabelled(Paper paper, PageMeasure page)
    {
        foreach (Phrase phrase in paper.Layout.Lines.Where(line => line.Page == page.Number).SelectMany(line => line.Phrases))
        {
            if (PostalLine.HasPlace(phrase.Text) && phrase.Words.Count <= 8 && BlockBuilder.Around(phrase, paper) is { } block)
            {
                yield return block;
            }
        }
    }

    private static bool Same(AddressBlock a, AddressBlock b)
    {
        string first = TextFold.Of(a.Name.Text);
        string second = TextFold.Of(b.Name.Text);
        return ReferenceEquals(a, b) || (first.Length > 0 && TextFold.Distance(first, second, 2) <= Math.Min(2, first.Length / 5));
    }
}
