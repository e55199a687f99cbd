using VisionInspection.Documents.Understanding.Layout;

namespace VisionInspection.Documents.Understanding.Parties;

/// <summary>Lines that stand under each other as a name with its address.</summary>
/// <param name="Name">The name's lines.</param>
/// <param name="Address">The address's lines; empty where there is none.</param>
/// <param name="HasContacts">Telephone, mail or web lines follow.</param>
/// <param name="HasSalutation">It begins with one.</param>
internal sealed record AddressBlock(WordRun Name, IReadOnlyList<WordRun> Address, bool HasContacts, bool HasSalutation)
{
    public int Page => Name.Page;

    public int Top => Name.Top;

    public int Left => Name.Left;

    public int Bottom => Address.Count > 0 ? Address[^1].Bottom : Name.Bottom;

    /// <summary>The party, with how surely it is one.</summary>
    public Party AsParty(double quality) => new(Name.AsField(Name.Text.Trim(',', ';'), quality), AddressField(quality), null);

    /// <summary>The address; null where there is none.</summary>
    public Field<string>? AddressField(double quality)
    {
        if (Address.Count == 0)
        {
            return null;
        }

        string text = string.Join('\n', Address.Select(line => line.Text.Trim(',', ';')));
        return new WordRun([.. Address.SelectMany(line => line.Words)]).AsField(text, quality) with { Printed = text };
    }
}
