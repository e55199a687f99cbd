namespace VisionInspection.ImagingFormats;

/// <summary>What a reader may spend on one file. Checked before anything is allocated.</summary>
public sealed record ReadLimits
{
    /// <summary>The limits of the UFF profile <c>vi-1</c>.</summary>
    public static ReadLimits Default { get; } = new();

    /// <summary>Largest number of lines (columns of the displayed picture) in a view.</summary>
    public int MaxLines { get; init; } = 65_535;

    /// <summary>Largest number of samples in a line (rows of the displayed picture).</summary>
    public int MaxSamplesPerLine { get; init; } = 65_535;

    /// <summary>Largest number of views, and of planes in all.</summary>
    public int MaxPlanes { get; init; } = 64;

    /// <summary>Bytes of one decoded plane.</summary>
    public long MaxPlaneBytes { get; init; } = 2L << 30;

    /// <summary>Bytes of the file as it arrives.</summary>
    public long MaxFileBytes { get; init; } = 4L << 30;

    /// <summary>Bytes that all decoded planes and attachments of one file may take together.</summary>
    public long MaxDecodedBytes { get; init; } = 4L << 30;

    /// <summary>Expanded size over packed size, for an archive entry.</summary>
    public int MaxExpansion { get; init; } = 200;

    /// <summary>Entries of an archive, or files of a folder.</summary>
    public int MaxEntries { get; init; } = 4096;

    /// <summary>Bytes of an XML document.</summary>
    public long MaxXmlBytes { get; init; } = 8L << 20;
}
