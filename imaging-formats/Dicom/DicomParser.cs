using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace VisionInspection.ImagingFormats.Dicom;

/// <summary>
/// The attributes of a DICOM object, top level only: sequences are walked and left. Memory-safe code on purpose; native
/// decoders get to see single codestreams, never the file.
/// </summary>
internal sealed class DicomParser
{
    private const uint Undefined = 0xFFFF_FFFF;
    private const int PreambleBytes = 128;
    private const int DeepestSequence = 32;
    private const string LongVrs = "OB OD OF OL OV OW SQ SV UC UN UR UT UV ";

    private readonly byte[] _bytes;
    private readonly Dictionary<uint, DicomElement> _elements;
    private DicomSyntax _syntax = DicomSyntax.Explicit;
    private int _at;

    private DicomParser(byte[] bytes, int at, Dictionary<uint, DicomElement> elements)
    {
        _bytes = bytes;
        _at = at;
        _elements = elements;
    }

    /// <summary>True for a file that begins as DICOM does, with a preamble or without.</summary>
    public static bool LooksLikeDicom(ReadOnlySpan<byte> start) =>
        (start.Length >= PreambleBytes + 4 && start[PreambleBytes..].StartsWith("DICM"u8)) || StartsWithAttribute(start);

    /// <summary>Parses a file.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="limits">What the reader may spend.</param>
    /// <exception cref="ScanFormatException">It is damaged, cut, or in a syntax that is not read.</exception>
    public static DicomDataset Parse(byte[] file, ReadLimits limits)
    {
        bool preamble = file.Length >= PreambleBytes + 4 && file.AsSpan(PreambleBytes).StartsWith("DICM"u8);
        var parser = new DicomParser(file, preamble ? PreambleBytes + 4 : 0, []);
        DicomSyntax syntax = parser.ReadMeta() ?? parser.GuessSyntax();
        if (syntax.IsDeflated)
        {
            // The meta group's values lie in the file, not in what is inflated; only the syntax is needed of them.
            parser = new DicomParser(Inflate(file, parser._at, limits), 0, []);
        }

        parser._syntax = syntax;
        parser.ReadElements(parser._bytes.Length);
        return new DicomDataset(parser._bytes, syntax, parser._elements);
    }

    // Without a preamble: an attribute of the meta group or of group 8, in either writing.
    private static bool StartsWithAttribute(ReadOnlySpan<byte> start)
    {
        if (start.Length < 8)
        {
            return false;
        }

        ushort group = BinaryPrimitives.ReadUInt16LittleEndian(start);
        ushort element = BinaryPrimitives.ReadUInt16LittleEndian(start[2..]);
        bool little = group is 2 or 8 && element < 0x0100;
        bool big = BinaryPrimitives.ReverseEndianness(group) is 8 && BinaryPrimitives.ReverseEndianness(element) < 0x0100;
        bool hasVr = IsVr(start[4..]);
        return (little && (hasVr || BinaryPrimitives.ReadUInt32LittleEndian(start[4..]) < 0x0400)) || (big && hasVr);
    }

    private static bool IsVr(ReadOnlySpan<byte> at) =>
        at[0] is >= (byte)'A' and <= (byte)'Z' && at[1] is >= (byte)'A' and <= (byte)'Z';

    private static byte[] Inflate(byte[] file, int at, ReadLimits limits)
    {
        long most = Math.Min(Math.Min(limits.MaxPlaneBytes, Array.MaxLength), (file.Length - at) * (long)limits.MaxExpansion);
        using var inflater = new DeflateStream(new MemoryStream(file, at, file.Length - at, writable: false), CompressionMode.Decompress);
        using var inflated = new MemoryStream();
        byte[] buffer = new byte[1 << 16];
        try
        {
            for (int got = inflater.Read(buffer); got > 0; got = inflater.Read(buffer))
            {
                if (inflated.Length + got > most)
                {
                    throw new ScanFormatException("deflated data set", at, $"inflates to more than {most} bytes");
                }

                inflated.Write(buffer, 0, got);
            }
        }
        catch (InvalidDataException error)
        {
            throw new ScanFormatException("deflated data set", at, "the deflate stream is damaged", error);
        }

        return inflated.ToArray();
    }

    // Group 2 is always explicit little endian and ends where another group begins.
    private DicomSyntax? ReadMeta()
    {
        while (_bytes.Length - _at >= 8 && BinaryPrimitives.ReadUInt16LittleEndian(_bytes.AsSpan(_at)) == 2)
        {
            ReadElement(_bytes.Length);
        }

        if (!_elements.TryGetValue(DicomTag.TransferSyntax, out DicomElement? stated))
        {
            return null;
        }

        string uid = Encoding.ASCII.GetString(_bytes.AsSpan(stated.Offset, stated.Length)).TrimEnd('\0', ' ');
        return DicomSyntax.Of(uid)
            ?? throw new ScanFormatException(Field(DicomTag.TransferSyntax), stated.Offset, $"transfer syntax '{uid}' is not read");
    }

    private DicomSyntax GuessSyntax()
    {
        if (_bytes.Length - _at < 8)
        {
            throw new ScanFormatException("data set", _at, "no attribute");
        }

        bool isExplicit = IsVr(_bytes.AsSpan(_at + 4));
        bool big = isExplicit && _bytes[_at] == 0 && _bytes[_at + 1] != 0;
        return big ? DicomSyntax.BigEndian : isExplicit ? DicomSyntax.Explicit : DicomSyntax.Implicit;
    }

