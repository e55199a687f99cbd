namespace VisionInspection.Benchmarks;

/// <summary>A long stream that takes no memory: one block of noise over and over.</summary>
internal sealed class RepeatingStream : Stream
{
    private readonly byte[] block = new byte[1 << 20];

    public RepeatingStream(long length, int seed)
    {
        Length = length;
        new Random(seed).NextBytes(block);
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length { get; }

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int start = (int)(Position % block.Length);
        int length = (int)Math.Min(Math.Min(buffer.Length, block.Length - start), Length - Position);
        block.AsSpan(start, length).CopyTo(buffer);
        Position += length;
        return length;
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    };

    public override void Flush()
    {
        // Nothing is written.
    }

    public override void SetLength(long value) => throw new NotSupportedException("the length is fixed");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("read only");
}
