using System.Text.Json;
using System.Text.Json.Serialization;

namespace VisionInspection.Core.Models;

/// <summary>Reads <c>["N", 2, 128, 512]</c>: numbers, and a letter for a size that is free, <c>"N"</c> for the batch, which becomes -1.</summary>
internal sealed class ModelShapeConverter : JsonConverter<IReadOnlyList<long>>
{
    public override IReadOnlyList<long> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("shape: an array is expected");
        }

        var shape = new List<long>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            shape.Add(reader.TokenType == JsonTokenType.String ? -1 : reader.GetInt64());
        }

        return shape;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<long> value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Manifests are only read here; the training's export writes them.");
}