    private void ReadElements(int end)
    {
        while (_at < end)
        {
            ReadElement(end);
        }
    }

    private void ReadElement(int end)
    {
        (uint tag, string vr, uint length, int start) = ReadHeader(end);
        DicomElement element;
        if (length == Undefined && tag == DicomTag.Pixels && _syntax.IsEncapsulated)
        {
            element = new DicomElement(tag, vr, _at, 0, ReadFragments(end));
        }
        else if (length == Undefined)
        {
            SkipSequence(end, vr == "UN", 0);
            element = new DicomElement(tag, vr, _at, 0);
        }
        else
        {
            int offset = _at;
            element = new DicomElement(tag, vr, offset, Take(tag, length, end, start));
        }

        _elements.TryAdd(tag, element);
    }

    // explicit: group u16 | element u16 | VR 2 | length u16, or 0 u16 and length u32;  implicit: ... | length u32
    private (uint Tag, string Vr, uint Length, int Start) ReadHeader(int end)
    {
        int start = _at;
        uint tag = ((uint)UInt16("group", end) << 16) | UInt16("element", end);
        bool isItem = tag >> 16 == 0xFFFE;
        bool isExplicit = (_syntax.IsExplicit || tag >> 16 == 2) && !isItem;
        if (!isExplicit)
        {
            return (tag, "", UInt32(Field(tag), end), start);
        }

        Need(Field(tag), 2, end);
        string vr = Encoding.ASCII.GetString(_bytes.AsSpan(_at, 2));
        if (!IsVr(_bytes.AsSpan(_at)))
        {
            throw new ScanFormatException(Field(tag), _at, "no value representation");
        }

        _at += 2;
        if (!LongVrs.Contains(vr + " ", StringComparison.Ordinal))
        {
            return (tag, vr, UInt16(Field(tag), end), start);
        }

        if (tag == DicomTag.DicosPixels64 && IsLength64(end))
        {
            return (tag, vr, (uint)(end - _at), start);
        }

        UInt16(Field(tag), end);
        return (tag, vr, UInt32(Field(tag), end), start);
    }

    // The toolkit that V02A's samples come from writes this one attribute's length in eight bytes. Taken only where that
    // reading, and no other, reaches exactly to the end.
    private bool IsLength64(int end)
    {
        if (end - _at < 8 || BinaryPrimitives.ReadUInt64LittleEndian(_bytes.AsSpan(_at)) != (ulong)(end - _at - 8))
        {
            return false;
        }

        _at += 8;
        return true;
    }

    private List<(int Offset, int Length)> ReadFragments(int end)
    {
        var fragments = new List<(int, int)>();
        while (true)
        {
            (uint tag, _, uint length, int start) = ReadHeader(end);
            if (tag == DicomTag.SequenceEnd)
            {
                return fragments;
            }

            if (tag != DicomTag.Item || length == Undefined)
            {
                throw new ScanFormatException(Field(DicomTag.Pixels), start, $"{Field(tag)} among the fragments");
            }

            int offset = _at;
            fragments.Add((offset, Take(DicomTag.Pixels, length, end, start)));
        }
    }

    // Items of defined or undefined length, up to the delimiter.
    private void SkipSequence(int end, bool isImplicit, int depth)
    {
        DicomSyntax outer = _syntax;
        _syntax = isImplicit ? DicomSyntax.Implicit : outer;
        while (true)
        {
            (uint tag, _, uint length, int start) = ReadHeader(end);
            if (tag == DicomTag.SequenceEnd)
            {
                break;
            }

            if (tag != DicomTag.Item || depth == DeepestSequence)
            {
                throw new ScanFormatException("sequence", start, $"{Field(tag)} at depth {depth} where an item is due");
            }

            if (length == Undefined)
            {
                SkipItem(end, depth);
            }
            else
            {
                Take(tag, length, end, start);
            }
        }

        _syntax = outer;
    }

    private void SkipItem(int end, int depth)
    {
        while (true)
        {
            (uint tag, string vr, uint length, int start) = ReadHeader(end);
            if (tag == DicomTag.ItemEnd)
            {
                return;
            }

            if (length == Undefined)
            {
                SkipSequence(end, vr == "UN", depth + 1);
            }
            else
            {
                Take(tag, length, end, start);
            }
        }
    }

    // Steps over a value and returns its length.
    private int Take(uint tag, uint length, int end, int start)
    {
        if (length > end - _at)
        {
            throw new ScanFormatException(Field(tag), start, $"needs {length} bytes, {end - _at} left");
        }

        _at += (int)length;
        return (int)length;
    }

    private void Need(string field, int count, int end)
    {
        if (end - _at < count)
        {
            throw new ScanFormatException(field, _at, $"needs {count} bytes, {end - _at} left");
        }
    }

    private ushort UInt16(string field, int end)
    {
        Need(field, 2, end);
        ReadOnlySpan<byte> at = _bytes.AsSpan(_at);
        _at += 2;
        return _syntax.IsBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(at) : BinaryPrimitives.ReadUInt16LittleEndian(at);
    }

    private uint UInt32(string field, int end)
    {
        Need(field, 4, end);
        ReadOnlySpan<byte> at = _bytes.AsSpan(_at);
        _at += 4;
        return _syntax.IsBigEndian ? BinaryPrimitives.ReadUInt32BigEndian(at) : BinaryPrimitives.ReadUInt32LittleEndian(at);
    }

    private static string Field(uint tag) => DicomTag.Text(tag);
}
