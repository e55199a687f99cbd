using System.Text.Json;
using System.Text.Json.Serialization;

namespace VisionInspection.ImagingFormats;

/// <summary>The reason that is kept beside a refused file in quarantine: what it was, and where and why it was refused.</summary>
/// <param name="File">Name it arrived under.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its hash, lower-case hexadecimal.</param>
/// <param name="RefusedAt">When.</param>
/// <param name="Field">Field, element or entry that was refused.</param>
/// <param name="Offset">Bytes from the start of the file or entry; -1 where there is none.</param>
/// <param name="Message">What was found and what was allowed.</param>
public sealed record RefusalRecord(
    string File, long Bytes, string Sha256, DateTimeOffset RefusedAt, string Field, long Offset, string Message)
{
    /// <summary>Ending of the reason's file name: <c>scan.uff</c> is kept with <c>scan.uff.refused.json</c>.</summary>
    public const string FileSuffix = ".refused.json";

    /// <summary>Records a refusal.</summary>
    /// <param name="file">Name the file arrived under.</param>
    /// <param name="bytes">Its size.</param>
    /// <param name="sha256">Its hash, lower-case hexadecimal.</param>
    /// <param name="refusedAt">When.</param>
    /// <param name="refusal">The reader's refusal.</param>
    public static RefusalRecord Of(
        string file, long bytes, string sha256, DateTimeOffset refusedAt, ScanFormatException refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return new RefusalRecord(file, bytes, sha256, refusedAt, refusal.Field, refusal.Offset, refusal.Reason);
    }

    /// <summary>As JSON, for the file beside the refused one.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, RefusalJson.Default.RefusalRecord);

    /// <summary>Reads one back.</summary>
    /// <param name="json">What <see cref="ToJson"/> gave.</param>
    /// <exception cref="JsonException">It is something else.</exception>
    public static RefusalRecord FromJson(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, RefusalJson.Default.RefusalRecord) ?? throw new JsonException("null");
}

/// <summary>Serialisation without reflection.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RefusalRecord))]
internal sealed partial class RefusalJson : JsonSerializerContext;
