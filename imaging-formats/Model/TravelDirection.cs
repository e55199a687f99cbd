namespace VisionInspection.ImagingFormats;

/// <summary>Which way the conveyance went past the beam.</summary>
public enum TravelDirection
{
    /// <summary>Front first: line 0 is the front.</summary>
    Forward,

    /// <summary>Rear first.</summary>
    Backward,
}
