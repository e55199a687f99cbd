namespace VisionInspection.Native;

/// <summary>ONNX Runtime refused a call, or could not be loaded.</summary>
/// <param name="code"><c>OrtErrorCode</c>; 0 where the library was not reached.</param>
/// <param name="call">The C function that refused.</param>
/// <param name="message">What it said.</param>
/// <param name="inner">What the loader said, where it was the loader.</param>
public sealed class OnnxException(int code, string call, string message, Exception? inner = null)
    : Exception($"{call}: {message}", inner)
{
    /// <summary><c>OrtErrorCode</c>: 2 invalid argument, 3 no such file, 7 bad protobuf, 10 bad graph, ...</summary>
    public int Code { get; } = code;

    /// <summary>The C function that refused.</summary>
    public string Call { get; } = call;
}
