namespace VisionInspection.Service.Hosting;

/// <summary>Receiving and reading declarations with their papers.</summary>
internal sealed class PaperSettings
{
    /// <summary>Papers of one case at most.</summary>
    public int MaxDocuments { get; set; } = 64;

    /// <summary>Largest paper, in bytes.</summary>
    public long MaxDocumentBytes { get; set; } = 256L << 20;

    /// <summary>Cases read at the same time.</summary>
    public int Workers { get; set; } = 1;

    /// <summary>Pages read at the same time, over all cases.</summary>
    public int PageWorkers { get; set; } = Math.Max(1, Environment.ProcessorCount);

    /// <summary>Cases being received or waiting; a further submission has to wait before it may send.</summary>
    public int MaxWaiting { get; set; } = 32;

    /// <summary>How often a case is begun before it counts as failed; a paper that ends one attempt less is left out.</summary>
    public int MaxAttempts { get; set; } = 3;

    /// <summary>Languages of the papers as Tesseract names them, joined by +; null finds each paper's own.</summary>
    public string? Languages { get; set; }
}
