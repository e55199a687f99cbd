namespace VisionInspection.Devices.Simulation.Physics;

/// <summary>
/// Density and composition of every material, and with the elements' tables its attenuation. A compound attenuates as the
/// sum of its elements by mass fraction (NISTIR 5632, equation 6).
/// </summary>
public static class MaterialTable
{
    private static readonly Entry[] Entries = Build();

    /// <summary>Density, kg/m³, of the material without pores; a body's <c>Fill</c> accounts for the air in between.</summary>
    public static double Density(Material material) => Entries[(int)material].Density;

    /// <summary>Mass attenuation coefficient, cm²/g, at an energy from 0.1 to 6 MeV.</summary>
    public static double MassAttenuation(Material material, double energyMeV)
    {
        double sum = 0;
        foreach ((double[] element, double share) in Entries[(int)material].Composition)
        {
            sum += share * AttenuationData.At(element, energyMeV);
        }

        return sum;
    }

    private static Entry[] Build()
    {
        (double[], double)[] cellulose = [(AttenuationData.Hydrogen, .0622), (AttenuationData.Carbon, .4445), (AttenuationData.Oxygen, .4933)];
        (double[], double)[] polyethylene = [(AttenuationData.Hydrogen, .1437), (AttenuationData.Carbon, .8563)];
        var entries = new Entry[Enum.GetValues<Material>().Length];
        entries[(int)Material.Steel] = new(7870, [(AttenuationData.Iron, 1)]);
        entries[(int)Material.Aluminium] = new(2700, [(AttenuationData.Aluminium, 1)]);
        entries[(int)Material.Copper] = new(8960, [(AttenuationData.Copper, 1)]);
        entries[(int)Material.Lead] = new(11350, [(AttenuationData.Lead, 1)]);

        // The walls of the cells without their pores: wood is a fill of 0.3 to 0.5, paper of 0.5, loose cotton of 0.15.
        entries[(int)Material.Cellulose] = new(1500, cellulose);
        entries[(int)Material.Polyethylene] = new(950, polyethylene);
        entries[(int)Material.PolyurethaneFoam] =
            new(40, [
                (AttenuationData.Hydrogen, .06), (AttenuationData.Carbon, .64), (AttenuationData.Nitrogen, .08), (AttenuationData.Oxygen, .22),
            ]);
        entries[(int)Material.Rubber] = new(1150, [(AttenuationData.Hydrogen, .09), (AttenuationData.Carbon, .89), (AttenuationData.Oxygen, .02)]);
        entries[(int)Material.Water] = new(1000, [(AttenuationData.Hydrogen, .1119), (AttenuationData.Oxygen, .8881)]);
        entries[(int)Material.DryOrganic] =
            new(1590, [(AttenuationData.Hydrogen, .0648), (AttenuationData.Carbon, .4211), (AttenuationData.Oxygen, .5141)]);
        entries[(int)Material.Oil] = new(850, polyethylene);
        entries[(int)Material.Glass] =
            new(2500, [(AttenuationData.Oxygen, .46), (AttenuationData.Silicon, .34), (AttenuationData.Sodium, .10), (AttenuationData.Calcium, .10)]);
        entries[(int)Material.Stone] =
            new(2650, [(AttenuationData.Oxygen, .52), (AttenuationData.Silicon, .30), (AttenuationData.Calcium, .15), (AttenuationData.Aluminium, .03)]);
        return entries;
    }

    private sealed record Entry(double Density, (double[] Element, double Share)[] Composition);
}
