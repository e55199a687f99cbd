using VisionInspection.Devices.Simulation.Scenes.Containers.Reefers;

namespace VisionInspection.Devices.Simulation.Scenes.Containers;

/// <summary>The cooling unit in the end opposite the doors, laid out as one of the makers does.</summary>
internal static class ReeferUnit
{
    private static readonly string[] NoOddities = [];

    /// <summary>A unit as it left the works, of one of the three makers that ordinary scenes draw from.</summary>
    public static ReeferState Build(ContainerDesign c, Bodies to, SceneRandom random)
    {
        var at = new UnitBay(c, to);
        UnitFrame.Build(at);
        MakerLayout maker = random.Choose(MakerLayouts.FirstThree);
        Organs(at, random, maker, maker);
        return new ReeferState(maker.Name, NoOddities, null);
    }

    /// <summary>A unit in service: of some age, mended, perhaps with something odd, perhaps with something hidden.</summary>
    public static ReeferState InService(ContainerDesign c, Bodies to, SceneRandom random, ReeferOptions options)
    {
        var at = new UnitBay(c, to);
        MakerLayout maker = random.Choose(options.Makers);
        List<string> odd = [];
        bool Odd(double share, string name)
        {
            bool drawn = random.Chance(share);
            if (drawn)
            {
                odd.Add(name);
            }

            return drawn;
        }

        int missing = Odd(.10, "missing-panel") ? random.Whole(0, 2) : -1;
        UnitFrame.Build(at, backPanel: missing != 0, lining: missing != 1, upperBar: missing != 2);
        MakerLayout other = Odd(.10, "swapped-part") ? random.Choose(options.Makers) : maker;
        bool compressor = random.Chance(.5);
        Organs(at, random, maker with { Compressor = (compressor ? other : maker).Compressor }, compressor ? maker : other);
        SceneRandom? visit = options.Visit == 0 ? null : random.Fork(options.Visit);
        UnitRepairs.Build(at, random, age: random.Unit(), visit);

        // Of the visit alone: what other visits have is drawn apart.
        random = visit ?? random;
        if (Odd(.08, "spare-parts"))
        {
            UnitOddities.SpareParts(at, random);
        }

        if (Odd(.06, "tools"))
        {
            UnitOddities.Tools(at, random);
        }

        if (Odd(.10, "ice"))
        {
            UnitOddities.Ice(at, random);
        }

        // A stream of its own: the same seed gives the same reefer with and without something hidden in it.
        SceneRandom hiding = random.Fork();
        Concealment? hidden = hiding.Chance(options.ConcealedShare) ? Hiding.Hide(c, to, hiding, options) : null;
        return new ReeferState(maker.Name, odd, hidden);
    }

    private static void Organs(UnitBay at, SceneRandom random, MakerLayout maker, MakerLayout controls)
    {
        maker.Compressor(at, random);
        maker.Condenser(at, random);
        controls.Controls(at, random);
        maker.Evaporator(at, random);
        UnitOrgans.Piping(at, random);
    }
}
