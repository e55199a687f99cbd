using VisionInspection.Core.Models;

namespace VisionInspection.Core.Similarity;

/// <summary>What is usual and what is odd among contents, as measured on simulated lots that trained nothing.</summary>
/// <param name="UsualDistance">Median of 1 - cosine between two containers of a lot.</param>
/// <param name="UsualCell">Median squared distance of a cell to the nearest of another container of its lot.</param>
/// <param name="Odd">Score from which a container is the odd one of its lot.</param>
/// <param name="Unlike">Distance to the middle of its kind from which a container is unlike it.</param>
public sealed record ContentsLimits(double UsualDistance, double UsualCell, double Odd, double Unlike)
{
    /// <summary>Reads them.</summary>
    /// <exception cref="KeyNotFoundException">One is missing.</exception>
    internal static ContentsLimits Of(ModelManifest manifest) => new(
        manifest.Decode["usualDistance"], manifest.Decode["usualCell"], manifest.Thresholds["odd"], manifest.Thresholds["unlike"]);
}
