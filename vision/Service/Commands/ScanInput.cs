using VisionInspection.Devices;
using VisionInspection.Devices.Folders;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Service.Commands;

/// <summary>One thing on the command line that is a scan: a file, or a vendor's export folder.</summary>
/// <param name="Path">As the user would recognise it.</param>
/// <param name="IsExportFolder">A folder that is one scan together.</param>
internal sealed record ScanInput(string Path, bool IsExportFolder)
{
    /// <summary>Files in a folder that nobody means as a scan.</summary>
    private static readonly string[] Ignored = [".json", ".jsonl", ".txt", ".md", ".csv", ".bin", ".xml", ".xsd"];

    /// <summary>
    /// The scans behind files and folders: a file is itself, an export folder is one scan, any other folder is what lies
    /// in it, in ordinal order, folders below included.
    /// </summary>
    /// <exception cref="FileNotFoundException">A path does not exist.</exception>
    public static IEnumerable<ScanInput> Enumerate(IEnumerable<string> paths)
    {
        foreach (string path in paths)
        {
            if (File.Exists(path))
            {
                yield return new ScanInput(path, IsExportFolder: false);
            }
            else if (Directory.Exists(path))
            {
                foreach (ScanInput input in InFolder(path))
                {
                    yield return input;
                }
            }
            else
            {
                throw new FileNotFoundException($"{path}: no such file or folder", path);
            }
        }
    }

    /// <summary>Reads it.</summary>
    /// <exception cref="ScanFormatException">It is not a scan this product can read.</exception>
    public Scan Read(ReadLimits limits)
    {
        if (IsExportFolder)
        {
            return ScanReader.Read(new DirectoryScanFolder(Path), limits);
        }

        using FileStream content = File.OpenRead(Path);
        return ScanReader.Read(System.IO.Path.GetFileName(Path), content, limits);
    }

    /// <summary>The same as an arrival at a station, for upload.</summary>
    public ScanArrival Arrival()
    {
        string name = System.IO.Path.GetFileName(System.IO.Path.TrimEndingDirectorySeparator(Path));
        return IsExportFolder
            ? new ScanArrival(name, name + ".zip", "application/zip", () => FolderArchive.Zip(Path), Refusal: null)
            : new ScanArrival(System.IO.Path.GetFileNameWithoutExtension(name), name, MediaTypes.Of(name), () => File.OpenRead(Path), Refusal: null);
    }

    private static IEnumerable<ScanInput> InFolder(string folder)
    {
        if (DirectoryScanFolder.LooksLikeExport(folder))
        {
            yield return new ScanInput(folder, IsExportFolder: true);
            yield break;
        }

        foreach (string file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            if (MayBeScan(file))
            {
                yield return new ScanInput(file, IsExportFolder: false);
            }
        }

        foreach (string below in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
        {
            foreach (ScanInput input in InFolder(below))
            {
                yield return input;
            }
        }
    }

    private static bool MayBeScan(string file)
    {
        string extension = System.IO.Path.GetExtension(file).ToLowerInvariant();
        return !System.IO.Path.GetFileName(file).StartsWith('.')
            && !file.EndsWith(".cargo.png", StringComparison.Ordinal) // the simulator's truth beside its scans
            && !Ignored.Contains(extension)
            && (extension.Length > 0 || HasDicomPreamble(file));
    }

    /// <summary>DICOM files on media carry no extension; they begin with 128 bytes of anything and <c>DICM</c> (PS3.10, 7.1).</summary>
    private static bool HasDicomPreamble(string file)
    {
        Span<byte> start = stackalloc byte[132];
        using FileStream content = File.OpenRead(file);
        return content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start[128..].SequenceEqual("DICM"u8);
    }
}
