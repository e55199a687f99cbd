using VisionInspection.Core;

namespace VisionInspection.Service.Commands.Matching;

/// <summary>The pipeline, opened with the first scan: a case without scans needs no models.</summary>
internal sealed class LateInspector(Func<IScanInspector> open) : IDisposable
{
    private readonly Lazy<IScanInspector> inspector = new(open);

    /// <summary>The pipeline.</summary>
    public IScanInspector Value => inspector.Value;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (inspector.IsValueCreated)
        {
            inspector.Value.Dispose();
        }
    }
}
