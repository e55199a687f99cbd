using VisionInspection.Core.Findings;

namespace VisionInspection.Core.Comparison;

/// <summary>One container, or one whole view where no containers are known or the vehicle is meant, compared between two scans.</summary>
/// <param name="FirstView">Id of the first scan's view.</param>
/// <param name="SecondView">Id of the second's.</param>
/// <param name="Number">Container number; null where none is known.</param>
/// <param name="FirstBox">The container in the first view; null for the whole view.</param>
/// <param name="SecondBox">The container in the second view; null for the whole view.</param>
/// <param name="Comparison">What came of it.</param>
public sealed record ComparedPart(
    string FirstView, string SecondView, string? Number, PixelBox? FirstBox, PixelBox? SecondBox, ViewComparison Comparison);
