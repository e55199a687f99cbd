using VisionInspection.Devices.Simulation.Imaging;
using VisionInspection.Devices.Simulation.Physics;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Output;

/// <summary>From a seed to a scan with its truth: equal seeds and options give equal scans.</summary>
public static class ScanSimulator
{
    // Rays lie at most this far apart, so that a crossmember's web of 4 mm darkens a coarse line by its share.
    private const double FinestLine = .009;
    private const double FinestRow = .011;
    private const float VisibleAttenuation = .041f;

    /// <summary>Simulates one scan.</summary>
    public static SimulatedScan Simulate(ulong seed, SimulationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var random = new SceneRandom(seed);
        VendorProfile profile = random.Choose(options.Profiles);
        Scene scene = SceneBuilder.Build(random.Fork(), options.Scene);
        SceneRandom view = random.Fork(), machine = random.Fork();
        int rows = options.Rows is { } r ? view.Whole(r.Least, r.Most) : profile.Rows;
        ScanSetup setup = ScanSetup.Draw(view, profile, scene, rows, options.MaxLines);

        return Take(seed, profile, scene, setup, machine, options.LowEnergy);
    }

    /// <summary>Takes one scan of a scene that is already built, as a pair of scans of one conveyance needs.</summary>
    /// <param name="seed">Written into the scan.</param>
    /// <param name="profile">The machine.</param>
    /// <param name="scene">What stands before it.</param>
    /// <param name="setup">How it is taken.</param>
    /// <param name="machine">Chance of the machine's noise.</param>
    /// <param name="lowEnergy">Whether the low energy is made too where the profile has it.</param>
    internal static SimulatedScan Take(
        ulong seed, VendorProfile profile, Scene scene, ScanSetup setup, SceneRandom machine, bool lowEnergy)
    {
        FanBeam fine = Refine(setup, out double[] edges);
        (MassPlane all, MassPlane cargo, MassPlane? hidden) = Project(scene, fine, edges);
        double air = profile.AirLevel.Draw(machine);
        ushort[] high = Finish(all, TransmissionTable.SixMegavolt);
        ushort[]? low = profile.DualEnergy && lowEnergy ? Finish(all, TransmissionTable.LowMegavolt) : null;
        bool[] mask = Mask(cargo, fine, setup);
        bool[]? hiddenMask = hidden is null ? null : HiddenMask(hidden, fine, setup);
        return TruthOf.Scan(seed, profile, scene, setup, high, low, mask, hiddenMask);

        ushort[] Finish(MassPlane mass, TransmissionTable table)
        {
            FloatImage image = Exposure.Expose(mass, fine, setup, table);
            MachineEffects.Apply(image, setup, profile, machine);
            return Digitise(image, air);
        }
    }

    internal static FanBeam Refine(ScanSetup setup, out double[] edges)
    {
        int perLine = (int)Math.Ceiling(setup.LinePitch / FinestLine), perRow = (int)Math.Ceiling(setup.Beam.RowPitch / FinestRow);
        edges = new double[(setup.Lines * perLine) + 1];
        for (int i = 0; i < edges.Length; i++)
        {
            int line = Math.Min(i / perLine, setup.Lines - 1);
            double part = (double)(i - (line * perLine)) / perLine;
            edges[i] = setup.Edges[line] + (part * (setup.Edges[line + 1] - setup.Edges[line]));
        }

        return setup.Beam with { RowPitch = setup.Beam.RowPitch / perRow, Rows = setup.Beam.Rows * perRow };
    }

    /// <summary>Mass of everything, of the goods declared, and of what is hidden in reefers; null where nothing is.</summary>
    internal static (MassPlane All, MassPlane Cargo, MassPlane? Hidden) Project(Scene scene, FanBeam fine, double[] edges)
    {
        var projector = new SceneProjector(fine, edges);
        var all = new MassPlane(edges.Length - 1, fine.Rows);
        var cargo = new MassPlane(edges.Length - 1, fine.Rows);
        foreach (Solid solid in scene.Structure)
        {
            projector.Add(solid, all);
        }

        foreach (Solid solid in scene.Containers.SelectMany(c => c.Cargo))
        {
            projector.Add(solid, cargo);
        }

        all.Add(cargo);
        MassPlane? hidden = null;
        foreach (Solid solid in scene.Containers.SelectMany(c => c.Reefer?.Concealment?.Bodies ?? []))
        {
            hidden ??= new MassPlane(edges.Length - 1, fine.Rows);
            projector.Add(solid, hidden);
        }

        if (hidden is not null)
        {
            all.Add(hidden);
        }

        return (all, cargo, hidden);
    }

    private static bool[] Mask(MassPlane cargo, FanBeam fine, ScanSetup setup)
    {
        FloatImage alone = Exposure.Attenuation(cargo, fine, setup, TransmissionTable.SixMegavolt);
        return Array.ConvertAll(alone.Samples, a => a > VisibleAttenuation);
    }

    /// <summary>Where hidden goods show; a thin layer that nowhere reaches the visible, where it is thickest.</summary>
    internal static bool[] HiddenMask(MassPlane hidden, FanBeam fine, ScanSetup setup)
    {
        float[] alone = Exposure.Attenuation(hidden, fine, setup, TransmissionTable.SixMegavolt).Samples;
        float level = Math.Min(VisibleAttenuation, alone.Max() / 2);
        return Array.ConvertAll(alone, a => a > level);
    }

    internal static ushort[] Digitise(FloatImage image, double air) =>
        Array.ConvertAll(image.Samples, s => (ushort)Math.Clamp((s * air * ushort.MaxValue) + .5, 0, ushort.MaxValue));
}
