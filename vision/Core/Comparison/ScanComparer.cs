using VisionInspection.Core.Findings;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Core.Comparison;

/// <summary>
/// Compares two scans view by view, and container by container where both were inspected and their containers pair up: by
/// number where both have numbers, by order where there are equally many.
/// </summary>
public static class ScanComparer
{
    // What is taken along around a container's box, as shares of its size: boxes of two scans are not drawn alike.
    private const double MarginX = .04, MarginY = .06;

    // The container's own outline is left out of judgement by this much: it moves with the parallax of its near side.
    private const double Inset = .004;

    /// <summary>All parts compared; at least one.</summary>
    /// <param name="first">The earlier scan.</param>
    /// <param name="firstContainers">Its containers.</param>
    /// <param name="second">The later scan.</param>
    /// <param name="secondContainers">Its containers.</param>
    /// <param name="models">Align; null to do without them.</param>
    /// <param name="stopping">Stops between parts.</param>
    public static IReadOnlyList<ComparedPart> Compare(
        Scan first, IReadOnlyList<ContainerFinding> firstContainers, Scan second, IReadOnlyList<ContainerFinding> secondContainers,
        AlignmentModels? models, CancellationToken stopping)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var parts = new List<ComparedPart>();
        foreach (ScanView view in first.Views)
        {
            ScanView other = Beside(view, second);
            (ContainerFinding First, ContainerFinding Second)[] pairs = Pairs(
                [.. firstContainers.Where(c => c.View == view.Id)], [.. secondContainers.Where(c => c.View == other.Id)]);
            foreach ((ContainerFinding a, ContainerFinding b) in pairs)
            {
                stopping.ThrowIfCancellationRequested();
                ViewAlignment alignment = ViewAlignment.Of(first, view, Around(a.Box, view), second, other, Around(b.Box, other), models);
                parts.Add(new ComparedPart(view.Id, other.Id, a.Number ?? b.Number, a.Box, b.Box, ViewComparison.Of(alignment, [Within(a.Box)])));
            }

            if (pairs.Length == 0)
            {
                stopping.ThrowIfCancellationRequested();
                ViewAlignment alignment = ViewAlignment.Of(first, view, null, second, other, null, models);
                parts.Add(new ComparedPart(view.Id, other.Id, null, null, null, ViewComparison.Of(alignment, [])));
            }
        }

        return parts;
    }

    /// <summary>The view of a scan that shows what a view of another shows, where there is one.</summary>
    internal static ScanView Beside(ScanView view, Scan second) =>
        second.Views.FirstOrDefault(v => v.Id == view.Id && v.Geometry == view.Geometry)
            ?? second.Views.FirstOrDefault(v => v.Geometry == view.Geometry) ?? second.Views[0];

    private static (ContainerFinding First, ContainerFinding Second)[] Pairs(ContainerFinding[] first, ContainerFinding[] second)
    {
        (ContainerFinding, ContainerFinding)[] byNumber =
        [
            .. first.Where(a => a.Number is not null).Join(second.Where(b => b.Number is not null), a => a.Number, b => b.Number, (a, b) => (a, b)),
        ];
        bool numbered = first.All(c => c.Number is not null) && second.All(c => c.Number is not null);
        return byNumber.Length > 0 || numbered ? byNumber : first.Length == second.Length ? [.. first.Zip(second)] : [];
    }

    private static PixelBox Around(PixelBox box, ScanView view)
    {
        int x = Math.Clamp((int)(box.X - (MarginX * box.Width)), 0, view.Width - 1), y = Math.Clamp((int)(box.Y - (MarginY * box.Height)), 0, view.Height - 1);
        int right = Math.Clamp((int)(box.X + ((1 + MarginX) * box.Width)), x + 1, view.Width);
        int bottom = Math.Clamp((int)(box.Y + ((1 + MarginY) * box.Height)), y + 1, view.Height);
        return new PixelBox(x, y, right - x, bottom - y);
    }

    private static PixelBox Within(PixelBox box)
    {
        int x = (int)Math.Ceiling(Inset * box.Width), y = (int)Math.Ceiling(Inset * box.Height);
        return new PixelBox(box.X + x, box.Y + y, Math.Max(1, box.Width - (2 * x)), Math.Max(1, box.Height - (2 * y)));
    }
}
