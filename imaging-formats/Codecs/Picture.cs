using System.Runtime.InteropServices;

namespace VisionInspection.Codecs;

/// <summary>A decoded picture. Exactly one of the sample arrays is there, the one <see cref="PictureHeader.Samples"/> names.</summary>
public sealed class Picture
{
    private Picture(PictureHeader header) => Header = header;

    /// <summary>What the file said.</summary>
    public PictureHeader Header { get; }

    /// <summary>Pixels across.</summary>
    public int Width => Header.Width;

    /// <summary>Pixels down.</summary>
    public int Height => Header.Height;

    /// <summary>8-bit samples, row by row, channels interleaved; empty for another type.</summary>
    public byte[] Bytes { get; private init; } = [];

    /// <summary>16-bit samples, row by row, channels interleaved; empty for another type.</summary>
    public ushort[] Words { get; private init; } = [];

    /// <summary>Floating samples, row by row, channels interleaved; empty for another type.</summary>
    public float[] Floats { get; private init; } = [];

    /// <summary>The sample memory as bytes, for the decoder to fill.</summary>
    internal Span<byte> Raw => Header.Samples switch
    {
        SampleType.Byte => Bytes,
        SampleType.UInt16 => MemoryMarshal.AsBytes(Words.AsSpan()),
        _ => MemoryMarshal.AsBytes(Floats.AsSpan()),
    };

    /// <summary>Room for a picture whose header has passed the limits.</summary>
    internal static Picture Allocate(PictureHeader header)
    {
        int count = checked(header.Width * header.Height * header.Channels);
        return header.Samples switch
        {
            SampleType.Byte => new Picture(header) { Bytes = GC.AllocateUninitializedArray<byte>(count) },
            SampleType.UInt16 => new Picture(header) { Words = GC.AllocateUninitializedArray<ushort>(count) },
            _ => new Picture(header) { Floats = GC.AllocateUninitializedArray<float>(count) },
        };
    }
}
