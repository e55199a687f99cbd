namespace VisionInspection.Service.Evaluation.Papers;

/// <summary>How often a field was read right.</summary>
internal sealed class FieldTally
{
    public int Right { get; private set; }

    public int Wrong { get; private set; }

    public int Missing { get; private set; }

    /// <summary>The truth is not on the paper.</summary>
    public int NotPrinted { get; private set; }

    public Proportion Share => new(Right, Right + Wrong + Missing);

    public void Add(FieldOutcome outcome)
    {
        Right += outcome == FieldOutcome.Right ? 1 : 0;
        Wrong += outcome == FieldOutcome.Wrong ? 1 : 0;
        Missing += outcome == FieldOutcome.Missing ? 1 : 0;
        NotPrinted += outcome == FieldOutcome.NotPrinted ? 1 : 0;
    }
}

/// <summary>What became of a field.</summary>
internal enum FieldOutcome
{
    Right,
    Wrong,
    Missing,
    NotPrinted,
}
