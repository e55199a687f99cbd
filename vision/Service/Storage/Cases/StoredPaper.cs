using VisionInspection.Declarations;
using VisionInspection.Documents.Reading;

namespace VisionInspection.Service.Storage.Cases;

/// <summary>A paper as it was read: what is needed to show it again, without its words.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sha256">Hash of its file.</param>
/// <param name="Kind">Sort of paper, a word: <c>invoice</c>, <c>packing-list</c>, ...; empty where refused.</param>
/// <param name="KindConfidence">0 to 1.</param>
/// <param name="Pages">The pages, as their boxes know them.</param>
/// <param name="Fields">What was read off it.</param>
/// <param name="Remarks">What was noticed.</param>
/// <param name="Refusal">Why it could not be read; null where it was.</param>
internal sealed record StoredPaper(
    string Name,
    string Sha256,
    string Kind,
    double KindConfidence,
    IReadOnlyList<StoredPage> Pages,
    IReadOnlyList<StoredField> Fields,
    IReadOnlyList<ReadingRemark> Remarks,
    string? Refusal);

/// <summary>A page, as far as drawing it again needs.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Width">Pixels across; 0 where the page cannot be read.</param>
/// <param name="Height">Pixels down.</param>
/// <param name="Resolution">Pixels per inch.</param>
/// <param name="Turn">Degrees it was turned clockwise.</param>
/// <param name="Skew">Degrees its lines were turned back.</param>
/// <param name="Language">Language it was read in.</param>
/// <param name="Bow">How its lines bowed; null where they were straight.</param>
internal sealed record StoredPage(
    int Number, int Width, int Height, double Resolution, int Turn, double Skew, string Language, IReadOnlyList<double>? Bow = null)
{
    /// <summary>The page of a document that was read.</summary>
    public static StoredPage Of(ReadPage page) =>
        new(page.Number, page.Width, page.Height, page.Resolution, page.Turn, page.Skew, page.Language, page.Bow);

    /// <summary>The page as the reader draws it again; it needs no words for that.</summary>
    public ReadPage ToReadPage() => new()
    {
        Number = Number, Width = Width, Height = Height, Resolution = Resolution, Turn = Turn, Skew = Skew, Bow = Bow, Language = Language, Words = [],
    };
}

/// <summary>A value read off a paper.</summary>
/// <param name="Name">What it is, for a person: <c>invoice number</c>, <c>line 3 quantity</c>.</param>
/// <param name="Value">The value as it was understood.</param>
/// <param name="Printed">As printed.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Page">Page, from 1; null where it was not printed.</param>
/// <param name="Box">Where on it.</param>
/// <param name="Witnesses">What else speaks for it, as words.</param>
internal sealed record StoredField(
    string Name, string Value, string Printed, double Confidence, int? Page, WitnessBox? Box, string? Witnesses);
