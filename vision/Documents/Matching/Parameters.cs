namespace VisionInspection.Documents.Matching;

/// <summary>The tuned numbers of the matching, apart from the score's coefficients (<c>score.json</c>).</summary>
internal static class Parameters
{
    /// <summary>From here two texts are the same once folded.</summary>
    public const double TextEqual = 0.97;

    /// <summary>From here two company names are similar.</summary>
    public const double NameSimilar = 0.74;

    /// <summary>From here an address is similar.</summary>
    public const double AddressSimilar = 0.66;

    /// <summary>From here two places are similar.</summary>
    public const double PlaceSimilar = 0.74;

    /// <summary>From here two descriptions are similar.</summary>
    public const double DescriptionSimilar = 0.5;

    /// <summary>Goods on a paper, none of them named in the declared words, that make it one in another language.</summary>
    public const int FewestTranslated = 3;

    /// <summary>From here a description is found in a longer text: chance words pair more easily there.</summary>
    public const double DescriptionWithin = 0.8;

    /// <summary>A text that holds all of the other counts this much.</summary>
    public const double Containment = 0.96;

    /// <summary>From here two descriptions are of the same goods: lines of one item, or one item on two papers.</summary>
    public const double SameGoods = 0.75;

    /// <summary>From this score on a difference is a divergence; below it is shown as not legible.</summary>
    public const double ReportFrom = 0.3;

    /// <summary>Worth of a goods item and an invoice line to each other from which they are paired.</summary>
    public const double PairFrom = 0.34;

    /// <summary>Letters and digits of the shortest value that is looked for with misread characters.</summary>
    public const int ShortestAlike = 6;

    /// <summary>From here words may be a value, misread.</summary>
    public const double TextAlike = 0.75;

    /// <summary>Mean confidence of a document's words below which nothing in it is called missing.</summary>
    public const double GoodReading = 0.6;
}
