using VisionInspection.Devices.Simulation.Physics;

namespace VisionInspection.Devices.Simulation.Scenes.Containers.Reefers;

/// <summary>The invented makers' cooling units.</summary>
public static class MakerLayouts
{
    private static readonly MakerLayout CentralCompressor = new()
    {
        Name = "central-compressor",
        Compressor = (at, random) =>
        {
            double z = random.Uniform(.8, 1.3);
            at.Across(Material.Steel, .2, .36, z, .105, .06, .5);
            at.Upright(Material.Copper, .2, .36, z, .07, .02, .2, .5);
            at.Block(Material.Steel, .12, .3, .44, .56, z - .15, z + .2, .5);
        },
        Condenser = (at, _) =>
        {
            UnitOrgans.Condenser(at, .10, .24, .62, 1.2, .7, 1.75);
            at.Across(Material.Steel, .17, .92, 1.22, .08, .02, .2);
            at.Upright(Material.Steel, .17, .55, .55, .06, .05, .5);
        },
        Controls = (at, random) => UnitOrgans.ControlBox(at, random, 1.75, 2.3, .3, 1.2),
        Evaporator = UnitOrgans.UprightFans,
    };

    private static readonly MakerLayout SideCompressor = new()
    {
        Name = "side-compressor",
        Compressor = (at, random) =>
        {
            double z = random.Uniform(.3, .6);
            at.Across(Material.Steel, .19, .34, z, .12, .07, .42);
            at.Block(Material.Steel, .10, .3, .46, .58, z - .1, z + .15, .45);
            at.Block(Material.Copper, .14, .22, .28, .42, z - .05, z + .1, .35);
        },
        Condenser = (at, _) =>
        {
            UnitOrgans.Condenser(at, .09, .20, .3, 1.2, 1.05, 2.2);
            at.Across(Material.Steel, .22, .75, 1.6, .07, .01, .25);
            at.Upright(Material.Steel, .16, .45, .85, .075, .07, .45);
            at.Block(Material.Steel, .05, .25, .14, .27, 1.3, 1.9, .35);
        },
        Controls = (at, random) => UnitOrgans.ControlBox(at, random, .15, .75, .7, 1.35),
        Evaporator = UnitOrgans.UprightFans,
    };

    private static readonly MakerLayout Scroll = new()
    {
        Name = "scroll",
        Compressor = (at, random) =>
        {
            double z = random.Uniform(.35, .7);
            at.Upright(Material.Steel, .19, .43, z, .11, .085, .48);
            at.Upright(Material.Copper, .19, .5, z, .075, .03, .18, .55);
        },
        Condenser = (at, _) =>
        {
            UnitOrgans.Condenser(at, .09, .26, .55, 1.2, .9, 1.7);
            at.Across(Material.Steel, .2, .88, 1.3, .09, .03, .16);
            at.Upright(Material.Steel, .15, .4, 1.9, .05, .04, .4);
            at.Block(Material.Copper, .05, .15, .15, .3, 1.0, 1.35, .4);
        },
        Controls = (at, random) => UnitOrgans.ControlBox(at, random, 1.75, 2.3, .25, .95),
        Evaporator = UnitOrgans.UprightFans,
    };

    // A single large fan in the outer face before a low, wide condenser; the box of electrics hangs above it.
    private static readonly MakerLayout FaceFan = new()
    {
        Name = "face-fan",
        Compressor = (at, random) =>
        {
            double z = random.Uniform(1.6, 1.9);
            at.Across(Material.Steel, .21, .30, z, .115, .075, .46);
            at.Inwards(Material.Steel, .21, .30, z - .3, .08, .03, .2, .8);
            at.Block(Material.Rubber, .1, .32, .16, .19, z - .25, z + .25, .6);
        },
        Condenser = (at, random) =>
        {
            UnitOrgans.Condenser(at, .22, .33, .28, 1.1, .25, 1.35);
            UnitOrgans.FaceFan(at, .72, random.Uniform(.7, .85), random.Uniform(.26, .32));
            at.Across(Material.Steel, .14, .20, .8, .06, .055, .7);
        },
        Controls = (at, random) => UnitOrgans.ControlBox(at, random, 1.5, 2.28, .62, 1.22),
        Evaporator = (at, random) => UnitOrgans.LeaningCoil(at, random, random.Uniform(1.38, 1.48), .42, .17),
    };

