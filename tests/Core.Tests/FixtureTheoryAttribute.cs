namespace VisionInspection.Core.Tests;

/// <summary>A theory over the shared fixtures: skipped, with the reason, where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FixtureTheoryAttribute : TheoryAttribute
{
    public FixtureTheoryAttribute()
    {
        if (!Directory.Exists(Fixtures.Folder))
        {
            Skip = "../shared/fixtures is absent: these are real files that the repository does not carry";
        }
    }
}
