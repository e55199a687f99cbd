namespace VisionInspection.Documents.Reading;

/// <summary>One page of a document, as soon as it is read.</summary>
/// <param name="Page">The page.</param>
/// <param name="PageCount">Pages of the document.</param>
/// <param name="Remarks">What was noticed on this page.</param>
public sealed record PageRead(ReadPage Page, int PageCount, IReadOnlyList<ReadingRemark> Remarks);
