namespace VisionInspection.Documents.Input;

/// <summary>A child process needed more than it was given.</summary>
/// <param name="message">Of what, and how much it was given.</param>
public sealed class ChildLimitException(string message) : Exception(message);
