using VisionInspection.Core.Findings;

namespace VisionInspection.Core.Comparison;

/// <summary>Something that one scan shows and the other does not.</summary>
/// <param name="First">Where, in samples of the first view.</param>
/// <param name="Second">Where, in samples of the second view.</param>
/// <param name="Added">It came between the scans; otherwise it went.</param>
/// <param name="MassKg">Its mass if it is organic, from the change of attenuation; null where the distance of samples is unknown.</param>
/// <param name="Probability">0 to 1 that it is a change and no fault of alignment or noise.</param>
/// <param name="Change">Mean change of attenuation (minus the logarithm of transmission), above 0.</param>
public sealed record ChangedRegion(PixelBox First, PixelBox Second, bool Added, double? MassKg, double Probability, double Change);

/// <summary>What comparing two scans says.</summary>
public enum ComparisonVerdict
{
    /// <summary>The views must not be compared: another geometry or energy, or no picture.</summary>
    NotComparable,

    /// <summary>No warp was found that could be believed.</summary>
    CouldNotAlign,

    /// <summary>They show different things.</summary>
    NotTheSame,

    /// <summary>The same, with changes.</summary>
    Changed,

    /// <summary>The same, and nothing came or went that could be seen.</summary>
    Unchanged,
}
