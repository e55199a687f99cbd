namespace VisionInspection.Devices.Simulation.Scenes.Containers.Reefers;

/// <summary>Where one maker puts the organs of its cooling unit. The makers are invented.</summary>
public sealed record MakerLayout
{
    /// <summary>Name in truth files.</summary>
    public required string Name { get; init; }

    /// <summary>Never used for training: what is measured on it shows what a new maker would bring.</summary>
    public bool HeldOut { get; init; }

    /// <summary>Compressor with its motor and feet.</summary>
    internal Action<UnitBay, SceneRandom> Compressor { get; init; } = (_, _) => { };

    /// <summary>Condenser, its fan, and the receiver.</summary>
    internal Action<UnitBay, SceneRandom> Condenser { get; init; } = (_, _) => { };

    /// <summary>Control box and power electronics.</summary>
    internal Action<UnitBay, SceneRandom> Controls { get; init; } = (_, _) => { };

    /// <summary>Evaporator with its fans, above.</summary>
    internal Action<UnitBay, SceneRandom> Evaporator { get; init; } = (_, _) => { };
}
