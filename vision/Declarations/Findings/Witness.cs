namespace VisionInspection.Declarations;

/// <summary>What speaks beside the declaration, and the spot: a page of a document, or a view of a scan.</summary>
/// <param name="Kind">Document or image.</param>
/// <param name="Name">Name of the document or scan.</param>
/// <param name="Sha256">SHA-256 of its file, lower-case hexadecimal.</param>
/// <param name="Page">Page of a document, from 1; null for an image, or where the whole document is meant.</param>
/// <param name="View">View of a scan; null for a document.</param>
/// <param name="Box">Where, in pixels of the page picture or view; null where no one spot shows it.</param>
public sealed record Witness(WitnessKind Kind, string Name, string Sha256, int? Page, string? View, WitnessBox? Box);

/// <summary>Sorts of witness.</summary>
public enum WitnessKind
{
    /// <summary>A paper.</summary>
    Document,

    /// <summary>A picture: an X-ray scan, a photograph at the gate.</summary>
    Image,
}

/// <summary>A box in a witness; right and bottom edges excluded.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Top edge.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
public readonly record struct WitnessBox(int X, int Y, int Width, int Height);
