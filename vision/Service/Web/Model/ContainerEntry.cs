namespace VisionInspection.Service.Web.Model;

/// <summary>A container and the verdict on it.</summary>
/// <param name="View">Id of the view.</param>
/// <param name="Box">x, y, width, height in source pixels.</param>
/// <param name="Score">The locator's confidence.</param>
/// <param name="Number">Container number; null where none was read.</param>
/// <param name="DeclaredEmpty">The declaration's word, where the file carries it.</param>
/// <param name="Empty">The verdict.</param>
/// <param name="Saliency">Its map; null where nothing was judged.</param>
/// <param name="Weight">Mass of what is inside; null where it was not weighed.</param>
internal sealed record ContainerEntry(
    string View,
    IReadOnlyList<int> Box,
    double Score,
    string? Number,
    bool? DeclaredEmpty,
    VerdictEntry Empty,
    SaliencyEntry? Saliency,
    WeightEntry? Weight);

/// <summary>Mass of a container's cargo with its 90 % interval.</summary>
/// <param name="Kg">Kilograms; null where they could not be judged.</param>
/// <param name="LowKg">Lower bound; may stand alone.</param>
/// <param name="HighKg">Upper bound.</param>
/// <param name="CalibrationContainers">Weighbridge figures that the scanner's calibration stands on.</param>
/// <param name="Remark">Why it could not be judged, or what makes the interval wide.</param>
internal sealed record WeightEntry(double? Kg, double? LowKg, double? HighKg, int CalibrationContainers, string? Remark);

/// <summary>Empty or loaded, with its figures.</summary>
/// <param name="Verdict"><c>empty</c>, <c>loaded</c> or <c>cannot-judge</c>.</param>
/// <param name="LoadedProbability">0 to 1; null where it could not be judged.</param>
/// <param name="Threshold">Loaded at or above it.</param>
/// <param name="Reason">Why it could not be judged.</param>
internal sealed record VerdictEntry(string Verdict, double? LoadedProbability, double Threshold, string? Reason);

/// <summary>Where a saliency map is and what it lies over.</summary>
/// <param name="Href">The map as an 8-bit PNG.</param>
/// <param name="Width">Columns of the map.</param>
/// <param name="Height">Rows of the map.</param>
/// <param name="Covers">x, y, width, height in source pixels.</param>
internal sealed record SaliencyEntry(string Href, int Width, int Height, IReadOnlyList<int> Covers);
