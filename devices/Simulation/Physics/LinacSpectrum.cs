namespace VisionInspection.Devices.Simulation.Physics;

/// <summary>
/// Forward bremsstrahlung of an electron linac: Schiff's thin-target formula at zero angle (Phys. Rev. 83, 252, 1951; 3BS in
/// Koch and Motz, Rev. Mod. Phys. 31, 920, 1959), hardened by tungsten target, copper backing, and the steel of windows,
/// hardening filter and detector covers. Narrow-beam half-value layers in steel come out at 2.2 to 2.4 cm for 6 MV; makers
/// state some 2.8 cm for broad beams, in which scattered photons count too.
/// </summary>
internal static class LinacSpectrum
{
    private const double TungstenGramsPerCm2 = 0.3 * 19.3;
    private const double CopperGramsPerCm2 = 1.0 * 8.96;
    private const double SteelGramsPerCm2 = 2.0 * 7.87;
    private const double ElectronRestMeV = 0.511;
    private const double TungstenZ = 74;

    /// <summary>Photons per MeV in each of <paramref name="energies"/>, any unit.</summary>
    public static double[] Photons(double endPointMeV, double[] energies)
    {
        var photons = new double[energies.Length];
        for (int i = 0; i < energies.Length; i++)
        {
            double k = energies[i];
            double filter = (TungstenGramsPerCm2 * AttenuationData.At(AttenuationData.Tungsten, k))
                + (CopperGramsPerCm2 * AttenuationData.At(AttenuationData.Copper, k))
                + (SteelGramsPerCm2 * AttenuationData.At(AttenuationData.Iron, k));
            photons[i] = Schiff(endPointMeV, k) * Math.Exp(-filter);
        }

        return photons;
    }

    private static double Schiff(double endPointMeV, double photonMeV)
    {
        double before = (endPointMeV / ElectronRestMeV) + 1;
        double k = photonMeV / ElectronRestMeV;
        double after = before - k;
        if (after <= 1)
        {
            return 0;
        }

        double ratio = after / before;
        double screening = Math.Cbrt(TungstenZ) / 111;
        double kinematic = k / (2 * before * after);
        double logM = -Math.Log((kinematic * kinematic) + (screening * screening));
        return Math.Max(0, (((1 + (ratio * ratio)) * logM) - ((1 + ratio) * (1 + ratio))) / k);
    }
}
