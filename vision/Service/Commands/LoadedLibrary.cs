namespace VisionInspection.Service.Commands;

/// <summary>Where the dynamic linker found a library, as the kernel tells it (<c>proc(5)</c>, <c>/proc/self/maps</c>).</summary>
internal static class LoadedLibrary
{
    /// <summary>Path of a library of this process whose file name begins so; empty where none is loaded.</summary>
    /// <param name="name">Beginning of the file name: <c>libpng</c>.</param>
    public static string PathOf(string name) => File.ReadLines("/proc/self/maps")
        .Select(line => line.IndexOf('/', StringComparison.Ordinal) is int at and >= 0 ? line[at..] : "")
        .FirstOrDefault(path => Path.GetFileName(path).StartsWith(name, StringComparison.OrdinalIgnoreCase)) ?? "";
}
