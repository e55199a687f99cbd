using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Imaging;

/// <summary>How one scan is taken: the fan, where each line falls as the speed wavers, and how the conveyance bobs.</summary>
/// <param name="Beam">The fan, in rows of the finished picture.</param>
/// <param name="Edges">Where the finished lines begin along the conveyance, and where the last one ends; metres.</param>
/// <param name="Sway">Upward shift of the conveyance at each line, metres.</param>
/// <param name="Backward">Rear first.</param>
internal sealed record ScanSetup(FanBeam Beam, double[] Edges, double[] Sway, bool Backward)
{
    public int Lines => Edges.Length - 1;

    /// <summary>Nominal distance of lines, metres.</summary>
    public double LinePitch => (Edges[^1] - Edges[0]) / Lines;

    /// <param name="random">Chance.</param>
    /// <param name="profile">The machine.</param>
    /// <param name="scene">What passes it.</param>
    /// <param name="rows">Samples of a line.</param>
    /// <param name="maxLines">Most lines.</param>
    /// <param name="only">A part of the conveyance, metres from its front; null for as much as the machine takes.</param>
    public static ScanSetup Draw(
        SceneRandom random, VendorProfile profile, Scene scene, int rows, int maxLines, (double From, double To)? only = null)
    {
        double deck = scene.Containers.Count > 0 ? scene.Containers.Min(c => c.Design.Y) : 1.3;
        double top = (scene.Containers.Count > 0 ? scene.Containers.Max(c => c.Design.Y + c.Design.Height) : deck + 2.6) + profile.Above.Draw(random);
        double bottom = Math.Max(-.05, deck - profile.Below.Draw(random));
        double rowPitch = (top - bottom) / rows;
        var beam = new FanBeam(profile.SourceHeight.Draw(random), profile.SourceDistance.Draw(random), top, rowPitch, rows);

        (double from, double to) = only ?? Extent(random, profile, scene);
        double linePitch = Math.Max(rowPitch * random.LogUniform(profile.PitchRatio.Low, profile.PitchRatio.High), (to - from) / maxLines);
        int lines = Math.Max(32, (int)((to - from) / linePitch));
        var setup = new ScanSetup(beam, DrawEdges(random, from, to, lines), new double[lines], random.Chance(.5));
        setup.DrawSway(random);
        return setup;
    }

    /// <summary>The line that a place along the conveyance falls on; fractions count.</summary>
    public double LineOf(double x)
    {
        int i = Array.BinarySearch(Edges, x);
        i = Math.Clamp(i >= 0 ? i : ~i - 1, 0, Lines - 1);
        return i + ((x - Edges[i]) / (Edges[i + 1] - Edges[i]));
    }

    private static (double From, double To) Extent(SceneRandom random, VendorProfile profile, Scene scene)
    {
        double loadFrom = scene.Containers.Count > 0 ? scene.Containers.Min(c => c.Design.X) : 0;
        double loadTo = scene.Containers.Count > 0 ? scene.Containers.Max(c => c.Design.X + c.Design.Length) : scene.Rear;
        double from = loadFrom - profile.Margin.Draw(random), to = Math.Max(loadTo + .05, loadTo + profile.Margin.Draw(random));
        if (scene.Cab is { } cab && random.Chance(profile.CabShare))
        {
            from = cab.From - random.Uniform(.2, 1.5);
        }
        else if (scene.Cab is { } unseen)
        {
            // Scanners that spare the driver open the beam behind the cab.
            from = Math.Clamp(from, Math.Min(unseen.To + .02, loadFrom - .05), loadFrom - .05);
        }

        return (from, to);
    }

    private static double[] DrawEdges(SceneRandom random, double from, double to, int lines)
    {
        double slow = random.Uniform(0, .07), fast = random.Uniform(0, .02), ramp = random.Chance(.2) ? random.Uniform(-.25, .25) : 0;
        double slowWaves = random.Uniform(.4, 2), fastWaves = random.Uniform(3, 9), phase = random.Uniform(0, 7), other = random.Uniform(0, 7);
        var edges = new double[lines + 1];
        for (int i = 1; i <= lines; i++)
        {
            double t = (double)i / lines;
            edges[i] = edges[i - 1] + 1 + (slow * Math.Sin((2 * Math.PI * slowWaves * t) + phase))
                + (fast * Math.Sin((2 * Math.PI * fastWaves * t) + other)) + (ramp * (t - .5));
        }

        double scale = (to - from) / edges[^1];
        for (int i = 0; i <= lines; i++)
        {
            edges[i] = from + (edges[i] * scale);
        }

        return edges;
    }

    private void DrawSway(SceneRandom random)
    {
        double tilt = random.Normal(0, .0045), bob = Math.Abs(random.Normal(0, .007)), wave = random.Uniform(1.5, 6), phase = random.Uniform(0, 7);
        double quick = Math.Abs(random.Normal(0, .0012)), quickWave = random.Uniform(.4, 1.2);
        double middle = (Edges[0] + Edges[^1]) / 2;
        for (int i = 0; i < Sway.Length; i++)
        {
            double x = Edges[i] - middle;
            Sway[i] = (tilt * x) + (bob * Math.Sin((2 * Math.PI * x / wave) + phase)) + (quick * Math.Sin(2 * Math.PI * x / quickWave));
        }
    }
}
