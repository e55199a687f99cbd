namespace VisionInspection.Devices.Simulation.Physics;

/// <summary>
/// Beer and Lambert's law summed over a beam's spectrum, tabulated once: attenuation behind so much polyethylene and so much
/// steel. Knots are closer where little stands in the way; what lies past the last knot is black.
/// </summary>
internal sealed class TransmissionTable
{
    private const int Knots = 128;
    private const float MostLight = 500;
    private const float MostHeavy = 800;

    private readonly float[] attenuation = new float[Knots * Knots];
    private readonly double[] light;
    private readonly double[] heavy;
    private readonly double[] lead;
    private readonly double[] weights;

    public TransmissionTable(BeamQuality beam)
    {
        weights = beam.Weights;
        light = [.. beam.Energies.Select(e => MaterialTable.MassAttenuation(Material.Polyethylene, e))];
        heavy = [.. beam.Energies.Select(e => MaterialTable.MassAttenuation(Material.Steel, e))];
        lead = [.. beam.Energies.Select(e => MaterialTable.MassAttenuation(Material.Lead, e))];
        for (int i = 0; i < Knots; i++)
        {
            for (int j = 0; j < Knots; j++)
            {
                attenuation[(i * Knots) + j] = (float)-Math.Log(Sum(Knot(i, MostLight), Knot(j, MostHeavy), 0));
            }
        }
    }

    public static TransmissionTable SixMegavolt { get; } = new(BeamQuality.SixMegavolt);

    public static TransmissionTable LowMegavolt { get; } = new(BeamQuality.LowMegavolt);

    /// <summary>Minus the logarithm of transmission.</summary>
    /// <param name="lightGrams">Polyethylene, g/cm²; a negative rest of cavities counts as nothing.</param>
    /// <param name="heavyGrams">Steel, g/cm².</param>
    /// <param name="leadGrams">Lead, g/cm².</param>
    public float Attenuation(float lightGrams, float heavyGrams, float leadGrams)
    {
        if (leadGrams > 0.01f)
        {
            return (float)-Math.Log(Sum(Math.Max(0, lightGrams), Math.Max(0, heavyGrams), leadGrams));
        }

        // Knots are spaced by the square root.
        float u = MathF.Sqrt(Math.Clamp(lightGrams / MostLight, 0, 1)) * (Knots - 1);
        float v = MathF.Sqrt(Math.Clamp(heavyGrams / MostHeavy, 0, 1)) * (Knots - 1);
        int i = Math.Min((int)u, Knots - 2);
        int j = Math.Min((int)v, Knots - 2);

        // Between knots linear in the amount itself, so that a thin sheet attenuates in proportion.
        float a = (((u * u) - (i * i)) / ((2 * i) + 1));
        float b = (((v * v) - (j * j)) / ((2 * j) + 1));
        int k = (i * Knots) + j;
        float near = attenuation[k] + (b * (attenuation[k + 1] - attenuation[k]));
        float far = attenuation[k + Knots] + (b * (attenuation[k + Knots + 1] - attenuation[k + Knots]));
        return near + (a * (far - near));
    }

    private static double Knot(int index, double most) => most * index * index / ((Knots - 1.0) * (Knots - 1.0));

    private double Sum(double lightGrams, double heavyGrams, double leadGrams)
    {
        double sum = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * Math.Exp(-((lightGrams * light[i]) + (heavyGrams * heavy[i]) + (leadGrams * lead[i])));
        }

        return Math.Max(sum, 1e-30);
    }
}
