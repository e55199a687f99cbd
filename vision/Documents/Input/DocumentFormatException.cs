namespace VisionInspection.Documents.Input;

/// <summary>
/// The one refusal of the reading: these bytes are not a paper that can be read. Bad bytes never raise anything else.
/// </summary>
/// <param name="name">The file.</param>
/// <param name="page">Page, from 1; null for the whole file.</param>
/// <param name="reason">What was found and what was allowed.</param>
/// <param name="inner">The decoder's own error, where there was one.</param>
public sealed class DocumentFormatException(string name, int? page, string reason, Exception? inner = null)
    : Exception(page is null ? $"{name}: {reason}" : $"{name}, page {page}: {reason}", inner)
{
    /// <summary>The file.</summary>
    public string Name { get; } = name;

    /// <summary>Page, from 1; null for the whole file.</summary>
    public int? Page { get; } = page;

    /// <summary>What was found and what was allowed, without file and page.</summary>
    public string Reason { get; } = reason;
}
