using System.Buffers;

namespace VisionInspection.ImagingFormats.Zip;

/// <summary>Which names an archive entry may have: relative, forward slashes, no climbing, nothing invisible.</summary>
internal static class ZipName
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("\\:*?\"<>|");

    /// <summary>What is wrong with a name; null where nothing is.</summary>
    public static string? Fault(string name)
    {
        if (name.Length == 0)
        {
            return "an empty name";
        }

        if (name[0] == '/')
        {
            return $"absolute name '{name}'";
        }

        if (name.AsSpan().ContainsAny(Forbidden) || name.Any(char.IsControl))
        {
            return "a name with a backslash, colon, wildcard or control character";
        }

        string[] parts = (name.EndsWith('/') ? name[..^1] : name).Split('/');
        return Array.Exists(parts, part => part is "" or "." or "..") ? $"climbing or empty step in name '{name}'" : null;
    }
}
