using VisionInspection.Core.Findings;
using VisionInspection.Core.Imaging;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Core.Comparison;

/// <summary>
/// Compares two scans of one vehicle view by view, without what is in its containers: those are compared on their own, by number.
/// Where the two as they are do not align surely, as with another load on the vehicle, they are aligned without the containers.
/// </summary>
public static class VehicleComparer
{
    // What is left out around a container's box, as shares of its size: boxes are not drawn to the sample, and doors, corner
    // castings and twist locks come and go with the container.
    private const double MarginX = .02, MarginY = .04;

    // What is left out at the sides of a picture, as a share of its width: the first and last lines are dim, each machine's own way.
    private const double Side = .015;

    // A picture's end, as a share of its width. Where the other picture goes on, nothing holds the warp at its end.
    private const double End = .05;

    // So much alike, the whole of two scans of a vehicle is aligned right whatever stands on it; less alike than the lower, a
    // part is now and then not. On simulated pairs the same load reaches 0.9 and more.
    private const double SurelyRight = .9, Doubtful = .85;

    /// <summary>All views compared; at least one.</summary>
    /// <param name="first">One scan.</param>
    /// <param name="firstContainers">Its containers.</param>
    /// <param name="second">The other.</param>
    /// <param name="secondContainers">Its containers.</param>
    /// <param name="models">Align; null to do without them.</param>
    /// <param name="stopping">Stops between views.</param>
    public static IReadOnlyList<ComparedPart> Compare(
        Scan first, IReadOnlyList<ContainerFinding> firstContainers, Scan second, IReadOnlyList<ContainerFinding> secondContainers,
        AlignmentModels? models, CancellationToken stopping)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var parts = new List<ComparedPart>();
        foreach (ScanView view in first.Views)
        {
            stopping.ThrowIfCancellationRequested();
            ScanView other = ScanComparer.Beside(view, second);
            PixelBox[] boxes = [.. firstContainers.Where(c => c.View == view.Id).Select(c => c.Box)];
            PixelBox[] otherBoxes = [.. secondContainers.Where(c => c.View == other.Id).Select(c => c.Box)];
            parts.Add(new ComparedPart(view.Id, other.Id, null, null, null, Views(first, view, boxes, second, other, otherBoxes, models)));
        }

        return parts;
    }

    private static ViewComparison Views(
        Scan first, ScanView view, PixelBox[] boxes, Scan second, ScanView other, PixelBox[] otherBoxes, AlignmentModels? models)
    {
        bool loaded = boxes.Length + otherBoxes.Length > 0;
        ViewAlignment alignment = Aligned(view, other);
        if (loaded && !alignment.Refused && alignment.Likeness < SurelyRight)
        {
            ViewAlignment without = Aligned(Without(view, boxes), Without(other, otherBoxes));
            alignment = without.Likeness > alignment.Likeness ? without : alignment;
        }

        // Without its containers little of a vehicle is left: that no place of it was found says nothing against it.
        if (!alignment.Refused && alignment.Likeness < Doubtful && (loaded || !alignment.Different))
        {
            return new ViewComparison
            {
                Verdict = ComparisonVerdict.CouldNotAlign, Likeness = alignment.Likeness,
                Message = $"Could not align: {(loaded ? "the loads set aside, " : "")}too little of the one scan shows in the other.",
            };
        }

        PixelBox[] around = Array.ConvertAll(boxes, Around), otherAround = Array.ConvertAll(otherBoxes, Around);
        return ViewComparison.Where(alignment, (x, y) =>
        {
            (double u, double v) = alignment.InSecond(x, y);
            return AtEnd(x, view) == AtEnd(u, other) && !around.Any(box => Holds(box, x, y)) && !otherAround.Any(box => Holds(box, u, v));
        });

        ViewAlignment Aligned(ScanView one, ScanView two) => ViewAlignment.Of(first, one, Inner(one), second, two, Inner(two), models);
    }

    private static PixelBox Inner(ScanView view)
    {
        int side = (int)(Side * view.Width);
        return new PixelBox(side, 0, view.Width - (2 * side), view.Height);
    }

    private static bool AtEnd(double x, ScanView view) => x < (Side + End) * view.Width || x >= (1 - Side - End) * view.Width;

    private static bool Holds(PixelBox box, double x, double y) => x >= box.X && x < box.X + box.Width && y >= box.Y && y < box.Y + box.Height;

    private static PixelBox Around(PixelBox box)
    {
        int x = (int)Math.Ceiling(MarginX * box.Width), y = (int)Math.Ceiling(MarginY * box.Height);
        return new PixelBox(box.X - x, box.Y - y, box.Width + (2 * x), box.Height + (2 * y));
    }

    // Open air where the containers were, and above and beside them; what is under them is the vehicle.
    private static ScanView Without(ScanView view, PixelBox[] boxes)
    {
        ScanPlane plane = view.Primary;
        ushort[] samples = [.. plane.Samples];
        var air = (ushort)SampleLevels.Of(samples, view.Width).Air;
        foreach (PixelBox box in boxes)
        {
            PixelBox around = Around(box);
            int left = Math.Clamp(around.X, 0, view.Width), right = Math.Clamp(around.X + around.Width, left, view.Width);
            for (int y = Math.Max(0, around.Y); y < Math.Min(view.Height, box.Y + box.Height); y++)
            {
                samples.AsSpan((y * view.Width) + left, right - left).Fill(air);
            }
        }

        return view with { Planes = [plane with { Samples = samples }] };
    }
}
