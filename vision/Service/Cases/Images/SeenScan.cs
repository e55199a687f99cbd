using VisionInspection.Core.Findings;
using VisionInspection.Declarations;

namespace VisionInspection.Service.Cases.Images;

/// <summary>A scan as a witness against a declaration.</summary>
/// <param name="Name">Its file's name.</param>
/// <param name="Sha256">Hash of its file.</param>
/// <param name="NumbersRead">Container numbers that the scanner's side gave, front to rear.</param>
/// <param name="Found">What the inspection found.</param>
/// <param name="DeclaredElsewhere">Numbers read that another declaration names: two containers on one truck need not be of one declaration.</param>
internal sealed record SeenScan(
    string Name, string Sha256, IReadOnlyList<string> NumbersRead, InspectionResult Found, IReadOnlySet<string> DeclaredElsewhere)
{
    /// <summary>The scan itself as a witness, or a place in it.</summary>
    /// <param name="view">View; null for the whole scan.</param>
    /// <param name="box">Where; null for the whole view.</param>
    public Witness Witness(string? view, PixelBox? box) => new(
        WitnessKind.Image, Name, Sha256, null, view, box is { } at ? new WitnessBox(at.X, at.Y, at.Width, at.Height) : null);
}
