namespace VisionInspection.Documents.Reading;

/// <summary>A model that reads, exactly.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Sha256">Hash of its graph, lower-case hexadecimal.</param>
public sealed record ReaderModel(string Name, string Version, string Sha256);
