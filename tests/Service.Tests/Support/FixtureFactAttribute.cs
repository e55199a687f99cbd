namespace VisionInspection.Service.Tests.Support;

/// <summary>A test on a file that lies beside the repository, not in it; skipped where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FixtureFactAttribute : FactAttribute
{
    public FixtureFactAttribute(string file)
    {
        File = file;
        if (PathTo(file) is null)
        {
            Skip = $"../shared/fixtures/{file} is not on this machine";
        }
    }

    public string File { get; }

    public static string? PathTo(string file)
    {
        DirectoryInfo? root = new(AppContext.BaseDirectory);
        while (root is not null && !System.IO.File.Exists(Path.Combine(root.FullName, "VisionInspection.sln")))
        {
            root = root.Parent;
        }

        string? path = root is null ? null : Path.GetFullPath(Path.Combine(root.FullName, "../shared/fixtures", file));
        return Path.Exists(path) ? path : null;
    }
}
