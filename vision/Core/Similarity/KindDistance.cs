namespace VisionInspection.Core.Similarity;

/// <summary>How unlike its declared kind a container looks: its distance to containers that were declared as the same.</summary>
public static class KindDistance
{
    /// <summary>The fewest containers of a kind that say what it looks like.</summary>
    public const int LeastKnown = 8;

    private const int Nearest = 5;

    /// <summary>
    /// Share of the kind's own containers that lie as far from the rest of their kind as this one does, or further: 1 for one
    /// amid them, next to 0 for one unlike them all. Distance is the mean of 1 - cosine to the five nearest, so that a kind may
    /// look several ways.
    /// </summary>
    /// <param name="vector">The container, <c>[64]</c>.</param>
    /// <param name="known">Containers of the kind, at least eight, this one not among them.</param>
    public static double Likeness(sbyte[] vector, IReadOnlyList<sbyte[]> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentOutOfRangeException.ThrowIfLessThan(known.Count, LeastKnown);
        double own = Distance(vector, known, except: -1);
        int further = 0;
        for (int i = 0; i < known.Count; i++)
        {
            further += Distance(known[i], known, except: i) >= own ? 1 : 0;
        }

        return (further + 1.0) / (known.Count + 1);
    }

    /// <summary>Mean of 1 - cosine to the five nearest.</summary>
    /// <param name="vector">The container.</param>
    /// <param name="known">Those to compare with.</param>
    /// <param name="except">One of them to leave out; -1 for none.</param>
    public static double Distance(sbyte[] vector, IReadOnlyList<sbyte[]> known, int except)
    {
        ArgumentNullException.ThrowIfNull(known);
        return known.Where((_, i) => i != except).Select(other => 1 - ContentsVector.Cosine(vector, other)).Order().Take(Nearest).Average();
    }
}
