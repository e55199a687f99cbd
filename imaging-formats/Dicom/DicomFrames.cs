using System.Buffers.Binary;
using System.Runtime.InteropServices;
using VisionInspection.Codecs;
using VisionInspection.Codecs.Dicom;

namespace VisionInspection.ImagingFormats.Dicom;

/// <summary>The frames of an object: where their bytes are, and what they unpack to.</summary>
internal sealed class DicomFrames(DicomDataset data, DicomImage image)
{
    private const string Field = "(7FE0,0010) PixelData";

    /// <summary>A frame's bytes as they stand in the file.</summary>
    /// <exception cref="ScanFormatException">They are not there.</exception>
    public ReadOnlyMemory<byte> Encoded(int frame)
    {
        if (image.Pixels.Fragments is { } fragments)
        {
            return Fragments(fragments, frame);
        }

        long from = frame * image.FrameBytes;
        return from + image.FrameBytes <= image.Pixels.Length
            ? data.Bytes(image.Pixels).Slice((int)from, (int)image.FrameBytes)
            : throw new ScanFormatException(
                Field, image.Pixels.Offset, $"{image.Pixels.Length} bytes, frame {frame + 1} needs {from + image.FrameBytes}");
    }

    /// <summary>A frame's samples: interleaved unless planar, each of the allocated size, little-endian.</summary>
    /// <param name="encoded">The frame's bytes.</param>
    /// <param name="isSigned">In: the data set's word. Out: the codestream's, where it has one.</param>
    /// <exception cref="ScanFormatException">They are damaged.</exception>
    public ReadOnlyMemory<byte> Samples(ReadOnlyMemory<byte> encoded, ref bool isSigned)
    {
        if (image.Pixels.Fragments is null)
        {
            return data.Syntax.IsBigEndian ? Swapped(encoded.Span) : encoded;
        }

        int at = image.Pixels.Fragments.Count > 1 ? image.Pixels.Fragments[1].Offset : image.Pixels.Offset;
        if (data.Syntax.Codec is not { } codec)
        {
            return DicomRle.Decode(encoded.Span, at, image.Width * image.Height, image.Components, image.BytesPerSample);
        }

        if (image.BytesPerSample > 2)
        {
            throw new ScanFormatException(Field, at, $"{image.BitsAllocated} bits in a compressed frame are not read");
        }

        try
        {
            var shape = new FrameShape(image.Width, image.Height, image.Components, image.BytesPerSample);
            return DicomFrameDecoder.Decode(codec, encoded.Span, shape, ref isSigned);
        }
        catch (CodecException refusal)
        {
            throw new ScanFormatException($"{Field} ({refusal.Format})", at + Math.Max(0, refusal.Offset), refusal.Reason, refusal);
        }
    }

    // Item 0 is the offset table. One frame owns all the others; several own one each, or what the table says.
    private ReadOnlyMemory<byte> Fragments(IReadOnlyList<(int Offset, int Length)> fragments, int frame)
    {
        int count = fragments.Count - 1;
        if (count < image.Frames)
        {
            throw new ScanFormatException(Field, image.Pixels.Offset, $"{count} fragments for {image.Frames} frames");
        }

        (int from, int to) = image.Frames == 1 ? (1, fragments.Count)
            : count == image.Frames ? (frame + 1, frame + 2)
            : (Owner(fragments, frame), frame + 1 == image.Frames ? fragments.Count : Owner(fragments, frame + 1));
        return to - from == 1 ? data.Bytes(fragments[from]) : Joined([.. fragments.Skip(from).Take(to - from)]);
    }

    private int Owner(IReadOnlyList<(int Offset, int Length)> fragments, int frame)
    {
        ReadOnlySpan<byte> table = data.Bytes(fragments[0]).Span;
        if (table.Length != image.Frames * 4)
        {
            throw new ScanFormatException(Field, image.Pixels.Offset, "fragments that no offset table assigns to frames");
        }

        // Offsets count from the first item tag after the table; an item's value begins 8 bytes after its tag.
        long start = fragments[1].Offset + (long)BinaryPrimitives.ReadUInt32LittleEndian(table[(frame * 4)..]);
        for (int i = 1; i < fragments.Count; i++)
        {
            if (fragments[i].Offset == start)
            {
                return i;
            }
        }

        throw new ScanFormatException(Field, image.Pixels.Offset, $"the offset table's entry {frame} points at no fragment");
    }

    private ReadOnlyMemory<byte> Joined(List<(int Offset, int Length)> fragments)
    {
        byte[] all = new byte[fragments.Sum(fragment => fragment.Length)];
        int at = 0;
        foreach ((int Offset, int Length) fragment in fragments)
        {
            data.Bytes(fragment).Span.CopyTo(all.AsSpan(at));
            at += fragment.Length;
        }

        return all;
    }

    // OW swaps words whatever a sample's size is.
    private byte[] Swapped(ReadOnlySpan<byte> bytes)
    {
        byte[] swapped = bytes.ToArray();
        int unit = image.BytesPerSample == 1 && image.Pixels.Vr == "OW" ? 2 : image.BytesPerSample;
        switch (unit)
        {
            case 2:
                Span<ushort> words = MemoryMarshal.Cast<byte, ushort>(swapped.AsSpan());
                BinaryPrimitives.ReverseEndianness(words, words);
                break;
            case 4:
                Span<uint> doubles = MemoryMarshal.Cast<byte, uint>(swapped.AsSpan());
                BinaryPrimitives.ReverseEndianness(doubles, doubles);
                break;
            case 8:
                Span<ulong> quads = MemoryMarshal.Cast<byte, ulong>(swapped.AsSpan());
                BinaryPrimitives.ReverseEndianness(quads, quads);
                break;
            default:
                break;
        }

        return swapped;
    }
}
