using VisionInspection.Devices.Simulation.Imaging;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Pairs;

/// <summary>How the second scan of a pair differs from the first.</summary>
public sealed record PairOptions
{
    /// <summary>What is on the conveyance.</summary>
    public required SceneOptions Scene { get; init; }

    /// <summary>Machines to choose from, for either scan.</summary>
    public IReadOnlyList<VendorProfile> Profiles { get; init; } = [.. VendorProfiles.All.Where(p => !p.HeldOut)];

    /// <summary>Samples of a line of the first scan.</summary>
    public int Rows { get; init; } = 512;

    /// <summary>Most lines of either scan.</summary>
    public int MaxLines { get; init; } = 2048;

    /// <summary>Most that the second scan's lines lie further apart than the first's; at least one over it closer.</summary>
    public double MostStretch { get; init; } = 1.5;

    /// <summary>
    /// Most that the beam stands elsewhere against the conveyance, metres, up and away; the conveyance is then turned anew
    /// too. 0: no parallax.
    /// </summary>
    public double MostBeamShift { get; init; }

    /// <summary>Masses of packages to put in or take away, kg; empty for identical cargo.</summary>
    public IReadOnlyList<double> PackageKg { get; init; } = [];

    /// <summary>Packages of a pair, each with a mass by chance.</summary>
    public int Packages { get; init; } = 2;

    /// <summary>The second scan is of the same vehicle with this on it, its containers and their loads drawn anew; null for the same load.</summary>
    public SceneOptions? Reloaded { get; init; }

    /// <summary>The second scan is of another conveyance altogether.</summary>
    public bool Different { get; init; }
}
