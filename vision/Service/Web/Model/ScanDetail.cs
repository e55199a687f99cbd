namespace VisionInspection.Service.Web.Model;

/// <summary>All that the page shows of one scan.</summary>
internal sealed record ScanDetail
{
    /// <summary>What the list says of it.</summary>
    public required ScanEntry Summary { get; init; }

    /// <summary>The file as it came.</summary>
    public required InputFile Input { get; init; }

    /// <summary>Where it came from, as its own file tells; null where the file cannot be read.</summary>
    public ScanOrigin? Origin { get; init; }

    /// <summary>The pictures; none where the file cannot be read.</summary>
    public IReadOnlyList<ViewEntry> Views { get; init; } = [];

    /// <summary>The containers found.</summary>
    public IReadOnlyList<ContainerEntry> Containers { get; init; } = [];

    /// <summary>Sentences for an officer.</summary>
    public IReadOnlyList<FindingEntry> Findings { get; init; } = [];

    /// <summary>Scans whose contents look most like this one's, nearest first.</summary>
    public IReadOnlyList<SimilarEntry> Similar { get; init; } = [];

    /// <summary>The models that had a part in it.</summary>
    public IReadOnlyList<ModelEntry> Models { get; init; } = [];

    /// <summary>Time by stage.</summary>
    public IReadOnlyDictionary<string, double> Milliseconds { get; init; } = new Dictionary<string, double>();

    /// <summary>Why there is no result; null where there is one or one is on its way.</summary>
    public RefusalEntry? Refusal { get; init; }

    /// <summary>All decisions, earliest first.</summary>
    public IReadOnlyList<DecisionEntry> Decisions { get; init; } = [];
}
