using System.Globalization;
using VisionInspection.Core.Findings;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Service.Commands;

/// <summary>A few lines per scan for a person at a terminal.</summary>
internal sealed class TextScanReport(TextWriter output) : IScanReport
{
    private readonly Dictionary<string, ModelIdentity> models = [];
    private int inspected;
    private int refused;

    public void Inspected(string file, InspectionResult result, ScanPictures? pictures)
    {
        inspected++;
        string containers = result.Containers.Count switch
        {
            0 => "no container",
            1 => "1 container",
            int n => $"{n} containers",
        };
        output.WriteLine($"{file}  ({result.Format}, {Total(result)} ms)  {containers}");
        foreach (ContainerFinding container in result.Containers)
        {
            output.WriteLine($"  {container.View} {Box(container.Box)}  {container.Number ?? "number not given"}  {Verdict(container.Empty)}");
            if (container is { Weight: { } weight, Empty.State: not EmptyState.CannotJudge })
            {
                output.WriteLine($"    {ResultText.Weight(weight.Kg, weight.LowKg, weight.HighKg, weight.Remark)}");
            }
        }

        foreach (Finding finding in result.Findings)
        {
            output.WriteLine($"  {finding.Kind}: {finding.Message}");
        }

        if (pictures is not null)
        {
            output.WriteLine($"  picture: {pictures.Overlay}");
        }

        foreach (ModelIdentity model in result.Models)
        {
            models[model.Name] = model;
        }
    }

    public void Refused(string file, ScanFormatException refusal)
    {
        refused++;
        output.WriteLine($"{file}  refused: {refusal.Message}");
    }

    public void End()
    {
        output.WriteLine($"{inspected} inspected, {refused} refused");
        foreach (ModelIdentity model in models.Values)
        {
            output.WriteLine($"model {model.Name} {model.Version} sha256 {model.Sha256[..12]}…");
        }
    }

    private static string Total(InspectionResult result) =>
        result.Milliseconds.Values.Sum().ToString("0", CultureInfo.InvariantCulture);

    private static string Box(PixelBox box) => $"x {box.X} y {box.Y} w {box.Width} h {box.Height}";

    private static string Verdict(EmptyVerdict empty) => empty.State switch
    {
        EmptyState.CannotJudge => $"CANNOT JUDGE: {empty.Reason}",
        EmptyState state => string.Create(
            CultureInfo.InvariantCulture,
            $"{InspectJson.Word(state).ToUpperInvariant()}  loaded probability {empty.LoadedProbability:0.000}, threshold {empty.Threshold:0.000}"),
    };
}
