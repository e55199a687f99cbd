namespace VisionInspection.Codecs;

/// <summary>What one picture may ask for; checked against its header before anything of its size is allocated.</summary>
/// <param name="MaxWidth">Pixels across.</param>
/// <param name="MaxHeight">Pixels down.</param>
/// <param name="MaxBytes">Bytes of the decoded samples.</param>
public sealed record PictureLimits(int MaxWidth, int MaxHeight, long MaxBytes)
{
    /// <summary>65,535 a side and 2 GiB.</summary>
    public static PictureLimits Default { get; } = new(65_535, 65_535, 2L << 30);
}
