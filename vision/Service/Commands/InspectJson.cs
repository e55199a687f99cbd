using System.Text;
using System.Text.Json;
using VisionInspection.Core.Findings;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Service.Commands;

/// <summary>The lines of <c>inspect --json</c>: one object per scan, a contract for scripts.</summary>
internal static class InspectJson
{
    /// <summary>The line of an inspected scan.</summary>
    /// <param name="file">As given on the command line.</param>
    /// <param name="result">What was found.</param>
    /// <param name="pictures">What <c>--out</c> wrote; null without it.</param>
    public static string Line(string file, InspectionResult result, ScanPictures? pictures) => Write(json =>
    {
        json.WriteString("file", file);
        json.WriteStartObject("scan");
        json.WriteString("id", result.ScanId);
        json.WriteString("format", result.Format);
        json.WriteEndObject();

        json.WriteStartArray("containers");
        for (int i = 0; i < result.Containers.Count; i++)
        {
            Container(json, result.Containers[i], pictures?.Containers[i]);
        }

        json.WriteEndArray();
        json.WriteStartArray("findings");
        for (int i = 0; i < result.Findings.Count; i++)
        {
            Finding(json, result.Findings[i], pictures?.Findings[i]);
        }

        json.WriteEndArray();
        json.WriteStartArray("models");
        foreach (ModelIdentity model in result.Models)
        {
            json.WriteStartObject();
            json.WriteString("name", model.Name);
            json.WriteString("version", model.Version);
            json.WriteString("sha256", model.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("milliseconds");
        foreach ((string stage, double milliseconds) in result.Milliseconds)
        {
            json.WriteNumber(stage, Math.Round(milliseconds, 3));
        }

        json.WriteEndObject();
    });

    /// <summary>The line of a refused file.</summary>
    public static string Line(string file, ScanFormatException refusal) => Write(json =>
    {
        json.WriteString("file", file);
        json.WriteStartObject("error");
        json.WriteString("field", refusal.Field);
        json.WriteNumber("offset", refusal.Offset);
        json.WriteString("message", refusal.Reason);
        json.WriteEndObject();
    });

    private static void Container(Utf8JsonWriter json, ContainerFinding container, string? saliencyFile)
    {
        json.WriteStartObject();
        json.WriteString("view", container.View);
        Box(json, "box", container.Box);
        json.WriteNumber("score", Math.Round(container.Score, 4));
        json.WriteString("number", container.Number);
        json.WriteStartObject("empty");
        json.WriteString("verdict", Word(container.Empty.State));
        if (container.Empty.LoadedProbability is double probability)
        {
            json.WriteNumber("loadedProbability", Math.Round(probability, 4));
        }
        else
        {
            json.WriteNull("loadedProbability");
        }

        json.WriteNumber("threshold", container.Empty.Threshold);
        if (container.Empty.Reason is string reason)
        {
            json.WriteString("reason", reason);
        }

        json.WriteEndObject();
        if (container.Weight is WeightEstimate weight)
        {
            Weight(json, weight);
        }

        Saliency(json, container.Saliency, saliencyFile);
        json.WriteEndObject();
    }

    private static void Weight(Utf8JsonWriter json, WeightEstimate weight)
    {
        json.WriteStartObject("weight");
        Kilograms(json, "kg", weight.Kg);
        Kilograms(json, "lowKg", weight.LowKg);
        Kilograms(json, "highKg", weight.HighKg);
        json.WriteNumber("calibrationContainers", weight.CalibrationContainers);
        if (weight.Remark is string remark)
        {
            json.WriteString("remark", remark);
        }

        json.WriteEndObject();
    }

    private static void Kilograms(Utf8JsonWriter json, string name, double? kilograms)
    {
        if (kilograms is double kg)
        {
            json.WriteNumber(name, Math.Round(kg));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void Finding(Utf8JsonWriter json, Finding finding, string? saliencyFile)
    {
        json.WriteStartObject();
        json.WriteString("kind", finding.Kind);
        json.WriteString("view", finding.View);
        if (finding.Box is PixelBox box)
        {
            Box(json, "box", box);
        }

        if (finding.Score is double score)
        {
            json.WriteNumber("score", Math.Round(score, 4));
        }

        if (finding.Threshold is double threshold)
        {
            json.WriteNumber("threshold", threshold);
        }

        if (finding.Model is not null)
        {
            json.WriteString("model", finding.Model);
        }

        json.WriteString("message", finding.Message);
        if (finding.Saliency is not null)
        {
            Saliency(json, finding.Saliency, saliencyFile);
        }

        json.WriteEndObject();
    }

    private static void Saliency(Utf8JsonWriter json, SaliencyMap? map, string? file)
    {
        if (map is null)
        {
            json.WriteNull("saliency");
            return;
        }

        json.WriteStartObject("saliency");
        Box(json, "covers", map.Covers);
        json.WriteNumber("width", map.Width);
        json.WriteNumber("height", map.Height);
        json.WriteString("file", file);
        json.WriteBase64String("values", map.Values);
        if (map.Check is MapCheck check)
        {
            json.WriteNumber("deletion", Math.Round(check.Deletion, 4));
            json.WriteNumber("insertion", Math.Round(check.Insertion, 4));
            json.WriteNumber("insideContainer", Math.Round(check.InsideContainer, 4));
        }

        json.WriteEndObject();
    }

    private static void Box(Utf8JsonWriter json, string name, PixelBox box)
    {
        json.WriteStartArray(name);
        json.WriteNumberValue(box.X);
        json.WriteNumberValue(box.Y);
        json.WriteNumberValue(box.Width);
        json.WriteNumberValue(box.Height);
        json.WriteEndArray();
    }

    /// <summary>The word for a state on every interface of the product.</summary>
    public static string Word(EmptyState state) => state switch
    {
        EmptyState.Empty => "empty",
        EmptyState.Loaded => "loaded",
        _ => "cannot-judge",
    };

    private static string Write(Action<Utf8JsonWriter> content)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            content(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
