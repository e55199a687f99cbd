namespace VisionInspection.Service.Web.Model;

/// <summary>Which model, exactly.</summary>
/// <param name="Name">Name.</param>
/// <param name="Version">Version.</param>
/// <param name="Sha256">Hash of the model's file.</param>
internal sealed record ModelEntry(string Name, string Version, string Sha256);
