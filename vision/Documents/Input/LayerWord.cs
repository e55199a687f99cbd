using VisionInspection.Documents.Reading;

namespace VisionInspection.Documents.Input;

/// <summary>A word that a file says stands on the page.</summary>
/// <param name="Text">The text.</param>
/// <param name="Box">Where, in pixels of the drawn page.</param>
internal sealed record LayerWord(string Text, PageBox Box);
