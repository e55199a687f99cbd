using System.Diagnostics;

namespace VisionInspection.Service.Telemetry;

/// <summary>The source of the service's traces: <c>upload</c>, <c>inspect</c>, <c>decode</c>.</summary>
internal static class ServiceTracing
{
    /// <summary>Name that a collector subscribes to; also the name of the meter.</summary>
    public const string Name = "VisionInspection";

    /// <summary>The source.</summary>
    public static ActivitySource Source { get; } = new(Name);
}
