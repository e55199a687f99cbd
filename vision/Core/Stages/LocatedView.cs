namespace VisionInspection.Core.Stages;

/// <summary>A view with what the locator found in it.</summary>
/// <param name="Picture">The view.</param>
/// <param name="CannotJudge">Why the view as a whole cannot be judged; null where it can.</param>
/// <param name="Containers">The containers, left to right, in source pixels.</param>
/// <param name="Cab">The vehicle's head; null where there is none.</param>
internal sealed record LocatedView(
    ViewPicture Picture, string? CannotJudge, IReadOnlyList<LocatedContainer> Containers, LocatedCab? Cab);
