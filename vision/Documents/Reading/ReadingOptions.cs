using VisionInspection.Documents.Input;

namespace VisionInspection.Documents.Reading;

/// <summary>How papers are read.</summary>
public sealed record ReadingOptions
{
    /// <summary>Pixels per inch that a PDF's pages are drawn at.</summary>
    public double Resolution { get; init; } = 300;

    /// <summary>Languages for the engine, ISO 639-3 joined by + (<c>deu+eng</c>); null finds the document's own.</summary>
    public string? Languages { get; init; }

    /// <summary>Pages read side by side, over all documents of one reader.</summary>
    public int Workers { get; init; } = Math.Max(1, Environment.ProcessorCount);

    /// <summary>Longest time for one document.</summary>
    public TimeSpan DocumentTime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>What one file may ask for.</summary>
    public InputLimits Limits { get; init; } = new();

    /// <summary>Folder of the product's own line recogniser (<c>models/text-line</c>), for pages of black and white dots, as faxes are; null reads with Tesseract alone.</summary>
    public string? LineModel { get; init; }

    /// <summary>Folder of Tesseract's language files; null for the library's own.</summary>
    public string? DataPath { get; init; }
}
