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
    /// <summary>
    /// A declared container in each view: by its number; or, where the scanner's side names none, the only one declared is the
    /// only one in the picture.
    /// </summary>
    /// <param name="declaration">What is declared.</param>
    /// <param name="number">The container, as <see cref="PlainNumber"/> writes it.</param>
    public IReadOnlyList<ContainerFinding> Showing(CustomsDeclaration declaration, string number)
    {
        ContainerFinding[] byNumber = [.. Found.Containers.Where(container => container.Number == number)];
        bool isOnly = NumbersRead.Count == 0 && declaration.Containers.Count == 1
            && Found.Containers.GroupBy(container => container.View).All(view => view.Count() == 1);
        return byNumber.Length == 0 && isOnly ? Found.Containers : byNumber;
    }

    /// <summary>The scan itself as a witness, or a place in it.</summary>
    /// <param name="view">View; null for the whole scan.</param>
    /// <param name="box">Where; null for the whole view.</param>
    public Witness Witness(string? view, PixelBox? box) => new(
        WitnessKind.Image, Name, Sha256, null, view, box is { } at ? new WitnessBox(at.X, at.Y, at.Width, at.Height) : null);
}
