namespace VisionInspection.Devices.Simulation.Physics;

/// <summary>
/// Every material but lead as so much polyethylene and so much steel that attenuate alike over the whole spectrum (Alvarez and
/// Macovski, Phys. Med. Biol. 21, 733, 1976): a scan then needs two numbers per sample however many materials lie in the ray.
/// Lead absorbs photoelectrically where the others do not and keeps a number of its own.
/// </summary>
internal static class BasisMaterials
{
    private static readonly (double Light, double Heavy)[] Shares =
        [.. Enum.GetValues<Material>().Select(m => m == Material.Lead ? (0, 0) : Fit(m))];

    /// <summary>Grams of polyethylene and of steel that stand for a gram of the material; both at least 0.</summary>
    public static (double Light, double Heavy) Of(Material material) => Shares[(int)material];

    private static (double Light, double Heavy) Fit(Material material)
    {
        BeamQuality beam = BeamQuality.SixMegavolt;
        double ll = 0, lh = 0, hh = 0, lm = 0, hm = 0;
        for (int i = 0; i < beam.Energies.Length; i++)
        {
            double w = beam.Weights[i];
            double l = MaterialTable.MassAttenuation(Material.Polyethylene, beam.Energies[i]);
            double h = MaterialTable.MassAttenuation(Material.Steel, beam.Energies[i]);
            double m = MaterialTable.MassAttenuation(material, beam.Energies[i]);
            ll += w * l * l;
            lh += w * l * h;
            hh += w * h * h;
            lm += w * l * m;
            hm += w * h * m;
        }

        double determinant = (ll * hh) - (lh * lh);
        double light = ((lm * hh) - (hm * lh)) / determinant;
        double heavy = ((hm * ll) - (lm * lh)) / determinant;
        if (light < 0)
        {
            return (0, hm / hh);
        }

        return heavy < 0 ? (lm / ll, 0) : (light, heavy);
    }
}
