using VisionInspection.Codecs;

namespace VisionInspection.Documents.Input;

/// <summary>Opens a file by what its first bytes say, whatever its name says.</summary>
internal static class PageSources
{
    // Readers accept a PDF's header anywhere in the first 1024 bytes (ISO 32000-1, annex H, implementation note 13).
    private const int HeaderWithin = 1024;

    /// <summary>Opens it.</summary>
    /// <param name="name">Its name, for refusals.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="limits">What it may ask for.</param>
    /// <param name="stopping">Stops it, children included.</param>
    /// <exception cref="DocumentFormatException">It is none of the formats, or broken, encrypted, too large.</exception>
    public static async Task<IPageSource> OpenAsync(
        string name, ReadOnlyMemory<byte> content, InputLimits limits, CancellationToken stopping)
    {
        if (content.Length > limits.FileBytes)
        {
            throw new DocumentFormatException(name, null, $"{content.Length} bytes, allowed {limits.FileBytes}");
        }

        if (PictureDecoder.IsPicture(content.Span))
        {
            return PicturePages.Open(name, content, limits);
        }

        if (content.Span[..Math.Min(content.Length, HeaderWithin)].IndexOf("%PDF-"u8) >= 0)
        {
            return await PdfPages.OpenAsync(name, content, limits, stopping).ConfigureAwait(false);
        }

        throw new DocumentFormatException(name, null, content.IsEmpty ? "the file is empty" : "neither PDF nor TIFF nor PNG nor JPEG");
    }
}
