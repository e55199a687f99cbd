namespace VisionInspection.Devices.Simulation.Imaging;

/// <summary>A closed interval that chance draws from.</summary>
/// <param name="Low">Least value.</param>
/// <param name="High">Greatest value.</param>
public readonly record struct Span(double Low, double High)
{
    internal double Draw(SceneRandom random) => random.Uniform(Low, High);
}

/// <summary>
/// What makes one maker's scans look different from another's: where the source stands, how finely lines and samples lie, and
/// how the picture is rendered. The makers are invented; the ranges are those of port scanners and of the scans seen.
/// </summary>
public sealed record VendorProfile
{
    /// <summary>Name in truth files.</summary>
    public required string Name { get; init; }

    /// <summary>Never used for training: what is measured on it shows what a new machine would bring.</summary>
    public bool HeldOut { get; init; }

    /// <summary>Samples of a line at full resolution.</summary>
    public int Rows { get; init; } = 1024;

    /// <summary>From the source to the conveyance's near side, metres.</summary>
    public Span SourceDistance { get; init; } = new(1.9, 3.6);

    /// <summary>Height of the source above the road, metres.</summary>
    public Span SourceHeight { get; init; } = new(1.3, 2.7);

    /// <summary>Distance of lines over distance of samples.</summary>
    public Span PitchRatio { get; init; } = new(.9, 1.3);

    /// <summary>How far the picture reaches above the load, metres.</summary>
    public Span Above { get; init; } = new(.05, .6);

    /// <summary>How far it reaches below the deck, metres.</summary>
    public Span Below { get; init; } = new(.4, 1.3);

    /// <summary>How far it reaches beyond the load in front and behind, metres.</summary>
    public Span Margin { get; init; } = new(.15, 5);

    /// <summary>Share of scans that begin before the cab.</summary>
    public double CabShare { get; init; } = .2;

    /// <summary>Bits per sample of the file.</summary>
    public int Bits { get; init; } = 16;

    /// <summary>Both energies, or the high one alone.</summary>
    public bool DualEnergy { get; init; } = true;

    /// <summary>Air over the whitest value that the file can hold.</summary>
    public Span AirLevel { get; init; } = new(.97, 1.02);

    /// <summary>Exponent of the contrast curve of rendered pictures; 1 keeps transmission.</summary>
    public Span Gamma { get; init; } = new(.95, 1.05);

    /// <summary>Rendered pictures are JPEG of this quality; null for lossless.</summary>
    public int? JpegQuality { get; init; }

    /// <summary>Air is black.</summary>
    public bool Inverted { get; init; }

    /// <summary>Detected quanta per sample in open air: fewer are noisier.</summary>
    public Span Quanta { get; init; } = new(4e4, 3e5);

    /// <summary>Noise of the electronics, as a share of open air.</summary>
    public Span ElectronicNoise { get; init; } = new(.0002, .0015);

    /// <summary>Spread of the source's output from line to line.</summary>
    public double LineSpread { get; init; } = .004;

    /// <summary>Spread of the detectors' gains.</summary>
    public double GainSpread { get; init; } = .003;

    /// <summary>Blur of focal spot and detector, metres on the near side.</summary>
    public double Blur { get; init; } = .004;

    /// <summary>
    /// One machine of this maker, standing somewhere: where its source is, how strong the beam and how the pictures are
    /// rendered is the same in all its scans. Speed and margins go on varying.
    /// </summary>
    /// <param name="random">Chooses the machine.</param>
    public VendorProfile Installed(SceneRandom random) => this with
    {
        SourceDistance = Fixed(SourceDistance, random),
        SourceHeight = Fixed(SourceHeight, random),
        Quanta = Fixed(Quanta, random),
        Gamma = Fixed(Gamma, random),
    };

    /// <summary>
    /// The same machine with its samples binned, across and along, to so many a line: each is the mean of several, and as much less
    /// noisy. A picture that would be shrunk anyway is simulated like this at a fraction of the cost.
    /// </summary>
    /// <param name="rows">Samples of a line; more than the machine has leave it as it is.</param>
    public VendorProfile Binned(int rows)
    {
        double times = Math.Max(1, (double)Rows / rows), root = Math.Sqrt(times);
        return this with
        {
            Quanta = new(Quanta.Low * times * times, Quanta.High * times * times),
            ElectronicNoise = new(ElectronicNoise.Low / times, ElectronicNoise.High / times),
            LineSpread = LineSpread / root, GainSpread = GainSpread / root,
        };
    }

    private static Span Fixed(Span range, SceneRandom random)
    {
        double value = range.Draw(random);
        return new Span(value, value);
    }
}
