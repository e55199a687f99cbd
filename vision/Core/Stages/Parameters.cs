namespace VisionInspection.Core.Stages;

/// <summary>
/// Every tuned number of the pipeline's gates. The models' own numbers are in their <c>model.json</c>.
/// </summary>
internal static class Parameters
{
    /// <summary>A view narrower than this (in lines) shows no container that a model could judge.</summary>
    public const int LeastViewWidth = 64;

    /// <summary>A view lower than this (in samples) likewise.</summary>
    public const int LeastViewHeight = 32;

    /// <summary>Mean colourfulness (<see cref="ImagingFormats.PlaneSource.Chroma"/>) from which a picture is no grey rendering.</summary>
    public const double StrongColour = 0.04;

    /// <summary>A located container narrower or lower than this, in source pixels, is too coarse to judge.</summary>
    public const int LeastContainerSide = 24;

    /// <summary>Between the 1st and 99th percentile of transmission; less is a picture of nothing.</summary>
    public const float BlankSpread = 0.06f;

    /// <summary>More of the picture than this fully dark is a fault of the scan, not cargo.</summary>
    public const float DarkShare = 0.6f;

    /// <summary>Transmission over which a sample cannot be told from open air.</summary>
    public const float Clipped = 0.995f;

    /// <summary>Of what is not air, the least share that must have a grey of its own between dark and air.</summary>
    public const float LeastGreyShare = 0.2f;

    /// <summary>More of a container's inside than this like open air: its walls are burnt out.</summary>
    public const float ClippedInsideShare = 0.8f;

    /// <summary>Mean transmission over a container's columns, in the brightest of the first rows, under which the roof is cut off.</summary>
    public const float AirAboveRoof = 0.9f;

    /// <summary>At least so many rows are looked at for air above the roof ...</summary>
    public const int LeastRowsAboveRoof = 3;

    /// <summary>... and one in so many of a tall picture.</summary>
    public const int RowsAboveRoofDivisor = 60;

    /// <summary>A 90 % interval of mass wider than this, in kg, is no answer.</summary>
    public const double WidestMassKg = 12_000;

    /// <summary>Least columns of the locator in a row for a vehicle head.</summary>
    public const int LeastCabColumns = 6;
}
