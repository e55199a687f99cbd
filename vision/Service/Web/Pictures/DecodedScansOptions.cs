namespace VisionInspection.Service.Web.Pictures;

/// <summary>What looking at scans may cost the service.</summary>
internal sealed record DecodedScansOptions
{
    /// <summary>Bytes of decoded scans kept; a scan larger than this is decoded at every look.</summary>
    public long MostBytes { get; init; } = 512L << 20;

    /// <summary>Decodings at the same time.</summary>
    public int Decoders { get; init; } = 1;
}
