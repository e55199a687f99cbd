namespace VisionInspection.Declarations;

/// <summary>How a declared element stands to what a witness shows.</summary>
public enum Comparison
{
    /// <summary>The same, character by character or number by number.</summary>
    Equal,

    /// <summary>The same once written alike: units converted, legal forms and accents aside, a shorter HS code that begins the longer.</summary>
    EqualNormalised,

    /// <summary>Near enough that the same is meant: an abbreviation, a word order, a misread letter, a rounded number.</summary>
    Similar,

    /// <summary>Something else.</summary>
    Different,

    /// <summary>Not there, where a witness of this kind should show it.</summary>
    Missing,

    /// <summary>There, or perhaps there, but too badly read to say: for an officer to look at, and no divergence.</summary>
    NotLegible,
}
