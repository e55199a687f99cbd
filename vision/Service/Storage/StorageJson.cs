using System.Text.Json;
using System.Text.Json.Serialization;

namespace VisionInspection.Service.Storage;

/// <summary>How records are written as JSON: camel case, nothing for what is null.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(ScanOutcome))]
[JsonSerializable(typeof(Core.Findings.ContainerFinding))]
[JsonSerializable(typeof(QuarantineReason))]
internal sealed partial class StorageJson : JsonSerializerContext
{
    /// <summary>The same, for files that people read.</summary>
    public static StorageJson Indented { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
    });
}
