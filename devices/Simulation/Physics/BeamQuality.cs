namespace VisionInspection.Devices.Simulation.Physics;

/// <summary>
/// What the detector makes of the beam: the share of its signal that comes from photons of each energy, in open air. The
/// detector is a cadmium tungstate crystal that integrates absorbed energy; tungsten's absorption coefficient stands for the
/// whole crystal, which above 0.4 MeV, where nearly all of the signal lies, is right within a few per cent.
/// </summary>
public sealed class BeamQuality
{
    private const double BinMeV = 0.1;
    private const double CrystalGramsPerCm2 = 3.0 * 7.9;

    /// <summary>Builds the beam of a linac.</summary>
    /// <param name="endPointMeV">Energy of its electrons, up to 6.</param>
    public BeamQuality(double endPointMeV)
    {
        EndPointMeV = endPointMeV;
        int bins = (int)Math.Round((endPointMeV - BinMeV) / BinMeV);
        Energies = new double[bins];
        for (int i = 0; i < bins; i++)
        {
            Energies[i] = BinMeV * (i + 1.5);
        }

        double[] photons = LinacSpectrum.Photons(endPointMeV, Energies);
        Weights = new double[bins];
        double sum = 0;
        for (int i = 0; i < bins; i++)
        {
            double absorbed = 1 - Math.Exp(-CrystalGramsPerCm2 * AttenuationData.At(AttenuationData.TungstenAbsorption, Energies[i]));
            Weights[i] = photons[i] * Energies[i] * absorbed;
            sum += Weights[i];
        }

        for (int i = 0; i < bins; i++)
        {
            Weights[i] /= sum;
        }
    }

    /// <summary>The beam of the high energy of most cargo scanners.</summary>
    public static BeamQuality SixMegavolt { get; } = new(6);

    /// <summary>Its usual partner in dual-energy machines.</summary>
    public static BeamQuality LowMegavolt { get; } = new(3.5);

    /// <summary>Energy of the electrons, MeV.</summary>
    public double EndPointMeV { get; }

    internal double[] Energies { get; }

    /// <summary>Share of the open-air signal per energy; sums to 1.</summary>
    internal double[] Weights { get; }

    /// <summary>Signal behind one material relative to open air, summed over the spectrum: exact, slow.</summary>
    /// <param name="material">The material.</param>
    /// <param name="gramsPerCm2">Mass per area along the ray.</param>
    public double Transmission(Material material, double gramsPerCm2)
    {
        double sum = 0;
        for (int i = 0; i < Energies.Length; i++)
        {
            sum += Weights[i] * Math.Exp(-gramsPerCm2 * MaterialTable.MassAttenuation(material, Energies[i]));
        }

        return sum;
    }
}
