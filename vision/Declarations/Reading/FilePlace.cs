using System.Globalization;

namespace VisionInspection.Declarations;

/// <summary>A place in a declaration file: JSON counts bytes, XML lines.</summary>
/// <param name="Offset">Bytes from the start; null for XML.</param>
/// <param name="Line">Line from 1; null for JSON.</param>
internal readonly record struct FilePlace(long? Offset, int? Line)
{
    public override string ToString() => Offset is long offset
        ? string.Create(CultureInfo.InvariantCulture, $"at offset {offset}")
        : string.Create(CultureInfo.InvariantCulture, $"at line {Line}");
}
