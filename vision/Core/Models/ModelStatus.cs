using VisionInspection.Core.Findings;

namespace VisionInspection.Core.Models;

/// <summary>A loaded model, for health and <c>doctor</c>.</summary>
/// <param name="Identity">Which model.</param>
/// <param name="Provider">What runs it: <c>cpu</c>, <c>cuda</c> or <c>webgpu</c>.</param>
/// <param name="Fallback">Why it is not the provider asked for; null where it is.</param>
public sealed record ModelStatus(ModelIdentity Identity, string Provider, string? Fallback);
