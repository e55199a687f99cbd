namespace VisionInspection.Documents.Input;

/// <summary>A stranger's bytes as a file of a folder that only this user may enter; both vanish with it.</summary>
internal sealed class PrivateFile : IDisposable
{
    private PrivateFile(string folder)
    {
        Folder = folder;
        Path = System.IO.Path.Combine(folder, "document");
    }

    /// <summary>The folder, for what a tool writes beside the file.</summary>
    public string Folder { get; }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Writes it.</summary>
    /// <param name="content">The bytes.</param>
    public static PrivateFile Write(ReadOnlySpan<byte> content)
    {
        // Made with mode 0700.
        var file = new PrivateFile(Directory.CreateTempSubdirectory("paper-").FullName);
        try
        {
            File.WriteAllBytes(file.Path, content);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Removes file and folder.</summary>
    public void Dispose()
    {
        try
        {
            Directory.Delete(Folder, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // Gone already, which is what was wanted.
        }
    }
}
