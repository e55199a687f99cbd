namespace VisionInspection.Interop.Tests.Support;

/// <summary>A test that needs Node and npm, and says so where they are missing.</summary>
internal sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!folders.Any(folder => File.Exists(Path.Combine(folder, "node"))) || !folders.Any(folder => File.Exists(Path.Combine(folder, "npm"))))
        {
            Skip = "node and npm are not on the path";
        }
    }
}
