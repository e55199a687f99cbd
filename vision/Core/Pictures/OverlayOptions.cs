namespace VisionInspection.Core.Pictures;

/// <summary>How an overlay picture is drawn.</summary>
public sealed record OverlayOptions
{
    /// <summary>Widest the picture may be; a smaller view is enlarged to <see cref="LeastWidth"/> at most.</summary>
    public int MostWidth { get; init; } = 1600;

    /// <summary>A narrower view is enlarged to this, so that labels have room.</summary>
    public int LeastWidth { get; init; } = 960;

    /// <summary>Opacity of the hottest place, 0 to 1.</summary>
    public double HeatOpacity { get; init; } = 0.72;

    /// <summary>What the heat means, for the legend.</summary>
    public string HeatMeaning { get; init; } = "evidence of cargo: none to most";

    /// <summary>Grey by the logarithm of transmission, which opens up dense cargo; false for transmission itself.</summary>
    public bool Logarithmic { get; init; }
}
