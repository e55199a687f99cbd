namespace VisionInspection.Documents.Reading;

/// <summary>A paper as read: words with their places, before anyone asks what they mean.</summary>
public sealed record ReadDocument
{
    /// <summary>Its name, for messages.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the file, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The pages, in order.</summary>
    public required IReadOnlyList<ReadPage> Pages { get; init; }

    /// <summary>Invoice data (ZUGFeRD, Factur-X) that came inside the file; null where there is none.</summary>
    public EmbeddedFile? Invoice { get; init; }

    /// <summary>The line recogniser that disagreed with Tesseract somewhere, whoever was believed; null where Tesseract alone decided.</summary>
    public ReaderModel? SecondReader { get; init; }

    /// <summary>What an officer should know about the file: hidden text, a text layer that contradicts the print, ...</summary>
    public IReadOnlyList<ReadingRemark> Remarks { get; init; } = [];
}

/// <summary>A page as read. Boxes are in pixels of the upright, straightened page picture.</summary>
public sealed record ReadPage
{
    /// <summary>Number, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Pixels across.</summary>
    public required int Width { get; init; }

    /// <summary>Pixels down.</summary>
    public required int Height { get; init; }

    /// <summary>Pixels per inch of the page picture.</summary>
    public required double Resolution { get; init; }

    /// <summary>The words, in the engine's reading order.</summary>
    public required IReadOnlyList<ReadWord> Words { get; init; }

    /// <summary>Degrees that the page as it came was turned clockwise: 0, 90, 180 or 270.</summary>
    public int Turn { get; init; }

    /// <summary>Degrees that its lines then fell to the right, and were turned back.</summary>
    public double Skew { get; init; }

    /// <summary>How its lines then bowed, and were straightened: eight coefficients of their slope; null where they were straight.</summary>
    public IReadOnlyList<double>? Bow { get; init; }

    /// <summary>Places that Tesseract and the product's own line recogniser read differently.</summary>
    public IReadOnlyList<OtherReading> Others { get; init; } = [];

    /// <summary>Language the page was read in, ISO 639-3 as Tesseract names it (<c>deu</c>).</summary>
    public required string Language { get; init; }
}

/// <summary>A word on the page.</summary>
/// <param name="Text">What was read.</param>
/// <param name="Box">Where.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Line">Text line on the page, from 0: words of one line share it, in reading order.</param>
/// <param name="Source">Who read it.</param>
public sealed record ReadWord(string Text, PageBox Box, double Confidence, int Line, WordSource Source);

/// <summary>A place that two readers read differently.</summary>
/// <param name="Box">Where.</param>
/// <param name="Engine">What Tesseract read.</param>
/// <param name="EngineConfidence">How sure it is, 0 to 1.</param>
/// <param name="Own">What the product's own line recogniser read.</param>
/// <param name="OwnConfidence">How sure that is, 0 to 1.</param>
/// <param name="OwnTaken">The recogniser's reading was taken.</param>
public sealed record OtherReading(PageBox Box, string Engine, double EngineConfidence, string Own, double OwnConfidence, bool OwnTaken);

/// <summary>A box on a page, in pixels of the page picture; right and bottom edges excluded.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Top edge.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
public readonly record struct PageBox(int X, int Y, int Width, int Height);

/// <summary>Who read a word.</summary>
public enum WordSource
{
    /// <summary>The pixels alone, by Tesseract.</summary>
    Tesseract,

    /// <summary>The pixels alone, by the product's own line recogniser.</summary>
    LineRecogniser,

    /// <summary>The file's text layer, and the pixels agree.</summary>
    TextLayer,
}

/// <summary>A file inside a document.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Content">Its bytes.</param>
public sealed record EmbeddedFile(string Name, byte[] Content);

/// <summary>Something noticed while reading.</summary>
/// <param name="Kind">Stable word for programs: <c>hidden-text</c>, <c>text-layer-differs</c>, <c>page-unreadable</c>, ...</param>
/// <param name="Page">Page, from 1; null for the whole file.</param>
/// <param name="Box">Where; null for the whole page.</param>
/// <param name="Message">One plain sentence.</param>
public sealed record ReadingRemark(string Kind, int? Page, PageBox? Box, string Message);
