using VisionInspection.Devices.Simulation.Imaging;
using VisionInspection.Devices.Simulation.Output;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Pairs;

/// <summary>
/// One conveyance scanned twice: another speed, another maker's machine, another exposure, the beam moved, packages put in or
/// taken away - and the true warp between the two pictures. Equal seeds and options give equal pairs.
/// </summary>
public static class PairSimulator
{
    /// <summary>Simulates one pair.</summary>
    public static SimulatedPair Simulate(ulong seed, PairOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var random = new SceneRandom(seed);
        VendorProfile profile = random.Choose(options.Profiles);
        ulong vehicle = random.Next();
        Scene scene = PinnedGrain.Numbered(SceneBuilder.Build(new SceneRandom(vehicle), options.Scene));
        SceneRandom view = random.Fork(), other = random.Fork(), machine = random.Fork(), otherMachine = random.Fork(), goods = random.Fork();
        ScanSetup setup = ScanSetup.Draw(view, profile, scene, options.Rows, options.MaxLines);

        VendorProfile secondProfile = other.Chance(.5) ? profile : other.Choose(options.Profiles);
        Scene otherScene = options.Different ? SceneBuilder.Build(random.Fork(), options.Scene)
            : options.Reloaded is { } load ? SceneBuilder.Build(new SceneRandom(vehicle), load) : scene;
        double shift = options.MostBeamShift * other.Unit(), turn = 0;
        if (options.MostBeamShift > 0)
        {
            turn = other.Normal(0, .004);
            otherScene = Turned(otherScene, turn);
        }

        ScanSetup second = Again(other, secondProfile, setup, otherScene, shift, options);
        otherScene = PinnedGrain.SeenFrom(otherScene, setup.Beam, second.Beam, turn);
        var depths = new DepthPlane(scene, setup);
        (Scene before, Scene after, List<PackageTruth> packages) = AddPackages(goods, scene, otherScene, turn, setup, depths, options);
        SimulatedScan a = ScanSimulator.Take(seed, profile, before, setup, machine, lowEnergy: false);
        SimulatedScan b = ScanSimulator.Take(unchecked(seed ^ 0x5EC0), secondProfile, after, second, otherMachine, lowEnergy: false);
        return new SimulatedPair(a, b, options.Different || options.Reloaded is not null ? null : new PairWarp(setup, second, depths, turn, options.MostBeamShift > 0), packages, shift);
    }

    // The same place of the source but for the shift; everything else is drawn anew.
    private static ScanSetup Again(
        SceneRandom random, VendorProfile profile, ScanSetup first, Scene scene, double shift, PairOptions options)
    {
        double angle = random.Uniform(0, 2 * Math.PI);
        double height = first.Beam.SourceHeight + (shift * Math.Sin(angle)), distance = first.Beam.SourceDistance + (shift * Math.Cos(angle));
        int rows = (int)Math.Round(options.Rows * random.LogUniform(.85, 1.15));
        double ratio = first.LinePitch / first.Beam.RowPitch * rows / options.Rows * random.LogUniform(1 / options.MostStretch, options.MostStretch);
        VendorProfile placed = profile with
        {
            SourceHeight = new Span(height, height), SourceDistance = new Span(distance, distance), PitchRatio = new Span(ratio, ratio),
        };
        return ScanSetup.Draw(random, placed, scene, rows, options.MaxLines) with { Backward = first.Backward };
    }

    private static Scene Turned(Scene scene, double turn) => scene with
    {
        Structure = [.. Yaw.Turn(scene.Structure, turn)],
        Containers = [.. scene.Containers.Select(c => c with { Cargo = [.. Yaw.Turn(c.Cargo, turn)] })],
    };

    private static (Scene Before, Scene After, List<PackageTruth> Packages) AddPackages(
        SceneRandom random, Scene before, Scene after, double turn, ScanSetup setup, DepthPlane depths, PairOptions options)
    {
        var packages = new List<PackageTruth>();
        for (int i = 0; i < options.Packages && options.PackageKg.Count > 0; i++)
        {
            double mass = random.Choose(options.PackageKg);
            bool added = random.Chance(.5);
            if (PackagePlacement.DrawApart(before, setup, mass, packages.Select(p => p.Box), random) is not (Solid solid, int container, PixelBox box))
            {
                continue;
            }

            packages.Add(new PackageTruth(mass, added, box, Before(box, setup, depths)));
            (before, after) = added
                ? (before, With(after, container, [.. Yaw.Turn([solid], turn)]))
                : (With(before, container, [solid]), after);
        }

        return (before, after, packages);
    }

    private static double Before(PixelBox box, ScanSetup setup, DepthPlane depths)
    {
        double sum = 0;
        for (int y = 0; y < box.Height; y++)
        {
            for (int x = 0; x < box.Width; x++)
            {
                double column = box.X + x + .5;
                sum += depths.Transmission(setup.Backward ? setup.Lines - column : column, box.Y + y + .5);
            }
        }

        return sum / (box.Width * box.Height);
    }

    private static Scene With(Scene scene, int container, IEnumerable<Solid> more) => scene with
    {
        Containers = [.. scene.Containers.Select((c, i) => i == container ? c with { Cargo = [.. c.Cargo, .. more] } : c)],
    };
}
