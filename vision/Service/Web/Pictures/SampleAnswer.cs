using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;

namespace VisionInspection.Service.Web.Pictures;

/// <summary>Samples on the wire: little-endian unsigned 16 bit, row by row, the size in two headers.</summary>
/// <param name="samples">The samples.</param>
/// <param name="size">Their columns and rows.</param>
internal sealed class SampleAnswer(ushort[] samples, PictureSize size) : IResult
{
    private const int Chunk = 1 << 16;

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        HttpResponse response = httpContext.Response;
        response.ContentType = "application/octet-stream";
        response.ContentLength = (long)samples.Length * sizeof(ushort);
        response.Headers["Picture-Width"] = size.Width.ToString(CultureInfo.InvariantCulture);
        response.Headers["Picture-Height"] = size.Height.ToString(CultureInfo.InvariantCulture);
        for (int start = 0; start < samples.Length; start += Chunk)
        {
            Write(samples.AsSpan(start, Math.Min(Chunk, samples.Length - start)), response.BodyWriter);
            await response.BodyWriter.FlushAsync(httpContext.RequestAborted);
        }
    }

    // Straight from the decoded picture into the connection's buffers; only a big-endian machine has to turn the bytes.
    private static void Write(ReadOnlySpan<ushort> part, IBufferWriter<byte> body)
    {
        if (BitConverter.IsLittleEndian)
        {
            body.Write(MemoryMarshal.AsBytes(part));
            return;
        }

        var turned = new ushort[part.Length];
        System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(part, turned);
        body.Write(MemoryMarshal.AsBytes<ushort>(turned));
    }
}
