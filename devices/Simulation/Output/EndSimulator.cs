using VisionInspection.Devices.Simulation.Imaging;
using VisionInspection.Devices.Simulation.Physics;
using VisionInspection.Devices.Simulation.Scenes;
using VisionInspection.Devices.Simulation.Scenes.Containers;
using VisionInspection.Devices.Simulation.Scenes.Containers.Reefers;

namespace VisionInspection.Devices.Simulation.Output;

/// <summary>
/// Simulates only the two ends of a conveyance's first container: a fifth of the rays of a whole scan, for what looks into
/// the machinery of reefers many thousand times. Fewer samples a line than the machine has are its own, binned.
/// </summary>
public static class EndSimulator
{
    private const double Outside = .04;
    private const double Inside = .16;

    /// <summary>The end opposite the doors and the end with them, of the container that the seed gives.</summary>
    /// <param name="seed">Equal seeds and options give equal ends.</param>
    /// <param name="options">What passes and how it is scanned.</param>
    /// <param name="bare">Whether an end with goods also comes without them.</param>
    public static IReadOnlyList<SimulatedEnd> Simulate(ulong seed, SimulationOptions options, bool bare = false)
    {
        ArgumentNullException.ThrowIfNull(options);
        var random = new SceneRandom(seed);
        VendorProfile profile = random.Choose(options.Profiles);
        Scene scene = SceneBuilder.Build(random.Fork(), options.Scene);
        LoadedContainer container = scene.Containers.Count > 0
            ? scene.Containers[0]
            : throw new ArgumentException("ends are simulated of conveyances with a container: BareShare must be 0", nameof(options));
        int rows = options.Rows is { } r ? random.Whole(r.Least, r.Most) : profile.Rows;
        profile = profile.Binned(rows);
        ulong view = random.Next();
        ulong visit = options.Scene.Reefers?.Visit ?? 0;
        SceneRandom machine = random.Fork(visit);
        return [End(false), End(true)];

        SimulatedEnd End(bool atDoors)
        {
            ContainerDesign d = container.Design;
            bool front = d.DoorsAtFront == atDoors;
            double face = front ? d.X : d.X + d.Length, inwards = front ? d.Length : -d.Length;
            double a = face - (Outside * inwards), b = face + (Inside * inwards);

            ScanSetup setup = Setup(new SceneRandom(view), profile);
            if (visit != 0)
            {
                // The same installation; the rest of the scan is drawn anew.
                FanBeam beam = setup.Beam;
                setup = Setup(new SceneRandom(view).Fork(visit), profile with
                {
                    SourceHeight = new Imaging.Span(beam.SourceHeight, beam.SourceHeight), SourceDistance = new Imaging.Span(beam.SourceDistance, beam.SourceDistance),
                }) with { Backward = setup.Backward };
            }

            ScanSetup Setup(SceneRandom chance, VendorProfile by) =>
                ScanSetup.Draw(chance, by, scene, rows, options.MaxLines, (Math.Min(a, b), Math.Max(a, b)));
            FanBeam fine = ScanSimulator.Refine(setup, out double[] edges);
            (MassPlane all, _, MassPlane? hidden) = ScanSimulator.Project(scene, fine, edges);
            double air = profile.AirLevel.Draw(machine);
            ulong noise = machine.Next(), lowNoise = machine.Next();
            bool dual = options.LowEnergy && profile.DualEnergy && profile.Bits > 8;
            (ushort[] High, ushort[]? Low) Shots() =>
                (Shot(TransmissionTable.SixMegavolt, noise), dual ? Shot(TransmissionTable.LowMegavolt, lowNoise) : null);

            ushort[] Shot(TransmissionTable table, ulong chance)
            {
                FloatImage image = Exposure.Expose(all, fine, setup, table);
                MachineEffects.Apply(image, setup, profile, new SceneRandom(chance));
                ushort[] shot = ScanSimulator.Digitise(image, air);
                Front(shot);
                return shot;
            }

            void Front<T>(T[] plane)
            {
                if (!front)
                {
                    TruthOf.Mirror(plane, setup.Lines);
                }
            }

            (ushort[] samples, ushort[]? low) = Shots();
            (ushort[]? High, ushort[]? Low) without = (null, null);
            bool[]? mask = null;
            Concealment? goods = container.Reefer?.Concealment is { } c && c.AtDoors == atDoors ? c : null;
            if (goods is not null)
            {
                mask = ScanSimulator.HiddenMask(hidden!, fine, setup);
                Front(mask);
                all.Add(hidden!, -1);
                without = bare ? Shots() : without;
            }

            return new SimulatedEnd
            {
                Seed = seed, Profile = profile.Name, Width = setup.Lines, Height = rows, Samples = samples, Low = low, Air = air, AtDoors = atDoors,
                Container = BoxOf(setup, d, face, front), Metres = (d.Length, d.Height), Maker = container.Reefer?.Maker,
                Oddities = container.Reefer?.Oddities ?? [],
                Concealment = goods is null ? null : new EndConcealment(goods.Place, goods.Form, goods.MassKg, mask!) { Bare = without.High, BareLow = without.Low },
            };
        }
    }

    private static (double Left, double Top, double Right, double Bottom) BoxOf(ScanSetup setup, ContainerDesign d, double face, bool front)
    {
        double line = setup.LineOf(face), left = front ? line : setup.Lines - line;
        double sway = setup.Sway[Math.Clamp((int)line, 0, setup.Lines - 1)] / setup.Beam.RowPitch;
        double Highest(double y) => Math.Min(setup.Beam.RowOf(y, 0), setup.Beam.RowOf(y, ContainerDesign.Width));
        double Lowest(double y) => Math.Max(setup.Beam.RowOf(y, 0), setup.Beam.RowOf(y, ContainerDesign.Width));
        return (left, Highest(d.Y + d.Height) - sway, left + (d.Length / setup.LinePitch), Lowest(d.Y) - sway);
    }
}
