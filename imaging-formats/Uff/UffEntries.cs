using System.Security.Cryptography;
using System.Xml.Linq;
using VisionInspection.ImagingFormats.Zip;

namespace VisionInspection.ImagingFormats.Uff;

/// <summary>The archive's entries as the document names them: each exactly once, with its hash where one is stated.</summary>
internal sealed class UffEntries(ZipReader archive, string text)
{
    private readonly HashSet<string> _named = new(StringComparer.Ordinal) { UffReader.DocumentName };

    /// <summary>The bytes that an element's <c>href</c> names.</summary>
    /// <param name="element">The element.</param>
    /// <param name="field">What to name in a refusal.</param>
    /// <exception cref="ScanFormatException">Missing, named before, damaged, or another than its hash says.</exception>
    public byte[] Read(XElement element, string field)
    {
        string href = element.Attribute("href")!.Value;
        ZipEntry entry = archive.Find(href) ?? throw Refuse("href", $"no entry '{href}'");
        if (entry.IsFolder || !_named.Add(href))
        {
            throw Refuse("href", $"entry '{href}' is a folder or named twice");
        }

        byte[] bytes = archive.Read(entry);
        if (element.Attribute("sha256")?.Value is { } stated)
        {
            string found = Convert.ToHexStringLower(SHA256.HashData(bytes));
            if (!found.Equals(stated, StringComparison.OrdinalIgnoreCase))
            {
                throw Refuse("sha256", $"'{href}' has {found}, {stated} stated");
            }
        }

        return bytes;

        ScanFormatException Refuse(string attribute, string message) =>
            new($"{field}@{attribute}", XmlSafe.OffsetOf(text, element), message);
    }

    /// <summary>Refuses an archive with an entry that nothing named.</summary>
    public void RefuseUnnamed()
    {
        foreach (ZipEntry entry in archive.Entries)
        {
            if (!_named.Contains(entry.Name))
            {
                throw new ScanFormatException($"entry '{entry.Name}'", entry.HeaderOffset, "nothing in uff.xml names it");
            }
        }
    }
}
