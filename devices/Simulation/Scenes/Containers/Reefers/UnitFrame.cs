using VisionInspection.Devices.Simulation.Physics;

namespace VisionInspection.Devices.Simulation.Scenes.Containers.Reefers;

/// <summary>What holds a cooling unit: bars around the outer face, the insulated bulkhead, and panels before the hold.</summary>
internal static class UnitFrame
{
    /// <param name="at">The unit's end.</param>
    /// <param name="backPanel">The panel behind the evaporator, which the air is drawn up along.</param>
    /// <param name="lining">The sheet over the bulkhead's foam.</param>
    /// <param name="upperBar">The bar across the outer face over the evaporator's hatch.</param>
    public static void Build(UnitBay at, bool backPanel = true, bool lining = true, bool upperBar = true)
    {
        at.Block(Material.Aluminium, .02, .06, .12, .18, .1, 2.34, .35);
        if (upperBar)
        {
            at.Block(Material.Aluminium, .02, .06, at.Height - .25, at.Height - .15, .1, 2.34, .35);
        }

        at.Block(Material.Aluminium, .02, .08, .12, at.Height - .15, .1, .18, .3);
        at.Block(Material.Aluminium, .02, .08, .12, at.Height - .15, 2.26, 2.34, .3);

        // The insulated bulkhead steps back above the compressor bay and carries the air duct inside.
        at.Block(Material.PolyurethaneFoam, .36, .43, .15, 1.25, .1, 2.34);
        if (lining)
        {
            at.Block(Material.Aluminium, .43, .433, .15, 1.3, .1, 2.34);
        }

        at.Block(Material.PolyurethaneFoam, .10, .16, 1.25, at.Height - .15, .1, 2.34);
        at.Block(Material.Aluminium, .10, .43, 1.25, 1.256, .1, 2.34);
        if (backPanel)
        {
            at.Block(Material.Aluminium, .485, .489, .3, at.Height - .2, .1, 2.34);
        }
    }
}
