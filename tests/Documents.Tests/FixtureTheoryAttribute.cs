namespace VisionInspection.Documents.Tests;

/// <summary>A theory on files that lie beside the repository, not in it; skipped where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FixtureTheoryAttribute : TheoryAttribute
{
    /// <summary>Skips with the reason where the folder is absent.</summary>
    /// <param name="folder">Folder under the shared fixtures.</param>
    public FixtureTheoryAttribute(string folder)
    {
        Folder = folder;
        if (!Directory.Exists(Fixtures.PathTo(folder)))
        {
            Skip = $"../shared/fixtures/{folder} is not on this machine";
        }
    }

    /// <summary>Folder under the shared fixtures.</summary>
    public string Folder { get; }
}
