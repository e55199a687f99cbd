using System.Security.Cryptography;
using System.Xml.Linq;
using VisionInspection.ImagingFormats.Zip;

namespace VisionInspection.ImagingFormats.Uff;

/// <summary>The archive's entries as the document names them: each exactly once, with its hash where one is stated.</summary>
internal sealed class UffEntries(ZipReader archive, string text)
{
    private readonly HashSet<string> _named = new(StringComparer.Ordinal) { UffReader.DocumentName };

    // Hashing smaller entries elsewhere would cost more than it saves.
    private const int WorthAThread = 1 << 20;

    /// <summary>The bytes that an element's <c>href</c> names.</summary>
    /// <param name="element">The element.</param>
    /// <param name="field">What to name in a refusal.</param>
    /// <exception cref="ScanFormatException">Missing, named before, damaged, or another than its hash says.</exception>
    public byte[] Read(XElement element, string field) => Read(element, field, bytes => bytes);

    /// <summary>The same, decoded while another thread hashes.</summary>
    /// <param name="element">The element.</param>
    /// <param name="field">What to name in a refusal.</param>
    /// <param name="decode">What to make of the bytes.</param>
    /// <exception cref="ScanFormatException">As above, or refused by the decoder; a wrong hash is named before that.</exception>
    public T Read<T>(XElement element, string field, Func<byte[], T> decode)
    {
        byte[] bytes = Take(element, field);
        if (bytes.Length < WorthAThread)
        {
            CheckHash(element, field, bytes);
            return decode(bytes);
        }

        var hashed = Task.Run(() => CheckHash(element, field, bytes));
        T decoded;
        try
        {
            decoded = decode(bytes);
        }
        catch (ScanFormatException)
        {
            hashed.GetAwaiter().GetResult();
            throw;
        }

        hashed.GetAwaiter().GetResult();
        return decoded;
    }

    private byte[] Take(XElement element, string field)
    {
        string href = element.Attribute("href")!.Value;
        ZipEntry entry = archive.Find(href) ?? throw Refuse("href", $"no entry '{href}'");
        if (entry.IsFolder || !_named.Add(href))
        {
            throw Refuse("href", $"entry '{href}' is a folder or named twice");
        }

        return archive.Read(entry);

        ScanFormatException Refuse(string attribute, string message) => Refusal(element, field, attribute, message);
    }

    private void CheckHash(XElement element, string field, byte[] bytes)
    {
        if (element.Attribute("sha256")?.Value is { } stated)
        {
            string found = Convert.ToHexStringLower(SHA256.HashData(bytes));
            if (!found.Equals(stated, StringComparison.OrdinalIgnoreCase))
            {
                throw Refusal(element, field, "sha256", $"'{element.Attribute("href")!.Value}' has {found}, {stated} stated");
            }
        }
    }

    private ScanFormatException Refusal(XElement element, string field, string attribute, string message) =>
        new($"{field}@{attribute}", XmlSafe.OffsetOf(text, element), message);

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
