namespace VisionInspection.Devices.Simulation;

/// <summary>
/// The simulator's only source of chance: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014), written out here so that a
/// seed gives the same scene on every runtime and for ever, which <see cref="Random"/> does not promise.
/// </summary>
/// <param name="seed">Any number; equal seeds give equal sequences.</param>
public sealed class SceneRandom(ulong seed)
{
    private ulong state = seed;
    private SceneRandom? leading;
    private int leadingDraws;

    /// <summary>
    /// A stream that begins as the one of <paramref name="common"/> does and goes on with this one's own numbers: two of
    /// them agree on what is drawn first and on nothing after that.
    /// </summary>
    /// <param name="common">Seed of what is drawn first.</param>
    /// <param name="draws">How many numbers that is.</param>
    public SceneRandom AfterCommon(ulong common, int draws) => new(Next()) { leading = new SceneRandom(common), leadingDraws = draws };

    /// <summary>An independent stream: drawing from it leaves this one where it was after the call.</summary>
    public SceneRandom Fork() => new(Next());

    /// <summary>The same for one of several visits: an independent stream for each.</summary>
    public SceneRandom Fork(ulong visit) => new(unchecked(Next() + (visit * 0xD1342543DE82EF95UL)));

    /// <summary>64 random bits.</summary>
    public ulong Next()
    {
        if (leading is not null && leadingDraws-- > 0)
        {
            return leading.Next();
        }

        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            ulong z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }

    /// <summary>Uniform in [0, 1).</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform in [low, high).</summary>
    public double Uniform(double low, double high) => low + ((high - low) * Unit());

    /// <summary>Uniform in the logarithm between two positive numbers.</summary>
    public double LogUniform(double low, double high) => Math.Exp(Uniform(Math.Log(low), Math.Log(high)));

    /// <summary>Whole number from low to high, both included.</summary>
    public int Whole(int low, int high) => low + (int)(Unit() * (high - low + 1));

    /// <summary>True with the given probability.</summary>
    public bool Chance(double probability) => Unit() < probability;

    /// <summary>Gaussian (Box-Muller).</summary>
    public double Normal(double mean, double deviation) =>
        mean + (deviation * Math.Sqrt(-2 * Math.Log(1 - Unit())) * Math.Cos(2 * Math.PI * Unit()));

    /// <summary>One of the items, each as likely.</summary>
    public T Choose<T>(IReadOnlyList<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items[Whole(0, items.Count - 1)];
    }
}
