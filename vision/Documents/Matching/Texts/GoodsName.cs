namespace VisionInspection.Documents.Matching.Texts;

/// <summary>Goods named in a text.</summary>
/// <param name="Words">The words that name them, folded.</param>
/// <param name="Codes">Chapters (two digits) and headings (four) of the Harmonized System that may be meant.</param>
internal sealed record GoodsName(string Words, IReadOnlyList<string> Codes)
{
    /// <summary>Only a material or a use was named.</summary>
    public bool IsWeak { get; init; }

    /// <summary>True where both may mean the same goods.</summary>
    public bool MayBe(GoodsName other) => other.Codes.Any(MayBe);

    /// <summary>True where an HS code, of any length, may be meant.</summary>
    public bool MayBe(string code) => Codes.Any(own => own.StartsWith(code, StringComparison.Ordinal) || code.StartsWith(own, StringComparison.Ordinal));
}
