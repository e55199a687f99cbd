namespace VisionInspection.Documents.Input;

/// <summary>
/// The raw PGM and PPM that pdftoppm writes (netpbm's pgm(5), ppm(5)): <c>P5</c> or <c>P6</c>, width, height, 255, one
/// white space, samples.
/// </summary>
internal static class PnmPicture
{
    /// <summary>Parts of one picture.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="width">Pixels across.</param>
    /// <param name="height">Pixels down.</param>
    /// <param name="channels">1 or 3.</param>
    /// <returns>The samples; null where the bytes are not one such picture.</returns>
    public static ReadOnlyMemory<byte>? Split(ReadOnlyMemory<byte> file, out int width, out int height, out int channels)
    {
        width = height = channels = 0;
        ReadOnlySpan<byte> bytes = file.Span;
        if (bytes.Length < 2 || bytes[0] != 'P' || bytes[1] is not ((byte)'5' or (byte)'6'))
        {
            return null;
        }

        channels = bytes[1] == '5' ? 1 : 3;
        int at = 2;
        width = Number(bytes, ref at);
        height = Number(bytes, ref at);
        int most = Number(bytes, ref at);
        long needed = (long)width * height * channels;
        return width > 0 && height > 0 && most == 255 && bytes.Length - at - 1 == needed ? file[(at + 1)..] : null;
    }

    // -1 where there is none or it is too large to be one.
    private static int Number(ReadOnlySpan<byte> bytes, ref int at)
    {
        while (at < bytes.Length && char.IsWhiteSpace((char)bytes[at]))
        {
            at++;
        }

        int start = at;
        int value = 0;
        while (at < bytes.Length && char.IsAsciiDigit((char)bytes[at]) && at - start < 9)
        {
            value = (value * 10) + bytes[at++] - '0';
        }

        return at > start ? value : -1;
    }
}
