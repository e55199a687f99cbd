using System.Reflection;

namespace VisionInspection.Documents.Understanding.Labels;

/// <summary>The word lists that the program carries: <c>key: phrase; phrase</c> a line, <c>#</c> begins a comment.</summary>
internal static class DataFile
{
    /// <summary>Keys with their phrases, in the file's order.</summary>
    /// <param name="path">Folder and name, for example <c>Data/units</c>.</param>
    public static IEnumerable<(string Key, string[] Phrases)> Read(string path)
    {
        string name = $"Understanding/{path}.txt";
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the program lacks its word list {name}");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && line[0] != '#')
            {
                yield return (line[..colon], line[(colon + 1)..].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
            }
        }
    }
}
