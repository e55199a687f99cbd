using System.Text.Json;
using System.Text.Json.Serialization;

namespace VisionInspection.Core.Models;

/// <summary>The generated reader of <c>model.json</c>.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ModelManifest))]
internal sealed partial class ModelJsonContext : JsonSerializerContext;
