namespace VisionInspection.Native.Ocr;

/// <summary>What the engine should expect of the picture.</summary>
public enum PageLayout
{
    /// <summary>A page: columns, blocks and tables are looked for.</summary>
    Automatic,

    /// <summary>One column of text of any sizes.</summary>
    Column,

    /// <summary>One block of evenly set text.</summary>
    Block,

    /// <summary>One line.</summary>
    Line,

    /// <summary>As much text as there is, in no order.</summary>
    Sparse,
}
