using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using VisionInspection.Codecs;
using VisionInspection.ImagingFormats.Zip;

namespace VisionInspection.ImagingFormats.Uff;

/// <summary>
/// A scan to UFF profile <c>vi-1</c>. Planes and attachments that came in are written as the bytes they were, so reading
/// and writing again loses nothing; only planes made here are encoded. The same scan gives the same file.
/// </summary>
public static class UffWriter
{
    private const int JpegQuality = 90;

    /// <summary>Writes a file.</summary>
    /// <param name="scan">The scan; needs start, end, site, machine with its source, and a pitch for each view.</param>
    /// <param name="output">Where to; need not seek, is not closed.</param>
    /// <param name="encoding">For planes without encoded bytes.</param>
    /// <exception cref="ArgumentException">The scan lacks what the profile requires; the message names it.</exception>
    public static void Write(Scan scan, Stream output, PlaneEncoding encoding = PlaneEncoding.Png)
    {
        ArgumentNullException.ThrowIfNull(scan);
        ArgumentNullException.ThrowIfNull(output);
        var names = new HashSet<string>(StringComparer.Ordinal) { UffReader.DocumentName };
        var files = new List<(string Name, ReadOnlyMemory<byte> Content, bool Deflate)>();
        Scan named = scan with
        {
            Id = IdOf(scan.Id),
            Declaration = scan.Declaration is { Content: { } declared } declaration
                ? declaration with { Content = Keep(declared, "declaration") }
                : scan.Declaration,
            Radiation = scan.Radiation is { } counts ? Keep(counts, "radiation") : null,
            Views = [.. scan.Views.Select(view => view with { Planes = [.. view.Planes.Select(plane => Encode(view, plane))] })],
            Attachments = [.. scan.Attachments.Select(attachment => Keep(attachment, "attachments"))],
        };

        var archive = new ZipWriter(output);
        archive.Add(UffReader.DocumentName, UffXmlWriter.Write(named), deflate: true);
        foreach ((string name, ReadOnlyMemory<byte> content, bool deflate) in files)
        {
            archive.Add(name, content.Span, deflate);
        }

        archive.Finish();

        ScanAttachment Keep(ScanAttachment attachment, string folder)
        {
            string name = Free(attachment.Name, folder);
            files.Add((name, attachment.Content, IsText(attachment.MediaType)));
            return attachment with { Name = name };
        }

        ScanPlane Encode(ScanView view, ScanPlane plane)
        {
            PlaneSource source = UffPlane.CanKeep(plane, view.Width, view.Height) ? plane.Source : Made(view, plane, encoding);
            string wanted = source.Name.Length > 0 ? source.Name : $"planes/{Plain(view.Id)}-{UffWords.Energy.Of(plane.Energy)}.{source.Encoding}";
            string name = Free(wanted, "planes");
            files.Add((name, source.Encoded, false));
            return plane with { Source = source with { Name = name } };
        }

        string Free(string wanted, string folder)
        {
            string name = ZipName.Fault(wanted) is null && !wanted.EndsWith('/') ? wanted : $"{folder}/{Plain(wanted)}";
            string free = name;
            for (int n = 2; !names.Add(free); n++)
            {
                free = $"{Path.ChangeExtension(name, null)}-{n}{Path.GetExtension(name)}";
            }

            return free;
        }
    }

    /// <summary>
    /// The profile wants a UUID. Another identifier becomes one by its hash (RFC 9562, version 8), always the same.
    /// </summary>
    public static string IdOf(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (Guid.TryParseExact(id, "D", out _))
        {
            return id;
        }

        Span<byte> hash = SHA256.HashData(Encoding.UTF8.GetBytes(id));
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true).ToString("D");
    }

    private static PlaneSource Made(ScanView view, ScanPlane plane, PlaneEncoding encoding)
    {
        bool small = plane.Source.Bits == 8 || encoding == PlaneEncoding.Jpeg;
        bool isTransmission = plane.Quantity == PlaneQuantity.Transmission;
        byte[] bytes = [];
        if (small)
        {
            bytes = new byte[plane.Samples.Length];
            for (int i = 0; i < bytes.Length; i++)
            {
                int sample = plane.Samples[i];
                bytes[i] = isTransmission ? (byte)((sample + 128) / 257) : checked((byte)sample);
            }
        }

        (string word, byte[] encoded) = encoding switch
        {
            PlaneEncoding.Png => ("png", small
                ? PngWriter.Gray8(bytes, view.Width, view.Height)
                : PngWriter.Gray16(plane.Samples, view.Width, view.Height)),
            PlaneEncoding.Tiff => ("tiff", small
                ? TiffWriter.Gray8(bytes, view.Width, view.Height)
                : TiffWriter.Gray16(plane.Samples, view.Width, view.Height)),
            PlaneEncoding.Jpeg => ("jpeg", JpegWriter.Gray8(bytes, view.Width, view.Height, JpegQuality)),
            _ => ("raw", small ? bytes : MemoryMarshal.AsBytes(plane.Samples.AsSpan()).ToArray()),
        };
        int air = !isTransmission ? plane.Source.Air : small ? byte.MaxValue : ushort.MaxValue;
        return new PlaneSource(word, small ? 8 : 16, air, encoded);
    }

    private static bool IsText(string mediaType) =>
        mediaType.StartsWith("text/", StringComparison.Ordinal) || mediaType.EndsWith("xml", StringComparison.Ordinal)
        || mediaType.EndsWith("json", StringComparison.Ordinal);

    private static string Plain(string name)
    {
        string plain = string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' ? c : '_')).Trim('.');
        return plain.Length > 0 ? plain : "unnamed";
    }
}
