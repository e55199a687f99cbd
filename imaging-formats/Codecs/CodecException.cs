namespace VisionInspection.Codecs;

/// <summary>The one refusal of every decoder here: these bytes are not a picture that is read.</summary>
/// <param name="refusal">Why.</param>
/// <param name="format">Format, or field of the format: <c>png</c>, <c>tiff</c>, <c>jpeg</c>.</param>
/// <param name="offset">How far the decoder had read; -1 where that means nothing.</param>
/// <param name="message">What was found and what was allowed.</param>
public sealed class CodecException(CodecRefusal refusal, string format, long offset, string message)
    : Exception(offset < 0 ? $"{format}: {message}" : $"{format} at offset {offset}: {message}")
{
    /// <summary>Why.</summary>
    public CodecRefusal Refusal { get; } = refusal;

    /// <summary>Format, or field of the format.</summary>
    public string Format { get; } = format;

    /// <summary>How far the decoder had read; -1 where that means nothing.</summary>
    public long Offset { get; } = offset;

    /// <summary>What was found and what was allowed, without format and offset.</summary>
    public string Reason { get; } = message;
}

/// <summary>Why a decoder refused.</summary>
public enum CodecRefusal
{
    /// <summary>The bytes contradict their own format.</summary>
    Damaged,

    /// <summary>Whole, but of a kind that is not read.</summary>
    Unsupported,

    /// <summary>Asks for more than the limits allow.</summary>
    Limit,
}
