using VisionInspection.Core.Findings;
using VisionInspection.Declarations;
using VisionInspection.Documents.Reading;
using VisionInspection.Documents.Understanding;

namespace VisionInspection.Service.Commands.Matching;

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

    /// <summary>A scan was inspected.</summary>
    /// <param name="file">As given.</param>
    /// <param name="numbers">Container numbers that the scanner's side gave.</param>
    /// <param name="found">What was found.</param>
    void Inspected(string file, IReadOnlyList<string> numbers, InspectionResult found);

    /// <summary>The papers, or one scan, were compared.</summary>
    /// <param name="elements">Every comparison.</param>
    /// <param name="divergences">Those that contradict the declaration, surest first.</param>
    void Compared(IReadOnlyList<ComparedElement> elements, IReadOnlyList<Divergence> divergences);

    /// <summary>A case of a watched folder is begun.</summary>
    /// <param name="name">Its name.</param>
    void Case(string name);

    /// <summary>A service keeps the case.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="papers">Papers that went with it.</param>
    /// <param name="alreadyStored">An earlier submission had brought it.</param>
    void Sent(string name, int papers, bool alreadyStored);
}
