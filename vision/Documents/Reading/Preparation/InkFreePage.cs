using VisionInspection.Documents.Input;

namespace VisionInspection.Documents.Reading.Preparation;

/// <summary>A page without the coloured ink that lies across its print.</summary>
/// <param name="Grey">The page, 0 is black.</param>
/// <param name="Places">Where ink was taken off, in pixels of the page as it came.</param>
internal sealed record InkFreePage(byte[] Grey, IReadOnlyList<PageBox> Places);
