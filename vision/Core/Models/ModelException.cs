namespace VisionInspection.Core.Models;

/// <summary>A model's folder is not what its <c>model.json</c> says. Raised at start, never for a picture.</summary>
/// <param name="folder">The folder.</param>
/// <param name="message">What does not fit.</param>
/// <param name="inner">The reader's own error, where there was one.</param>
public sealed class ModelException(string folder, string message, Exception? inner = null)
    : Exception($"{folder}: {message}", inner)
{
    /// <summary>The model's folder.</summary>
    public string Folder { get; } = folder;
}
