using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Cargo;

/// <summary>Mass of a load; cavities count against what they are cut from.</summary>
public static class LoadMass
{
    /// <summary>Kilograms of all the solids together.</summary>
    public static double Of(IEnumerable<Solid> solids)
    {
        ArgumentNullException.ThrowIfNull(solids);
        return solids.Sum(SolidGeometry.MassKg);
    }
}
