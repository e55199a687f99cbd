namespace VisionInspection.ImagingFormats;

/// <summary>A folder of files that together are one scan; on disk or in an archive.</summary>
public interface IScanFolder
{
    /// <summary>Name of the folder, for messages.</summary>
    string Name { get; }

    /// <summary>The files' names, without path.</summary>
    IReadOnlyList<string> FileNames { get; }

    /// <summary>Opens one of <see cref="FileNames"/>.</summary>
    /// <param name="fileName">One of <see cref="FileNames"/>.</param>
    /// <returns>A seekable stream, owned by the caller.</returns>
    Stream Open(string fileName);
}
