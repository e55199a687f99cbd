using VisionInspection.Core.Findings;
using VisionInspection.Declarations;

namespace VisionInspection.Service.Cases.Images;

/// <summary>A comparison with a scan and what its score stands on.</summary>
/// <param name="Compared">What was compared.</param>
/// <param name="Models">Names of the models that had a part in it.</param>
/// <param name="Threshold">What the score was held against; null where nothing was.</param>
/// <param name="Map">Where it comes from; null where there is no map.</param>
internal sealed record ImageElement(ComparedElement Compared, IReadOnlyList<string> Models, double? Threshold = null, SaliencyMap? Map = null)
{
    /// <summary>Finds containers in a picture.</summary>
    public const string Locator = "container-locator";

    /// <summary>Says whether one is empty.</summary>
    public const string Fullness = "empty-container";

    /// <summary>Says what is in it weighs.</summary>
    public const string Weight = "cargo-weight";

    /// <summary>Says what it looks like inside.</summary>
    public const string Contents = "contents-embedding";
}
