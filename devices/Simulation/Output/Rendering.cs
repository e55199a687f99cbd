using VisionInspection.Devices.Simulation.Imaging;

namespace VisionInspection.Devices.Simulation.Output;

/// <summary>The 8-bit picture that a maker's viewer would save: contrast curve, polarity, depth.</summary>
public static class Rendering
{
    /// <summary>Renders the high energy.</summary>
    /// <param name="scan">The scan.</param>
    /// <returns>Row by row, one byte a sample.</returns>
    public static byte[] Picture(SimulatedScan scan)
    {
        ArgumentNullException.ThrowIfNull(scan);
        byte[] curve = Curve(scan.Profile, new SceneRandom(unchecked(scan.Seed ^ 0xC0FFEE)));
        return Array.ConvertAll(scan.High, s => curve[s >> 4]);
    }

    private static byte[] Curve(VendorProfile profile, SceneRandom random)
    {
        double gamma = profile.Gamma.Draw(random), black = random.Uniform(0, .012);
        var curve = new byte[4096];
        for (int i = 0; i < curve.Length; i++)
        {
            double t = Math.Clamp(((double)i / (curve.Length - 1) - black) / (1 - black), 0, 1);
            double shown = Math.Pow(t, gamma);
            curve[i] = (byte)Math.Round(255 * (profile.Inverted ? 1 - shown : shown));
        }

        return curve;
    }
}
