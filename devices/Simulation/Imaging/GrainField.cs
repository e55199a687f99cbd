using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Imaging;

/// <summary>Uneven density: smooth noise of mean 1, the same for a body wherever it is looked at.</summary>
internal static class GrainField
{
    private const int Size = 256;

    // Averaging four lattice values, as on average happens between knots, leaves two thirds of their spread.
    private const float Spread = 1.5f;

    private static readonly float[] Lattice = Draw();

    /// <summary>Scales the lengths of a line by the grain at that line.</summary>
    /// <param name="section">Lengths, changed in place.</param>
    /// <param name="beam">Its geometry.</param>
    /// <param name="grain">The grain.</param>
    /// <param name="x">Place of the line along the conveyance.</param>
    /// <param name="body">A number of the body, so that no two are alike; the grain's own place goes before it.</param>
    public static void Apply(CrossSection section, FanBeam beam, Grain grain, double x, int body)
    {
        GrainPlace place = grain.Place ?? new GrainPlace(body, 0, 0, 1);
        double u = ((x - place.ShiftX) / grain.LengthX) + (place.Body * 17.37);
        int column = (int)Math.Floor(u);
        float a = (float)(u - column);
        for (int row = section.First; row < section.End; row++)
        {
            double v = ((place.OffsetY + (place.ScaleY * beam.NearHeight(row))) / grain.LengthY) + (place.Body * 5.71);
            int line = (int)Math.Floor(v);
            float b = (float)(v - line);
            float above = At(line, column) + (a * (At(line, column + 1) - At(line, column)));
            float below = At(line + 1, column) + (a * (At(line + 1, column + 1) - At(line + 1, column)));
            float noise = above + (b * (below - above));
            section.Lengths[row] *= Math.Max(0, 1 + ((float)grain.Amplitude * Spread * noise));
        }
    }

    private static float At(int line, int column) => Lattice[((line & (Size - 1)) * Size) + (column & (Size - 1))];

    private static float[] Draw()
    {
        var random = new SceneRandom(20040701);
        var lattice = new float[Size * Size];
        for (int i = 0; i < lattice.Length; i++)
        {
            lattice[i] = (float)random.Normal(0, 1);
        }

        return lattice;
    }
}
