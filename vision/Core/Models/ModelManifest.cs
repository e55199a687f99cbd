using System.Text.Json.Serialization;

namespace VisionInspection.Core.Models;

/// <summary>What <c>models/&lt;name&gt;/model.json</c> says of a model; the card beside it says the same in prose.</summary>
internal sealed record ModelManifest
{
    /// <summary>Folder name.</summary>
    public required string Name { get; init; }

    /// <summary>Version of this training.</summary>
    public required string Version { get; init; }

    /// <summary>The graph's file name, in the same folder.</summary>
    public required string Onnx { get; init; }

    /// <summary>Hash of the graph's file, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>What it takes, in order.</summary>
    public required IReadOnlyList<ModelPort> Inputs { get; init; }

    /// <summary>What it gives, in order.</summary>
    public required IReadOnlyList<ModelPort> Outputs { get; init; }

    /// <summary>How many pictures one run may hold; each number is warmed up once and no other is ever used.</summary>
    public required IReadOnlyList<int> BatchBuckets { get; init; }

    /// <summary>Decision thresholds by name.</summary>
    public IReadOnlyDictionary<string, double> Thresholds { get; init; } = new Dictionary<string, double>();

    /// <summary>Numbers of the decoding that follows the graph, by name.</summary>
    public IReadOnlyDictionary<string, double> Decode { get; init; } = new Dictionary<string, double>();
}

/// <summary>An input or output as <c>model.json</c> describes it.</summary>
internal sealed record ModelPort
{
    /// <summary>Name in the graph.</summary>
    public required string Name { get; init; }

    /// <summary>Dimensions; -1 where free: the batch, written <c>"N"</c>, or a picture's size.</summary>
    [JsonConverter(typeof(ModelShapeConverter))]
    public required IReadOnlyList<long> Shape { get; init; }

    /// <summary>Margins around a box, as shares of its size; empty where the input is a whole view.</summary>
    public IReadOnlyDictionary<string, double> Margins { get; init; } = new Dictionary<string, double>();

    /// <summary>Elements of one item of a batch.</summary>
    [JsonIgnore]
    public int ItemSize => (int)Shape.Skip(1).Aggregate(1L, (size, dimension) => checked(size * dimension));
}
