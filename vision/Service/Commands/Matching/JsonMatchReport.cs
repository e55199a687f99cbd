using System.Text.Json.Nodes;
using VisionInspection.Core.Findings;
using VisionInspection.Declarations;
using VisionInspection.Documents.Reading;
using VisionInspection.Documents.Understanding;

namespace VisionInspection.Service.Commands.Matching;

/// <summary>The lines of <c>match --json</c>: one object per paper, compared element and refusal, and one to end with.</summary>
/// <param name="output">Where to.</param>
internal sealed class JsonMatchReport(TextWriter output) : IMatchReport
{
    public void Refused(string file, string? field, long? offset, string message) => Line(new JsonObject
    {
        ["file"] = file,
        ["error"] = new JsonObject { ["field"] = field, ["offset"] = offset, ["message"] = message },
    });

    public void Remark(DeclarationRemark remark) => Line(new JsonObject
    {
        ["remark"] = new JsonObject { ["kind"] = remark.Kind, ["element"] = remark.Path, ["value"] = remark.Value, ["message"] = remark.Message },
    });

    public void Read(string file, ReadDocument document, DocumentFields fields) => Line(new JsonObject
    {
        ["file"] = file,
        ["sha256"] = document.Sha256,
        ["kind"] = fields.Kind.ToString(),
        ["kindConfidence"] = Math.Round(fields.KindConfidence, 4),
        ["pages"] = document.Pages.Count,
        ["remarks"] = new JsonArray([.. document.Remarks.Select(remark => new JsonObject
        {
            ["kind"] = remark.Kind, ["page"] = remark.Page, ["message"] = remark.Message,
        })]),
    });

    public void Inspected(string file, IReadOnlyList<string> numbers, InspectionResult found) => Line(new JsonObject
    {
        ["file"] = file,
        ["scan"] = found.ScanId,
        ["containers"] = found.Containers.Count,
        ["numbers"] = new JsonArray([.. numbers.Select(number => (JsonNode)number)]),
    });

    public void Case(string name) => Line(new JsonObject { ["case"] = name });

    public void Sent(string name, int papers, bool alreadyStored) =>
        Line(new JsonObject { ["sent"] = name, ["papers"] = papers, ["alreadyStored"] = alreadyStored });

    public void Compared(IReadOnlyList<ComparedElement> elements, IReadOnlyList<Divergence> divergences)
    {
        foreach (ComparedElement element in elements)
        {
            Line(new JsonObject
            {
                ["kind"] = element.Kind,
                ["element"] = element.Element,
                ["declared"] = element.Declared,
                ["observed"] = element.Observed,
                ["outcome"] = element.Outcome.ToString(),
                ["score"] = Math.Round(element.Score, 4),
                ["tolerance"] = element.Tolerance,
                ["sentence"] = element.Sentence,
                [element.Witness.Kind == WitnessKind.Document ? "document" : "scan"] = element.Witness.Name,
                ["sha256"] = element.Witness.Sha256,
                ["page"] = element.Witness.Page,
                ["view"] = element.Witness.View,
                ["box"] = element.Witness.Box is WitnessBox box ? new JsonArray(box.X, box.Y, box.Width, box.Height) : null,
            });
        }

        Line(new JsonObject { ["compared"] = elements.Count, ["divergences"] = divergences.Count });
    }

    private void Line(JsonObject content)
    {
        output.Write(content.ToJsonString(System.Text.Json.JsonSerializerOptions.Default) + "\n");
        output.Flush();
    }
}
