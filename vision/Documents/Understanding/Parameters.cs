namespace VisionInspection.Documents.Understanding;

/// <summary>Tuned numbers of the understanding. Lengths are in usual letter heights of the page.</summary>
internal static class Parameters
{
    /// <summary>How far below its label a value may begin.</summary>
    public const double ValueBelow = 3.2;

    /// <summary>How far right of its label a value may begin, as a share of the page's width.</summary>
    public const double ValueRight = 0.5;

    /// <summary>Largest gap between lines of an address before its postal code has come.</summary>
    public const double AddressGap = 4.6;

    /// <summary>Largest gap between lines of an address after that.</summary>
    public const double AddressTail = 1.9;

    /// <summary>Most lines of a name with its address.</summary>
    public const int AddressLines = 9;

    /// <summary>Lines of a header that belong together lie no further apart.</summary>
    public const double HeaderGap = 1.7;

    /// <summary>Columns with known names that make a line the head of a table.</summary>
    public const int HeaderColumns = 3;

    /// <summary>Words of a stamp or a pen that may stand in a row of sums.</summary>
    public const int StrayWords = 2;

    /// <summary>A gap this wide ends the description of a line of goods.</summary>
    public const double ItemGap = 2.0;

    /// <summary>So does one this many times as wide as the first within it, if it is a gap at all.</summary>
    public const double ItemGapGrows = 1.5;

    /// <summary>The least gap that can be one, whatever the first was.</summary>
    public const double ItemGapLeast = 1.2;

    /// <summary>A gap this wide without goods ends a table.</summary>
    public const double TableGap = 16;

    /// <summary>Largest difference, in units of the last digit printed, for a product or sum to come out.</summary>
    public const decimal Rounding = 0.011m;

    /// <summary>What is left of the doubt when arithmetic confirms a value.</summary>
    public const double DoubtAfterArithmetic = 0.25;

    /// <summary>What is left of the doubt when a check digit fits.</summary>
    public const double DoubtAfterCheckDigit = 0.15;

    /// <summary>What is left of the doubt when it stands in another place too.</summary>
    public const double DoubtAfterRepeat = 0.5;

    /// <summary>What is left of the doubt when invoice data inside the file says the same.</summary>
    public const double DoubtAfterEmbedded = 0.05;
}
