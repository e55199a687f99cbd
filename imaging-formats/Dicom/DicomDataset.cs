using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace VisionInspection.ImagingFormats.Dicom;

/// <summary>The attributes of an object, read on demand.</summary>
internal sealed class DicomDataset(byte[] bytes, DicomSyntax syntax, IReadOnlyDictionary<uint, DicomElement> elements)
{
    /// <summary>How it is written.</summary>
    public DicomSyntax Syntax => syntax;

    /// <summary>The attribute; null where it is absent.</summary>
    public DicomElement? Find(uint tag) => elements.GetValueOrDefault(tag);

    /// <summary>An attribute's bytes; empty where it is absent.</summary>
    public ReadOnlyMemory<byte> Bytes(DicomElement? element) =>
        element is null ? default : bytes.AsMemory(element.Offset, element.Length);

    /// <summary>A fragment's bytes.</summary>
    public ReadOnlyMemory<byte> Bytes((int Offset, int Length) fragment) => bytes.AsMemory(fragment.Offset, fragment.Length);

    /// <summary>A number of 16 bits; null where it is absent or empty.</summary>
    public int? Number(uint tag)
    {
        ReadOnlySpan<byte> value = Bytes(Find(tag)).Span;
        return value.Length < 2 ? null
            : syntax.IsBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(value)
            : BinaryPrimitives.ReadUInt16LittleEndian(value);
    }

    /// <summary>A number of 16 bits that must be there.</summary>
    /// <exception cref="ScanFormatException">It is absent, or outside the range.</exception>
    public int Number(uint tag, string name, int min, int max)
    {
        int? value = Number(tag);
        return value is { } found && found >= min && found <= max
            ? found
            : throw new ScanFormatException(
                $"{DicomTag.Text(tag)} {name}", Find(tag)?.Offset ?? -1, value is null ? "missing" : $"{value}, allowed {min} to {max}");
    }

    /// <summary>Text, without padding; null where it is absent or empty.</summary>
    public string? Text(uint tag)
    {
        ReadOnlySpan<byte> value = Bytes(Find(tag)).Span;
        bool utf8 = tag != DicomTag.CharacterSet && (Text(DicomTag.CharacterSet)?.Contains("192", StringComparison.Ordinal) ?? false);
        string text = (utf8 ? Encoding.UTF8 : Encoding.Latin1).GetString(value[..Math.Min(value.Length, 1024)]).Trim('\0', ' ');
        return text.Length == 0 ? null : text;
    }

    /// <summary>A decimal string's values; empty where it is absent or no number.</summary>
    public double[] Decimals(uint tag)
    {
        string[] parts = (Text(tag) ?? "").Split('\\');
        double[] values = [.. parts
            .Select(part => double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : double.NaN)];
        return Array.TrueForAll(values, double.IsFinite) ? values : [];
    }

    /// <summary>Date and time attributes as one time, by the object's own time zone, else UTC; null where absent.</summary>
    public DateTimeOffset? Time(uint date, uint time)
    {
        string day = (Text(date) ?? "").Replace(".", "", StringComparison.Ordinal);
        string clock = (Text(time) ?? "").Split('.')[0].Replace(":", "", StringComparison.Ordinal).PadRight(6, '0');
        string zone = Text(DicomTag.TimezoneOffset) ?? "+0000";
        return DateTimeOffset.TryParseExact(
            $"{day} {clock} {zone}", "yyyyMMdd HHmmss zzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset found)
            || (zone.Length == 5 && DateTimeOffset.TryParseExact(
                $"{day} {clock} {zone[..3]}:{zone[3..]}", "yyyyMMdd HHmmss zzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out found))
            ? found.ToUniversalTime()
            : null;
    }
}
