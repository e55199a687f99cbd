using VisionInspection.Devices.Simulation.Physics;

namespace VisionInspection.Devices.Simulation.Imaging;

/// <summary>
/// Mass along rays to the signal of finished samples. A sample sums intensity over its area, not attenuation, so thin dark
/// bodies darken it by their share; that is why rays are cast finer than samples lie.
/// </summary>
internal static class Exposure
{
    /// <summary>Transmission of each finished sample.</summary>
    /// <param name="mass">All bodies, finely.</param>
    /// <param name="fine">The fan of the fine rays.</param>
    /// <param name="setup">The scan.</param>
    /// <param name="table">The beam.</param>
    public static FloatImage Expose(MassPlane mass, FanBeam fine, ScanSetup setup, TransmissionTable table) =>
        Gather(mass, fine, setup, (light, heavy, lead) => MathF.Exp(-table.Attenuation(light, heavy, lead)), 1);

    /// <summary>Attenuation of each finished sample by these bodies alone.</summary>
    public static FloatImage Attenuation(MassPlane mass, FanBeam fine, ScanSetup setup, TransmissionTable table) =>
        Gather(mass, fine, setup, table.Attenuation, 0);

    private static FloatImage Gather(
        MassPlane mass, FanBeam fine, ScanSetup setup, Func<float, float, float, float> value, float nothing)
    {
        int rows = setup.Beam.Rows, perRow = fine.Rows / rows, perLine = mass.Lines / setup.Lines;
        var image = new FloatImage(setup.Lines, rows);
        float[] obliquity = [.. Enumerable.Range(0, fine.Rows).Select(r => (float)Math.Sqrt(1 + (fine.Slope(r + .5) * fine.Slope(r + .5))))];
        float scale = 1f / (perRow * perLine);
        for (int line = 0; line < setup.Lines; line++)
        {
            // The conveyance moved up shows what rays further down saw at rest.
            double shift = setup.Sway[line] / fine.RowPitch;
            int whole = (int)Math.Floor(shift);
            float part = (float)(shift - whole);
            for (int sub = 0; sub < perLine; sub++)
            {
                int start = ((line * perLine) + sub) * fine.Rows;
                for (int row = 0; row < fine.Rows; row++)
                {
                    int a = start + Math.Clamp(row + whole, 0, fine.Rows - 1), b = start + Math.Clamp(row + whole + 1, 0, fine.Rows - 1);
                    float light = mass.Light[a] + (part * (mass.Light[b] - mass.Light[a]));
                    float heavy = mass.Heavy[a] + (part * (mass.Heavy[b] - mass.Heavy[a]));
                    float lead = mass.Lead is null ? 0 : mass.Lead[a] + (part * (mass.Lead[b] - mass.Lead[a]));
                    float signal = light <= 0 && heavy <= 0 && lead <= 0
                        ? nothing
                        : value(light * obliquity[row], heavy * obliquity[row], lead * obliquity[row]);
                    image.Samples[(row / perRow * setup.Lines) + line] += signal * scale;
                }
            }
        }

        return image;
    }
}
