namespace VisionInspection.Native.Ocr;

/// <summary>A word as Tesseract found it, in pixels of the picture it was given.</summary>
/// <param name="Text">What was read.</param>
/// <param name="X">Left edge.</param>
/// <param name="Y">Top edge.</param>
/// <param name="Width">Pixels across.</param>
/// <param name="Height">Pixels down.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Line">Text line, from 0, in reading order.</param>
public readonly record struct OcrWord(string Text, int X, int Y, int Width, int Height, double Confidence, int Line);
