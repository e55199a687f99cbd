namespace VisionInspection.Devices.Simulation.Physics;

/// <summary>
/// Mass attenuation coefficients of the elements, cm²/g, from the tables of Hubbell and Seltzer, NIST Standard Reference
/// Database 126 (NISTIR 5632, 2004), at the published energies from 0.1 to 6 MeV. Between them the tables ask for
/// interpolation on log-log axes, which <see cref="At"/> does.
/// </summary>
internal static class AttenuationData
{
    /// <summary>The published energies, MeV.</summary>
    public static readonly double[] Energies =
        [0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0];

    public static readonly double[] Hydrogen =
        [.2944, .2651, .2429, .2112, .1893, .1729, .1599, .1405, .1263, .1129, .1027, .08769, .06921, .05806, .05049, .04498];

    public static readonly double[] Carbon =
        [.1514, .1347, .1229, .1066, .09546, .08715, .08058, .07076, .06361, .05690, .05179, .04442, .03562, .03047, .02708, .02469];

    public static readonly double[] Nitrogen =
        [.1529, .1353, .1233, .1068, .09557, .08719, .08063, .07081, .06364, .05693, .05180, .04450, .03579, .03073, .02742, .02511];

    public static readonly double[] Oxygen =
        [.1551, .1361, .1237, .1070, .09566, .08729, .08070, .07087, .06372, .05697, .05185, .04459, .03597, .03100, .02777, .02552];

    public static readonly double[] Sodium =
        [.1585, .1335, .1199, .1029, .09185, .08372, .07736, .06788, .06100, .05454, .04968, .04282, .03487, .03037, .02753, .02559];

    public static readonly double[] Aluminium =
        [.1704, .1378, .1223, .1042, .09276, .08445, .07802, .06841, .06146, .05496, .05006, .04324, .03541, .03106, .02836, .02655];

    public static readonly double[] Silicon =
        [.1835, .1448, .1275, .1082, .09614, .08748, .08077, .07082, .06361, .05688, .05183, .04480, .03678, .03240, .02967, .02788];

    public static readonly double[] Calcium =
        [.2571, .1674, .1376, .1116, .09783, .08851, .08148, .07122, .06388, .05709, .05207, .04524, .03780, .03395, .03170, .03035];

    public static readonly double[] Iron =
        [.3717, .1964, .1460, .1099, .09400, .08414, .07704, .06699, .05995, .05350, .04883, .04265, .03621, .03312, .03146, .03057];

    public static readonly double[] Copper =
        [.4584, .2217, .1559, .1119, .09413, .08362, .07625, .06605, .05901, .05261, .04803, .04205, .03599, .03318, .03177, .03108];

    public static readonly double[] Tungsten =
        [4.438, 1.581, .7844, .3238, .1925, .1378, .1093, .08066, .06618, .05577, .05000, .04433, .04075, .04038, .04103, .04210];

    public static readonly double[] Lead =
        [5.549, 2.014, .9985, .4031, .2323, .1614, .1248, .08870, .07102, .05876, .05222, .04606, .04234, .04197, .04272, .04391];

    /// <summary>Mass energy-absorption coefficients of tungsten, from the same tables.</summary>
    public static readonly double[] TungstenAbsorption =
        [2.100, .9378, .4913, .1973, .1100, .07440, .05673, .04028, .03276, .02761, .02484, .02256, .02236, .02363, .02510, .02649];

    /// <summary>A column of the table at any energy from 0.1 to 6 MeV.</summary>
    public static double At(double[] column, double energyMeV)
    {
        int i = Math.Clamp(Array.FindIndex(Energies, e => e > energyMeV) - 1, 0, Energies.Length - 2);
        if (energyMeV >= Energies[^2])
        {
            i = Energies.Length - 2;
        }

        double t = Math.Log(energyMeV / Energies[i]) / Math.Log(Energies[i + 1] / Energies[i]);
        return Math.Exp(Math.Log(column[i]) + (t * Math.Log(column[i + 1] / column[i])));
    }
}
