namespace VisionInspection.ImagingFormats;

/// <summary>A stream's content in one array, for the formats whose decoders want it so.</summary>
internal static class WholeFile
{
    /// <summary>True when the stream begins so.</summary>
    public static bool StartsWith(Stream content, ReadOnlySpan<byte> magic)
    {
        Span<byte> start = stackalloc byte[magic.Length];
        content.Position = 0;
        int got = content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return start[..got].SequenceEqual(magic);
    }

    /// <summary>The first bytes, or all where there are fewer.</summary>
    public static byte[] Start(Stream content, int most)
    {
        byte[] start = new byte[(int)Math.Min(most, content.Length)];
        content.Position = 0;
        int got = content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return start[..got];
    }

    /// <summary>Reads it all, after its length has passed the limits.</summary>
    /// <exception cref="ScanFormatException">It is longer than allowed, or shorter than it says.</exception>
    public static byte[] Read(Stream content, ReadLimits limits)
    {
        long length = content.Length;
        long most = Math.Min(limits.MaxFileBytes, Array.MaxLength);
        if (length > most)
        {
            throw new ScanFormatException("file", -1, $"{length} bytes, allowed {most}");
        }

        byte[] file = GC.AllocateUninitializedArray<byte>((int)length);
        content.Position = 0;
        int got = content.ReadAtLeast(file, file.Length, throwOnEndOfStream: false);
        return got == file.Length
            ? file
            : throw new ScanFormatException("file", got, $"the stream ended, {length} bytes were announced");
    }
}
