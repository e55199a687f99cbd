namespace VisionInspection.Documents.Reading.Lines;

/// <summary>The line recogniser's folder is not what its <c>model.json</c> says. Raised when it is opened, never for a page.</summary>
/// <param name="folder">The folder.</param>
/// <param name="message">What does not fit.</param>
/// <param name="inner">The reader's own error, where there was one.</param>
public sealed class LineModelException(string folder, string message, Exception? inner = null) : Exception($"{folder}: {message}", inner)
{
    /// <summary>The model's folder.</summary>
    public string Folder { get; } = folder;
}
