using VisionInspection.Core.Findings;
using VisionInspection.Declarations;
using VisionInspection.Documents.Reading;
using VisionInspection.Documents.Understanding;

namespace VisionInspection.Service.Commands.Matching;

/// <summary>Tells two reports the same.</summary>
internal sealed class BothReports(IMatchReport one, IMatchReport other) : IMatchReport
{
    public void Refused(string file, string? field, long? offset, string message) => Tell(report => report.Refused(file, field, offset, message));

    public void Remark(DeclarationRemark remark) => Tell(report => report.Remark(remark));

    public void Read(string file, ReadDocument document, DocumentFields fields) => Tell(report => report.Read(file, document, fields));

    public void Inspected(string file, IReadOnlyList<string> numbers, InspectionResult found) => Tell(report => report.Inspected(file, numbers, found));

    public void Compared(IReadOnlyList<ComparedElement> elements, IReadOnlyList<Divergence> divergences) => Tell(report => report.Compared(elements, divergences));

    public void Case(string name) => Tell(report => report.Case(name));

    public void Sent(string name, int papers, bool alreadyStored) => Tell(report => report.Sent(name, papers, alreadyStored));

    private void Tell(Action<IMatchReport> what)
    {
        what(one);
        what(other);
    }
}
