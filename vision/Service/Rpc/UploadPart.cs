using System.Buffers;
using Google.Protobuf;
using Grpc.Core;
using VisionInspection.Contracts.V1;
using VisionInspection.Service.Ingest;

namespace VisionInspection.Service.Rpc;

/// <summary>
/// An <see cref="UploadRequest"/> as the server reads it: a chunk goes from the transport's buffers into a pooled one, so
/// that an upload of any size makes no garbage. The generated type would allocate every chunk anew.
/// </summary>
/// <param name="Header">The header; null where this is something else.</param>
/// <param name="Chunk">The chunk, owned by whoever takes it; null where this is something else.</param>
internal sealed record UploadPart(UploadHeader? Header, PooledChunk? Chunk)
{
    // Field 2, length-delimited: what a chunk begins with, however it was encoded.
    private const byte ChunkTag = (UploadRequest.ChunkFieldNumber << 3) | 2;

#pragma warning disable CA2000 // The chunk goes to whoever takes the part.
    /// <summary>Reads the message.</summary>
    /// <param name="context">Its bytes.</param>
    public static UploadPart Read(DeserializationContext context)
    {
        ReadOnlySequence<byte> message = context.PayloadAsReadOnlySequence();
        if (TryChunk(message) is { } chunk)
        {
            return new UploadPart(null, PooledChunk.CopyOf(chunk));
        }

        // A header, or a chunk in an unusual encoding (unknown fields beside it): the generated parser knows them all.
        UploadRequest parsed = UploadRequest.Parser.ParseFrom(message);
        return parsed.PartCase == UploadRequest.PartOneofCase.Chunk
            ? new UploadPart(null, PooledChunk.CopyOf(new ReadOnlySequence<byte>(parsed.Chunk.Memory)))
            : new UploadPart(parsed.Header, null);
    }
#pragma warning restore CA2000

    /// <summary>Writes the message; a server never does, a marshaller has to know how.</summary>
    /// <param name="part">The message.</param>
    public static byte[] Write(UploadPart part) =>
        part.Chunk is { } chunk
            ? new UploadRequest { Chunk = ByteString.CopyFrom(chunk.Memory.Span) }.ToByteArray()
            : new UploadRequest { Header = part.Header }.ToByteArray();

    // Tag, length, and exactly so many bytes: nothing but a chunk.
    private static ReadOnlySequence<byte>? TryChunk(in ReadOnlySequence<byte> message)
    {
        var reader = new SequenceReader<byte>(message);
        if (!reader.TryRead(out byte tag) || tag != ChunkTag)
        {
            return null;
        }

        long length = 0;
        for (int shift = 0; shift < 35; shift += 7)
        {
            if (!reader.TryRead(out byte digit))
            {
                return null;
            }

            length |= (long)(digit & 0x7F) << shift;
            if ((digit & 0x80) == 0)
            {
                return length == reader.Remaining ? reader.UnreadSequence : null;
            }
        }

        return null;
    }
}
