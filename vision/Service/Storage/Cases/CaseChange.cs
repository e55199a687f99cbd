namespace VisionInspection.Service.Storage.Cases;

/// <summary>Something about a case that a live view wants to know.</summary>
/// <param name="CaseId"><see cref="CaseRecord.Id"/>.</param>
internal readonly record struct CaseChange(long CaseId);
