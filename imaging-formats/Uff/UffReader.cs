using System.Xml.Linq;
using VisionInspection.ImagingFormats.Zip;

namespace VisionInspection.ImagingFormats.Uff;

/// <summary>
/// UFF profile <c>vi-1</c>: a ZIP archive whose first entry, <c>uff.xml</c>, names every other entry. The archive, the
/// schema, every hash and every size are checked; what does not fit is refused, never half read.
/// </summary>
public static class UffReader
{
    /// <summary>Name of the first entry.</summary>
    public const string DocumentName = "uff.xml";

    /// <summary>Value of <see cref="Scan.Format"/>.</summary>
    public const string Format = "uff-vi-1";

    /// <summary>Reads a file. Memory: the planes, their encoded bytes, the attachments, and one packed entry at a time.</summary>
    /// <param name="file">Seekable stream over the whole file.</param>
    /// <param name="limits">What the reader may spend.</param>
    /// <exception cref="ScanFormatException">The file is not a whole UFF file of this profile.</exception>
    public static Scan Read(Stream file, ReadLimits limits)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(limits);
        return Read(ZipReader.Open(file, limits), limits);
    }

    internal static Scan Read(ZipReader archive, ReadLimits limits)
    {
        ZipEntry? first = archive.Entries.Count > 0 ? archive.Entries[0] : null;
        if (first is null || first.Name != DocumentName || first.HeaderOffset != 0)
        {
            throw new ScanFormatException("archive", 0, $"the first entry is '{first?.Name}', expected '{DocumentName}'");
        }

        if (first.Size > limits.MaxXmlBytes)
        {
            throw new ScanFormatException(DocumentName, first.HeaderOffset, $"{first.Size} bytes, allowed {limits.MaxXmlBytes}");
        }

        string text = XmlSafe.Utf8(DocumentName, archive.Read(first), limits);
        XDocument document = XmlSafe.Parse(DocumentName, text, limits, UffSchema.Schemas);
        XElement root = document.Root!;
        // The schema set lets a document of another namespace pass unchecked.
        if (root.Name.LocalName != "UnifiedFile" || root.Name.NamespaceName != UffSchema.NamespaceName)
        {
            throw new ScanFormatException(DocumentName, XmlSafe.OffsetOf(text, root), $"root element {root.Name}");
        }

        var entries = new UffEntries(archive, text);
        Scan scan = new UffXmlReader(entries, text, limits).Read(root);
        entries.RefuseUnnamed();
        return scan;
    }
}
