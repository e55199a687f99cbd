namespace VisionInspection.ImagingFormats;

/// <summary>Where the source of a view stands.</summary>
public enum ViewGeometry
{
    /// <summary>Beside the conveyance.</summary>
    Side,

    /// <summary>Above it.</summary>
    Top,

    /// <summary>Below it.</summary>
    Bottom,

    /// <summary>Backscatter: source and detector on one side.</summary>
    Backscatter,
}
