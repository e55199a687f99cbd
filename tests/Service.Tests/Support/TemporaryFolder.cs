namespace VisionInspection.Service.Tests.Support;

/// <summary>A folder of its own, deleted at the end.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("visioninspection-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
