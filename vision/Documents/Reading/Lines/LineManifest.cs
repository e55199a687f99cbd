using System.Text.Json;
using System.Text.Json.Serialization;

namespace VisionInspection.Documents.Reading.Lines;

/// <summary>What <c>models/text-line/model.json</c> says of the net, as far as reading needs it.</summary>
internal sealed record LineManifest
{
    /// <summary>The net's name.</summary>
    public required string Name { get; init; }

    /// <summary>Its version.</summary>
    public required string Version { get; init; }

    /// <summary>The graph's file name, in the same folder.</summary>
    public required string Onnx { get; init; }

    /// <summary>Hash of the graph's file, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The characters of classes 1, 2, ...; class 0 is CTC's blank.</summary>
    public required string Characters { get; init; }

    /// <summary>Pixels down a strip.</summary>
    public required int Height { get; init; }

    /// <summary>Pixels across for one column of the answer.</summary>
    public required int ColumnWidth { get; init; }

    /// <summary>Widths that strips are filled up to, rising.</summary>
    public required IReadOnlyList<int> Widths { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(LineManifest))]
internal sealed partial class LineJsonContext : JsonSerializerContext;
