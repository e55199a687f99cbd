using System.Buffers.Binary;

namespace VisionInspection.ImagingFormats.Zip;

/// <summary>
/// The ZIP64 extra field (id 1): eight bytes for each size or offset that is all ones in the header, in the order size,
/// packed size, offset.
/// </summary>
internal ref struct Zip64Sizes
{
    private readonly long _at;
    private ReadOnlySpan<byte> _wide;

    /// <summary>Looks for the field among the others: id u16 | bytes u16 | data.</summary>
    public Zip64Sizes(ReadOnlySpan<byte> extra, long at)
    {
        _at = at;
        while (extra.Length >= 4)
        {
            ushort id = BinaryPrimitives.ReadUInt16LittleEndian(extra);
            int bytes = BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]);
            if (bytes > extra.Length - 4)
            {
                break;
            }

            if (id == 1)
            {
                _wide = extra.Slice(4, bytes);
                return;
            }

            extra = extra[(4 + bytes)..];
        }
    }

    /// <summary>The value itself, or the next wide one where it is all ones.</summary>
    public long Take(uint narrow)
    {
        if (narrow != uint.MaxValue)
        {
            return narrow;
        }

        if (_wide.Length < sizeof(ulong))
        {
            throw new ScanFormatException("zip64 extra field", _at, "missing or short");
        }

        ulong value = BinaryPrimitives.ReadUInt64LittleEndian(_wide);
        _wide = _wide[sizeof(ulong)..];
        return value <= long.MaxValue ? (long)value : throw new ScanFormatException("zip64 extra field", _at, $"{value}");
    }
}
