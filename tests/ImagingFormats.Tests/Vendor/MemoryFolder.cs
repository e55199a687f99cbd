namespace VisionInspection.ImagingFormats.Tests.Vendor;

/// <summary>A folder in memory.</summary>
internal sealed class MemoryFolder(string name) : Dictionary<string, byte[]>(StringComparer.Ordinal), IScanFolder
{
    public string Name => name;

    public IReadOnlyList<string> FileNames => [.. Keys];

    public Stream Open(string fileName) => new MemoryStream(this[fileName], writable: false);
}
