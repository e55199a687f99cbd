using System.Text;
using System.Xml.Linq;

namespace VisionInspection.ImagingFormats.Vendor;

/// <summary>The XML document of a vendor's export, found in a folder by its root element and not by its name.</summary>
/// <param name="FileName">The file it is.</param>
/// <param name="Root">Its root element.</param>
/// <param name="Length">Its size in bytes.</param>
internal sealed record Sidecar(string FileName, XElement Root, long Length)
{
    private const int Peek = 64;

    /// <summary>True for <c>DataForm</c>, false for <c>manifest</c>.</summary>
    public bool IsDataForm => Root.Name.LocalName == "DataForm";

    /// <summary>Finds the one sidecar of a folder.</summary>
    /// <exception cref="ScanFormatException">There is none, there are two, or one is not well formed.</exception>
    public static Sidecar Find(IScanFolder folder, ReadLimits limits)
    {
        if (folder.FileNames.Count > limits.MaxEntries)
        {
            throw new ScanFormatException("folder", -1, $"{folder.FileNames.Count} files, allowed {limits.MaxEntries}");
        }

        Sidecar? found = null;
        ScanFormatException? broken = null;
        foreach (string fileName in folder.FileNames.Order(StringComparer.Ordinal))
        {
            XElement? root;
            long length;
            try
            {
                (root, length) = Open(folder, fileName, limits);
            }
            catch (ScanFormatException refusal)
            {
                broken ??= refusal;
                continue;
            }

            if (root is { Name.LocalName: "DataForm" or "manifest" })
            {
                found = found is null
                    ? new Sidecar(fileName, root, length)
                    : throw new ScanFormatException(fileName, 0, $"a second sidecar beside '{found.FileName}'");
            }
        }

        return found ?? throw broken ?? new ScanFormatException("folder", -1, "no sidecar: neither a DataForm nor a manifest");
    }

    private static (XElement? Root, long Length) Open(IScanFolder folder, string fileName, ReadLimits limits)
    {
        using Stream content = folder.Open(fileName);
        byte[] start = new byte[Math.Min(Peek, content.Length)];
        content.ReadExactly(start);
        if (!LooksLikeXml(start))
        {
            return (null, 0);
        }

        byte[] bytes = WholeFile.Read(content, limits with { MaxFileBytes = Math.Min(limits.MaxFileBytes, limits.MaxXmlBytes) });
        return (XmlSafe.Parse(fileName, Decode(fileName, bytes, limits), limits).Root, bytes.Length);
    }

    private static bool LooksLikeXml(ReadOnlySpan<byte> start)
    {
        foreach (byte[] mark in (byte[][])[[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]])
        {
            start = start.StartsWith(mark) ? start[mark.Length..] : start;
        }

        return start.TrimStart(" \t\r\n\0"u8).StartsWith("<"u8);
    }

    // Byte order marks first, then the pattern of the first '<' (XML 1.0, appendix F); what is left is UTF-8.
    private static string Decode(string fileName, ReadOnlySpan<byte> bytes, ReadLimits limits)
    {
        bool littleMark = bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]);
        bool bigMark = bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        bool little = littleMark || bytes.StartsWith((ReadOnlySpan<byte>)[(byte)'<', 0]);
        bool big = bigMark || bytes.StartsWith((ReadOnlySpan<byte>)[0, (byte)'<']);
        if (!little && !big)
        {
            return XmlSafe.Utf8(fileName, bytes, limits);
        }

        try
        {
            var utf16 = new UnicodeEncoding(big, byteOrderMark: false, throwOnInvalidBytes: true);
            return utf16.GetString(bytes[(littleMark || bigMark ? 2 : 0)..]);
        }
        catch (DecoderFallbackException error)
        {
            throw new ScanFormatException(fileName, error.Index, "not UTF-16", error);
        }
    }
}
