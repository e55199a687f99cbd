using System.Buffers.Binary;

namespace VisionInspection.ImagingFormats;

/// <summary>
/// The one bounded cursor of the binary readers: little-endian, never past the end, and every refusal knows its offset
/// in the file.
/// </summary>
/// <param name="bytes">The bytes to read.</param>
/// <param name="start">Where they begin in the file.</param>
internal ref struct FieldReader(ReadOnlySpan<byte> bytes, long start = 0)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    /// <summary>Place of the next byte in the file.</summary>
    public readonly long Offset => start + _at;

    /// <summary>Bytes left.</summary>
    public readonly int Left => _bytes.Length - _at;

    public ushort UInt16(string field) => BinaryPrimitives.ReadUInt16LittleEndian(Bytes(field, sizeof(ushort)));

    public uint UInt32(string field) => BinaryPrimitives.ReadUInt32LittleEndian(Bytes(field, sizeof(uint)));

    public ulong UInt64(string field) => BinaryPrimitives.ReadUInt64LittleEndian(Bytes(field, sizeof(ulong)));

    /// <summary>Takes bytes, after checking that they are there.</summary>
    public ReadOnlySpan<byte> Bytes(string field, long count)
    {
        if (count < 0 || count > Left)
        {
            throw new ScanFormatException(field, Offset, $"needs {count} bytes, {Left} left");
        }

        ReadOnlySpan<byte> taken = _bytes.Slice(_at, (int)count);
        _at += (int)count;
        return taken;
    }

    /// <summary>Requires a fixed value.</summary>
    public void Magic(string field, uint expected)
    {
        long at = Offset;
        uint found = UInt32(field);
        if (found != expected)
        {
            throw new ScanFormatException(field, at, $"{found:x8} found, {expected:x8} expected");
        }
    }

    /// <summary>Requires that nothing is left.</summary>
    public readonly void End(string field)
    {
        if (Left != 0)
        {
            throw new ScanFormatException(field, Offset, $"{Left} bytes too many");
        }
    }
}
