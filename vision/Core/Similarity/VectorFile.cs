using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace VisionInspection.Core.Similarity;

/// <summary>
/// Contents vectors on disk, one record behind the other. A record counts once it is whole: what a crash leaves half
/// written is cut off when the file is opened again. Not thread-safe.
/// </summary>
/// <remarks>
/// little-endian:  0 magic "VISV0001" | records of 88: 0 sequence i64 | 8 scan i64 | 16 container i32 | 20 numbers i8[64] | 84 CRC-32C of 0..83
/// </remarks>
public sealed class VectorFile : IDisposable
{
    private const int RecordBytes = 88;
    private const int NumbersAt = 20;
    private const int ChecksumAt = 84;
    private const int ReadTogether = 4096;

    private readonly FileStream file;

    private VectorFile(FileStream file) => this.file = file;

    private static ReadOnlySpan<byte> Magic => "VISV0001"u8;

    /// <summary>Greatest sequence of a record; 0 without one.</summary>
    public long LastSequence { get; private set; }

    /// <summary>How many records have it.</summary>
    public int LastCount { get; private set; }

    /// <summary>Opens a file, or makes it, and puts every whole record into an index.</summary>
    /// <param name="path">The file.</param>
    /// <param name="index">Receives them.</param>
    /// <exception cref="InvalidDataException">It is another kind of file.</exception>
    public static VectorFile Open(string path, VectorIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        var opened = new VectorFile(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        try
        {
            opened.Load(path, index);
            return opened;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <summary>Writes a record behind the others; <see cref="Flush"/> makes it durable.</summary>
    /// <param name="sequence">Number of the result it comes from; never less than the last.</param>
    /// <param name="key">Whose it is.</param>
    /// <param name="vector">Its numbers, <c>[64]</c>.</param>
    public void Append(long sequence, VectorKey key, ReadOnlySpan<sbyte> vector)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(vector.Length, VectorIndex.Dimensions);
        Span<byte> record = stackalloc byte[RecordBytes];
        BinaryPrimitives.WriteInt64LittleEndian(record, sequence);
        BinaryPrimitives.WriteInt64LittleEndian(record[8..], key.Scan);
        BinaryPrimitives.WriteInt32LittleEndian(record[16..], key.Container);
        MemoryMarshal.AsBytes(vector).CopyTo(record[NumbersAt..]);
        BinaryPrimitives.WriteUInt32LittleEndian(record[ChecksumAt..], Checksum(record));
        file.Write(record);
        Count(sequence);
    }

    /// <summary>Forces what was written to disk.</summary>
    public void Flush() => file.Flush(flushToDisk: true);

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    private void Load(string path, VectorIndex index)
    {
        Span<byte> start = stackalloc byte[Magic.Length];
        int there = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        if (!start[..there].SequenceEqual(Magic[..there]))
        {
            throw new InvalidDataException($"{path} is no file of contents vectors.");
        }

        long whole = Magic.Length;
        if (there < Magic.Length)
        {
            file.SetLength(0);
            file.Write(Magic);
        }
        else
        {
            whole += LoadRecords(index);
        }

        file.SetLength(whole);
        file.Position = whole;
    }

    private long LoadRecords(VectorIndex index)
    {
        var records = new byte[ReadTogether * RecordBytes];
        long whole = 0;
        while (true)
        {
            int read = file.ReadAtLeast(records, records.Length, throwOnEndOfStream: false);
            for (int at = 0; at + RecordBytes <= read; at += RecordBytes)
            {
                ReadOnlySpan<byte> record = records.AsSpan(at, RecordBytes);
                if (BinaryPrimitives.ReadUInt32LittleEndian(record[ChecksumAt..]) != Checksum(record))
                {
                    return whole;
                }

                Count(BinaryPrimitives.ReadInt64LittleEndian(record));
                var key = new VectorKey(BinaryPrimitives.ReadInt64LittleEndian(record[8..]), BinaryPrimitives.ReadInt32LittleEndian(record[16..]));
                index.Add(key, MemoryMarshal.Cast<byte, sbyte>(record[NumbersAt..ChecksumAt]));
                whole += RecordBytes;
            }

            if (read < records.Length)
            {
                return whole;
            }
        }
    }

    private void Count(long sequence)
    {
        LastCount = sequence == LastSequence ? LastCount + 1 : 1;
        LastSequence = sequence;
    }

    private static uint Checksum(ReadOnlySpan<byte> record)
    {
        uint checksum = uint.MaxValue;
        for (int i = 0; i + sizeof(uint) <= ChecksumAt; i += sizeof(uint))
        {
            checksum = BitOperations.Crc32C(checksum, BinaryPrimitives.ReadUInt32LittleEndian(record[i..]));
        }

        return ~checksum;
    }
}
