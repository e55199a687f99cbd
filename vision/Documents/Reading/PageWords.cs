using VisionInspection.Documents.Reading.Preparation;
using VisionInspection.Native.Ocr;

namespace VisionInspection.Documents.Reading;

/// <summary>A page as one attempt read it.</summary>
/// <param name="Geometry">From the page as it came to the picture.</param>
/// <param name="Resolution">Pixels per inch of the picture.</param>
/// <param name="Picture">The picture, evened out.</param>
/// <param name="Clean">The picture as the engine saw it: without rules.</param>
/// <param name="Words">Its words.</param>
internal sealed record PageWords(PageGeometry Geometry, double Resolution, byte[] Picture, byte[] Clean, IReadOnlyList<OcrWord> Words)
{
    /// <summary>Which of the words the product's own line recogniser read, by their places in <see cref="Words"/>.</summary>
    public IReadOnlySet<int> Own { get; init; } = new HashSet<int>();

    /// <summary>Where the two readers differ.</summary>
    public IReadOnlyList<OtherReading> Others { get; init; } = [];

    /// <summary>How much was read and how surely: attempts are compared by it.</summary>
    public double Evidence => Words.Sum(word => word.Confidence * word.Confidence * word.Text.Count(char.IsLetterOrDigit));
}
