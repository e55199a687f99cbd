using VisionInspection.Documents.Reading;

namespace VisionInspection.Service.Cases;

/// <summary>Posts every page of a paper on the board. Called in page order by the reading itself.</summary>
/// <param name="board">The board.</param>
/// <param name="caseId">The case.</param>
/// <param name="begun">The paper, before its first page.</param>
internal sealed class PostedPages(ReadingBoard board, long caseId, ReadingProgress begun) : IProgress<PageRead>
{
    /// <inheritdoc/>
    public void Report(PageRead value) => board.Post(caseId, begun with { PagesRead = value.Page.Number, Pages = value.PageCount });
}
