using System.Runtime.InteropServices;

namespace VisionInspection.Core.Tests;

/// <summary>Files that other programs wrote for these tests to agree with.</summary>
internal static class Golden
{
    /// <summary>The repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Raw little-endian floats.</summary>
    public static float[] Floats(params string[] path) =>
        MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(Path.Combine([Root, .. path]))).ToArray();

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "VisionInspection.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The repository is not above the tests.");
    }
}
