namespace VisionInspection.Native.Ocr;

/// <summary>Tesseract refused a call, or could not be loaded.</summary>
/// <param name="call">The C function that refused.</param>
/// <param name="message">What was asked of it.</param>
/// <param name="inner">What the loader said, where it was the loader.</param>
public sealed class TesseractException(string call, string message, Exception? inner = null)
    : Exception($"{call}: {message}", inner)
{
    /// <summary>The C function that refused.</summary>
    public string Call { get; } = call;

    /// <summary>The checker of the calls that return 0 for success.</summary>
    internal static void ThrowIfFailed(int status, string call, string asked)
    {
        if (status != 0)
        {
            throw new TesseractException(call, $"{asked}: status {status}");
        }
    }
}
