using System.Globalization;
using VisionInspection.Core.Findings;
using VisionInspection.Declarations;
using VisionInspection.Documents.Reading;
using VisionInspection.Documents.Understanding;

namespace VisionInspection.Service.Commands.Matching;

/// <summary>What <c>match</c> finds, for a person: divergences first, surest first.</summary>
/// <param name="output">Where to.</param>
/// <param name="all">What agrees too.</param>
internal sealed class TextMatchReport(TextWriter output, bool all) : IMatchReport
{
    public void Refused(string file, string? field, long? offset, string message) =>
        output.WriteLine($"{file}  REFUSED{(field is null ? "" : $" {field}:")} {message}");

    public void Remark(DeclarationRemark remark) => output.WriteLine($"declaration  {remark.Path}: {remark.Message}");

    public void Read(string file, ReadDocument document, DocumentFields fields)
    {
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{file}  {fields.Kind} ({fields.KindConfidence:0.00}), {document.Pages.Count} {(document.Pages.Count == 1 ? "page" : "pages")}, {fields.Lines.Count} lines of goods"));
        foreach (ReadingRemark remark in document.Remarks)
        {
            output.WriteLine($"  {remark.Kind}{(remark.Page is int page ? $", page {page}" : "")}: {remark.Message}");
        }
    }

    public void Inspected(string file, IReadOnlyList<string> numbers, InspectionResult found) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{file}  scan, {found.Containers.Count} {(found.Containers.Count == 1 ? "container" : "containers")}, {(numbers.Count == 0 ? "no number given" : string.Join(", ", numbers))}"));

    public void Case(string name) => output.WriteLine($"case {name}");

    public void Sent(string name, int papers, bool alreadyStored) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"sent     {name}  {papers} {(papers == 1 ? "paper" : "papers")}, {(alreadyStored ? "was already there" : "durable")}"));

    public void Compared(IReadOnlyList<ComparedElement> elements, IReadOnlyList<Divergence> divergences)
    {
        IEnumerable<ComparedElement> shown = divergences.Select(divergence => divergence.Finding)
            .Concat(elements.Where(element => element.Outcome == Comparison.NotLegible || (all && Agrees(element.Outcome))));
        foreach (ComparedElement element in shown)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Word(element.Outcome),-13} {element.Score:0.00}  {element.Sentence}  [{Place(element.Witness)}]"));
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{elements.Count} compared, {elements.Count(element => Agrees(element.Outcome))} agree, {divergences.Count} diverge, {elements.Count(element => element.Outcome == Comparison.NotLegible)} not legible"));
    }

    private static bool Agrees(Comparison outcome) => outcome is Comparison.Equal or Comparison.EqualNormalised or Comparison.Similar;

    private static string Word(Comparison outcome) => outcome switch
    {
        Comparison.Equal => "equal",
        Comparison.EqualNormalised => "equal so far",
        Comparison.Similar => "similar",
        Comparison.Different => "DIFFERENT",
        Comparison.Missing => "MISSING",
        _ => "not legible",
    };

    private static string Place(Witness witness) => string.Create(
        CultureInfo.InvariantCulture,
        $"{witness.Name}{(witness.Page is int page ? $" page {page}" : "")}{(witness.View is null ? "" : $" view {witness.View}")}{(witness.Box is WitnessBox box ? $" x {box.X} y {box.Y} w {box.Width} h {box.Height}" : "")}");
}
