namespace VisionInspection.Documents.Reading.Lines;

/// <summary>A word as the net read it.</summary>
/// <param name="Text">What was read.</param>
/// <param name="Left">Left edge, in columns of the net's answer.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Confidence">Product of its characters' probabilities.</param>
internal readonly record struct OwnWord(string Text, int Left, int Right, double Confidence);
