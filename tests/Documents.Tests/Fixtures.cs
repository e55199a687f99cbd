namespace VisionInspection.Documents.Tests;

/// <summary>Where the files are that tests read: the repository's own corpus, and the shared fixtures beside it.</summary>
internal static class Fixtures
{
    public static string Root { get; } = FindRoot();

    public static string PathTo(string relative) => Path.GetFullPath(Path.Combine(Root, "..", "shared", "fixtures", relative));

    public static byte[] Read(string relative) => File.ReadAllBytes(PathTo(relative));

    private static string FindRoot()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "VisionInspection.sln")))
            {
                return at.FullName;
            }
        }

        throw new InvalidOperationException("the tests do not run inside the repository");
    }
}
