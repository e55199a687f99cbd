using VisionInspection.Declarations;
using VisionInspection.Documents.Matching;
using VisionInspection.Documents.Reading;
using VisionInspection.Documents.Understanding;

namespace VisionInspection.Service.Commands;

/// <summary>Who prints what <c>match</c> finds.</summary>
internal interface IMatchReport
{
    /// <summary>A file that could not be read; the others go on.</summary>
    /// <param name="file">As given.</param>
    /// <param name="field">Element or page; null for the whole file.</param>
    /// <param name="offset">Bytes from the start, where there are any.</param>
    /// <param name="message">What was found and what was allowed.</param>
    void Refused(string file, string? field, long? offset, string message);

    /// <summary>Something odd in the declaration.</summary>
    void Remark(DeclarationRemark remark);

    /// <summary>A paper was read.</summary>
    void Read(string file, ReadDocument document, DocumentFields fields);

    /// <summary>Everything was compared.</summary>
    void Compared(MatchingResult result);
}