    // Variable speed: an upright compressor with an inverter's heat sink, and a slim condenser over the whole face.
    private static readonly MakerLayout Inverter = new()
    {
        Name = "inverter",
        Compressor = (at, random) =>
        {
            double z = random.Uniform(1.0, 1.3);
            at.Upright(Material.Steel, .24, .40, z, .09, .06, .42);
            at.Upright(Material.Copper, .24, .33, z, .06, .02, .15, .5);
            at.Upright(Material.Steel, .30, .36, z + .22, .055, .05, .32);
        },
        Condenser = (at, _) =>
        {
            UnitOrgans.Condenser(at, .06, .125, .2, 1.22, .3, 1.65);
            UnitOrgans.FaceFan(at, .75, 1.0, .24);
            at.Across(Material.Steel, .32, 1.14, 1.1, .055, .05, 1.1);
            at.Block(Material.Steel, .27, .36, .62, .92, .45, .57, .55);
        },
        Controls = (at, random) =>
        {
            UnitOrgans.ControlBox(at, random, 1.78, 2.3, .5, 1.22);
            at.Block(Material.Aluminium, .08, .22, .2, .44, 1.8, 2.26, .3);
            at.Block(Material.Copper, .12, .2, .24, .36, 1.85, 2.0, .5);
        },
        Evaporator = (at, random) =>
        {
            double low = random.Uniform(1.42, 1.52);
            UnitOrgans.Coil(at, .2, .33, low, low + .5, .2, 2.24);
            at.Block(Material.Aluminium, .17, .4, low - .05, low - .035, .2, 2.24, 1);
            at.Across(Material.Steel, .27, low + .64, 1.22, .06, .02, .34, .8);
            at.Across(Material.Aluminium, .27, low + .64, 1.22, .12, .115, 1.7);
        },
    };

    // Built to be mended: reciprocating compressor and motor side by side on a heavy frame.
    private static readonly MakerLayout OpenFrame = new()
    {
        Name = "open-frame",
        Compressor = (at, random) =>
        {
            double z = random.Uniform(.45, .6);
            at.Block(Material.Steel, .11, .31, .24, .44, z - .18, z + .18, .42);
            at.Upright(Material.Steel, .17, .51, z - .08, .045, .03, .16);
            at.Upright(Material.Steel, .25, .51, z + .08, .045, .03, .16);
            at.Across(Material.Steel, .21, .33, z + .55, .1, .085, .4);
            at.Across(Material.Copper, .21, .33, z + .55, .08, .03, .3, .55);
            at.Block(Material.Steel, .05, .36, .16, .2, .2, 1.6, .22);
        },
        Condenser = (at, random) =>
        {
            UnitOrgans.Condenser(at, .1, .27, .66, 1.18, .2, 1.5);
            UnitOrgans.FaceFan(at, .92, .85, random.Uniform(.2, .24));
            at.Upright(Material.Steel, .27, .45, 1.62, .07, .062, .5);
        },
        Controls = (at, random) =>
        {
            UnitOrgans.ControlBox(at, random, 1.7, 2.3, .2, .78);
            at.Block(Material.Steel, .08, .2, .88, 1.1, 1.8, 2.2, .3);
        },
        Evaporator = (at, random) =>
        {
            double low = random.Uniform(1.34, 1.42), high = Math.Min(at.Height - .6, low + .62);
            UnitOrgans.Coil(at, .16, .31, low, high, .22, 2.2);
            foreach (double z in new[] { .5, 1.2, 1.9 })
            {
                at.Upright(Material.Steel, .36, high + .12, z, .055, .02, .22, .7);
                at.Upright(Material.Aluminium, .36, high + .26, z, .14, 0, .02, .5);
            }
        },
    };

