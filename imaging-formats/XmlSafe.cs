using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace VisionInspection.ImagingFormats;

/// <summary>
/// The one way XML comes in: strict text, no DTD, nothing fetched, a size limit, and refusals that name the offset in
/// bytes.
/// </summary>
internal static class XmlSafe
{
    /// <summary>Parses text that has been decoded.</summary>
    /// <param name="field">What to name in a refusal.</param>
    /// <param name="text">The document.</param>
    /// <param name="limits">What the reader may spend.</param>
    /// <param name="schemas">What it must be valid against; null for no check.</param>
    /// <exception cref="ScanFormatException">Not well formed, or not valid.</exception>
    public static XDocument Parse(string field, string text, ReadLimits limits, XmlSchemaSet? schemas = null)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = limits.MaxXmlBytes,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        if (schemas is not null)
        {
            settings.Schemas = schemas;
            settings.ValidationType = ValidationType.Schema;
            settings.ValidationFlags = XmlSchemaValidationFlags.ProcessIdentityConstraints;
            settings.ValidationEventHandler += (_, found) => throw found.Exception;
        }

        try
        {
            using var reader = XmlReader.Create(new StringReader(text), settings);
            return XDocument.Load(reader, LoadOptions.SetLineInfo);
        }
        catch (XmlSchemaException error)
        {
            throw new ScanFormatException(field, OffsetOf(text, error.LineNumber, error.LinePosition), error.Message, error);
        }
        catch (XmlException error) when (error.LineNumber == 0 && text.Contains("<!DOCTYPE", StringComparison.Ordinal))
        {
            int at = text.IndexOf("<!DOCTYPE", StringComparison.Ordinal);
            throw new ScanFormatException(
                field, Encoding.UTF8.GetByteCount(text.AsSpan(0, at)), "a document type declaration is not allowed", error);
        }
        catch (XmlException error)
        {
            throw new ScanFormatException(field, OffsetOf(text, error.LineNumber, error.LinePosition), error.Message, error);
        }
    }

    /// <summary>Decodes UTF-8, with or without a byte order mark.</summary>
    /// <exception cref="ScanFormatException">Not UTF-8, or larger than allowed.</exception>
    public static string Utf8(string field, ReadOnlySpan<byte> bytes, ReadLimits limits)
    {
        if (bytes.Length > limits.MaxXmlBytes)
        {
            throw new ScanFormatException(field, -1, $"{bytes.Length} bytes of XML, allowed {limits.MaxXmlBytes}");
        }

        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        }

        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException error)
        {
            throw new ScanFormatException(field, error.Index, "not UTF-8", error);
        }
    }

    /// <summary>Place of a node, in bytes of UTF-8 from the start of the text; -1 where it is not known.</summary>
    public static long OffsetOf(string text, IXmlLineInfo node) =>
        node.HasLineInfo() ? OffsetOf(text, node.LineNumber, node.LinePosition) : -1;

    private static long OffsetOf(string text, int line, int position)
    {
        int at = 0;
        for (int seen = 1; seen < line && at < text.Length; at++)
        {
            bool ends = text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.Length || text[at + 1] != '\n'));
            seen += ends ? 1 : 0;
        }

        int end = Math.Min(text.Length, at + Math.Max(0, position - 1));
        return line <= 0 ? -1 : Encoding.UTF8.GetByteCount(text.AsSpan(0, end));
    }
}
