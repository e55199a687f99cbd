using VisionInspection.Devices.Simulation.Cargo;
using VisionInspection.Devices.Simulation.Scenes.Containers.Reefers;

namespace VisionInspection.Devices.Simulation.Scenes;

/// <summary>What to put into scenes; chance decides what is left open.</summary>
public sealed record SceneOptions
{
    /// <summary>Kinds of goods to choose from.</summary>
    public required IReadOnlyList<CargoKind> Kinds { get; init; }

    /// <summary>Share of containers with nothing in them.</summary>
    public double EmptyShare { get; init; } = 0.45;

    /// <summary>Share of containers with a small load in an otherwise empty hold.</summary>
    public double NearlyEmptyShare { get; init; } = 0.17;

    /// <summary>Share of conveyances without a container.</summary>
    public double BareShare { get; init; } = 0.05;

    /// <summary>Share of containers that are refrigerated.</summary>
    public double ReeferShare { get; init; } = 0.22;

    /// <summary>Reefers as they are in service; null for ones as they left the works, with nothing hidden.</summary>
    public ReeferOptions? Reefers { get; init; }

    /// <summary>Every container belongs to this lot; the shares of empties and small loads then do not count. Null for chance.</summary>
    public CargoLot? Lot { get; init; }

    /// <summary>Always this load plan, or null for chance.</summary>
    public LoadPlan? Plan { get; init; }
}

/// <summary>Which containers a conveyance carries.</summary>
public enum LoadPlan
{
    /// <summary>None.</summary>
    Bare,

    /// <summary>One of 40 feet, standard or high.</summary>
    OneForty,

    /// <summary>One of 20 feet.</summary>
    OneTwenty,

    /// <summary>Two of 20 feet.</summary>
    TwoTwenty,

    /// <summary>One of 45 feet.</summary>
    OneFortyFive,
}