    // Everything the other way up: electrics at the bottom, compressor under the bulkhead's step.
    private static readonly MakerLayout HighCompressor = new()
    {
        Name = "high-compressor",
        HeldOut = true,
        Compressor = (at, random) =>
        {
            double z = random.Uniform(.5, .9);
            at.Across(Material.Steel, .22, 1.02, z, .1, .07, .48);
            at.Block(Material.Steel, .1, .34, .86, .9, z - .3, z + .3, .5);
            at.Across(Material.Copper, .22, 1.02, z, .065, .02, .2, .5);
        },
        Condenser = (at, _) =>
        {
            UnitOrgans.Condenser(at, .12, .22, .2, .8, .3, 1.5);
            UnitOrgans.FaceFan(at, .5, .9, .22);
            at.Across(Material.Steel, .29, .26, .9, .065, .06, .9);
        },
        Controls = (at, random) => UnitOrgans.ControlBox(at, random, 1.62, 2.28, .18, 1.0),
        Evaporator = (at, random) =>
        {
            double low = random.Uniform(1.5, 1.62);
            UnitOrgans.Coil(at, .24, .38, low, low + .34, .22, 2.2);
            UnitOrgans.Coil(at, .18, .24, low + .1, low + .42, .22, 2.2);
            foreach (double z in new[] { .7, 1.75 })
            {
                at.Inwards(Material.Steel, .25, low + .62, z, .08, .03, .22, .7);
                at.Inwards(Material.Aluminium, .38, low + .62, z, .17, 0, .02, .45);
            }
        },
    };

    // A water-cooled condenser, for use below deck, beside an air-cooled one folded to a V.
    private static readonly MakerLayout WaterCooled = new()
    {
        Name = "water-cooled",
        HeldOut = true,
        Compressor = (at, random) =>
        {
            double z = random.Uniform(.4, .55);
            at.Upright(Material.Steel, .2, .36, z, .12, .09, .36);
            at.Upright(Material.Steel, .2, .58, z, .07, .05, .1);
            at.Block(Material.Copper, .15, .25, .26, .4, z - .05, z + .05, .4);
        },
        Condenser = (at, _) =>
        {
            at.Leaning(Material.Aluminium, (.08, .55), (.26, .86), .08, .8, 2.2, .11);
            at.Leaning(Material.Aluminium, (.26, .86), (.08, 1.17), .08, .8, 2.2, .11);
            at.Leaning(Material.Copper, (.08, .55), (.26, .86), .08, .8, 2.2, .03);
            at.Leaning(Material.Copper, (.26, .86), (.08, 1.17), .08, .8, 2.2, .03);
            at.Across(Material.Steel, .22, .27, 1.45, .085, .079, 1.2);
            at.Across(Material.Copper, .22, .27, 1.45, .079, 0, 1.1, .12);
            at.Across(Material.Water, .22, .27, 1.45, .079, 0, 1.1, .4);
        },
        Controls = (at, random) => UnitOrgans.ControlBox(at, random, .16, .78, .72, 1.24),
        Evaporator = (at, random) => UnitOrgans.LeaningCoil(at, random, random.Uniform(1.5, 1.58), .3, .22),
    };

    /// <summary>
    /// The three that ordinary scenes draw from: those <c>container-locator</c> and <c>empty-container</c> were trained with.
    /// </summary>
    public static IReadOnlyList<MakerLayout> FirstThree { get; } = [CentralCompressor, SideCompressor, Scroll];

    /// <summary>All eight, in a fixed order; the last two are held out.</summary>
    public static IReadOnlyList<MakerLayout> All { get; } =
        [CentralCompressor, SideCompressor, Scroll, FaceFan, Inverter, OpenFrame, HighCompressor, WaterCooled];
}
