namespace VisionInspection.Core.Findings;

/// <summary>
/// All that one scan's inspection found, with what is needed to answer for it: the input's hash, every model's identity
/// and every threshold. It advises; a person decides.
/// </summary>
public sealed record InspectionResult
{
    /// <summary>Id of the scan.</summary>
    public required string ScanId { get; init; }

    /// <summary>Format it was read from, as in <see cref="ImagingFormats.Scan.Format"/>.</summary>
    public required string Format { get; init; }

    /// <summary>One entry per container found, view by view, front (left) to rear.</summary>
    public required IReadOnlyList<ContainerFinding> Containers { get; init; }

    /// <summary>Everything else that an officer should read: why a view could not be judged, and later analyses.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>The models that had a part in it.</summary>
    public required IReadOnlyList<ModelIdentity> Models { get; init; }

    /// <summary>Time by stage, in milliseconds: <c>decode</c>, <c>normalise</c>, <c>locate</c>, <c>judge</c>, <c>weigh</c>, <c>embed</c>, <c>explain</c>.</summary>
    public required IReadOnlyDictionary<string, double> Milliseconds { get; init; }
}

/// <summary>A container in a view and the verdict on it.</summary>
/// <param name="View">Id of the view.</param>
/// <param name="Box">Where, in source pixels.</param>
/// <param name="Score">The locator's confidence, 0 to 1.</param>
/// <param name="Number">Container number by position among the scanner's own readings; null where none was given.</param>
/// <param name="Empty">The verdict.</param>
/// <param name="Saliency">Where the verdict comes from; null where nothing was judged.</param>
public sealed record ContainerFinding(
    string View, PixelBox Box, double Score, string? Number, EmptyVerdict Empty, SaliencyMap? Saliency)
{
    /// <summary>Mass of what is inside; null where no weight was asked for.</summary>
    public WeightEstimate? Weight { get; init; }

    /// <summary>What it looks like inside; null where nothing was found inside.</summary>
    public ContentsEmbedding? Contents { get; init; }
}

/// <summary>Empty or loaded, with the figures behind the word.</summary>
/// <param name="State">The word.</param>
/// <param name="LoadedProbability">0 to 1; null where it could not be judged.</param>
/// <param name="Threshold">Loaded at or above it.</param>
/// <param name="Reason">Why it could not be judged; null otherwise.</param>
public sealed record EmptyVerdict(EmptyState State, double? LoadedProbability, double Threshold, string? Reason);

/// <summary>The three answers on an empty container.</summary>
public enum EmptyState
{
    /// <summary>The picture does not allow an answer.</summary>
    CannotJudge,

    /// <summary>Nothing but the container's own structure.</summary>
    Empty,

    /// <summary>Something is inside.</summary>
    Loaded,
}

/// <summary>
/// How much each place added to the verdict. No class of its own: 0 is nothing, 255 the most in this map, unless nowhere
/// is cargo as likely as not; the map then stays as faint as its evidence.
/// </summary>
/// <param name="Width">Columns of the map.</param>
/// <param name="Height">Rows of the map.</param>
/// <param name="Values">Row by row, <c>[height * width]</c>.</param>
/// <param name="Covers">The source pixels the whole map lies over; each cell covers an equal part of it.</param>
public sealed record SaliencyMap(int Width, int Height, byte[] Values, PixelBox Covers)
{
    /// <summary>How far the map can be believed; null where it was not put to the test.</summary>
    public MapCheck? Check { get; init; }
}

/// <summary>A box in source pixels: x in lines, y in samples, right and bottom edges excluded.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Top edge.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
public readonly record struct PixelBox(int X, int Y, int Width, int Height);

/// <summary>A sentence for an officer, with its place.</summary>
/// <param name="Kind">Stable word for programs: <c>cannot-judge</c>, <c>vehicle-head</c>, <c>count-differs</c>,
/// <c>order-unknown</c>, <c>concealment</c>; against an earlier scan of the container or vehicle <c>changed-since</c>, <c>unchanged-since</c>,
/// <c>not-the-same</c>, <c>could-not-compare</c>, <c>earlier-scan-gone</c>.</param>
/// <param name="View">Id of the view; null for the whole scan.</param>
/// <param name="Box">Where; null for the whole view.</param>
/// <param name="Score">0 to 1; null where there is no score.</param>
/// <param name="Message">One plain sentence.</param>
public sealed record Finding(string Kind, string? View, PixelBox? Box, double? Score, string Message)
{
    /// <summary>Found at or above this score, 0 to 1; null where no threshold decided.</summary>
    public double? Threshold { get; init; }

    /// <summary>Name of the model that scored it, one of the result's models; null where none did.</summary>
    public string? Model { get; init; }

    /// <summary>Where the score comes from; null where there is no map.</summary>
    public SaliencyMap? Saliency { get; init; }
}

/// <summary>Which model, exactly.</summary>
/// <param name="Name">Folder name under <c>models</c>.</param>
/// <param name="Version">Version in its <c>model.json</c>.</param>
/// <param name="Sha256">Hash of the .onnx file, lower-case hexadecimal.</param>
public sealed record ModelIdentity(string Name, string Version, string Sha256);
