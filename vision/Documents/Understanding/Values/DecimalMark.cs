namespace VisionInspection.Documents.Understanding.Values;

/// <summary>What parts the whole from the fraction in a paper's numbers. One paper writes one way.</summary>
internal enum DecimalMark
{
    Comma,
    Point,
}
