namespace VisionInspection.Service.Web.Model;

/// <summary>Why a file was refused or could not be inspected.</summary>
/// <param name="Field">What was being read; null for a failed inspection.</param>
/// <param name="Offset">Where in the file; null where there is no such place.</param>
/// <param name="Message">The reason.</param>
internal sealed record RefusalEntry(string? Field, long? Offset, string Message);
