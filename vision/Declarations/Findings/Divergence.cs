namespace VisionInspection.Declarations;

/// <summary>A declared element and a witness that contradicts it, for an officer to judge.</summary>
/// <param name="Id">Names it within its declaration, the same each time: kind, element, and the witness's SHA-256 shortened.</param>
/// <param name="Finding">What was compared, both values, the spot, the score, the sentence.</param>
public sealed record Divergence(string Id, ComparedElement Finding)
{
    private const int HashShown = 12;

    /// <summary>The divergence that a comparison shows; null where it shows none.</summary>
    /// <param name="element">A comparison.</param>
    public static Divergence? Of(ComparedElement element)
    {
        ArgumentNullException.ThrowIfNull(element);
        string hash = element.Witness.Sha256[..Math.Min(HashShown, element.Witness.Sha256.Length)];
        return element.Outcome is Comparison.Different or Comparison.Missing
            ? new Divergence($"{element.Kind}:{element.Element}:{hash}", element)
            : null;
    }
}
