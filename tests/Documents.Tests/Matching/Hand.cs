using System.Globalization;
using VisionInspection.Declarations;
using VisionInspection.Documents.Matching;
using VisionInspection.Documents.Reading;
using VisionInspection.Documents.Understanding;

namespace VisionInspection.Documents.Tests.Matching;

/// <summary>Papers and declarations written by hand: what is on them is known without reading.</summary>
internal static class Hand
{
    private static readonly PageSpot Spot = new(1, new PageBox(10, 20, 30, 40));

    public static Field<T> Read<T>(T value, string? printed = null, double confidence = 0.95, Witnesses witnesses = Witnesses.None) =>
        new(value, printed ?? string.Create(CultureInfo.InvariantCulture, $"{value}"), confidence, Spot, witnesses);

    public static LineItem Line(int number, string? goods, decimal? quantity = null, decimal? amount = null, string? hs = null, string unit = "C62") => new()
    {
        Number = number,
        Spot = Spot,
        Description = goods is null ? null : Read(goods),
        Quantity = quantity is decimal q ? Read(q) : null,
        Unit = Read(unit),
        Amount = amount is decimal a ? Read(a) : null,
        HsCode = hs is null ? null : Read(hs),
    };

    public static GoodsItem Item(int number, string? goods, decimal? quantity = null, decimal? amount = null, string? hs = null, string unit = "C62") => new()
    {
        Number = number, Description = goods, Quantity = quantity, Unit = unit, Amount = amount, HsCode = hs,
    };

    public static DocumentFields Paper(DocumentKind kind) => new() { Kind = kind, KindConfidence = 1 };

    public static ReadDocument Document(string words = "", double confidence = 0.95) => new()
    {
        Name = "paper.pdf",
        Sha256 = new string('0', 64),
        Pages =
        [
            new ReadPage
            {
                Number = 1, Width = 1000, Height = 1000, Resolution = 200, Language = "eng",
                Words =
                [
                    .. words.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                        .Select((word, i) => new ReadWord(word, new PageBox(i * 100, 10, 90, 20), confidence, 0, WordSource.Tesseract)),
                ],
            },
        ],
    };

    public static MatchingResult Compare(CustomsDeclaration declaration, DocumentFields fields, string words = "", double confidence = 0.95) =>
        DocumentMatching.Compare(declaration, [(Document(words, confidence), fields)]);

    /// <summary>The one comparison of a kind.</summary>
    public static ComparedElement Only(MatchingResult result, string kind) => Assert.Single(result.Elements, element => element.Kind == kind);

    public static CustomsDeclaration Declared() => new() { Id = "1" };
}
