using System.Text.Json.Serialization;

namespace VisionInspection.Service.Storage.Cases;

/// <summary>How records of cases are written as JSON: camel case, null for what is null, because a comparison must say both its values.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(IReadOnlyList<CaseFile>))]
[JsonSerializable(typeof(CaseOutcome))]
[JsonSerializable(typeof(ImageEvidence))]
[JsonSerializable(typeof(DivergenceContent))]
internal sealed partial class CaseJson : JsonSerializerContext;
