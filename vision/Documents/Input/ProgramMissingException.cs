namespace VisionInspection.Documents.Input;

/// <summary>This machine lacks a program that reading needs; no file is to blame.</summary>
/// <param name="message">Which, and what installs it.</param>
/// <param name="inner">What the system said.</param>
public sealed class ProgramMissingException(string message, Exception? inner = null) : Exception(message, inner);
