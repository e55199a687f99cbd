namespace VisionInspection.Devices.Simulation.Scenes.Containers.Reefers;

/// <summary>What is true of a reefer beyond its design.</summary>
/// <param name="Maker">The maker of its unit.</param>
/// <param name="Oddities">Harmless things that look wrong: <c>spare-parts</c>, <c>tools</c>, <c>ice</c>, <c>swapped-part</c>, <c>missing-panel</c>.</param>
/// <param name="Concealment">What is hidden in it; null for nothing.</param>
internal sealed record ReeferState(string Maker, IReadOnlyList<string> Oddities, Concealment? Concealment);

/// <summary>Goods hidden in a reefer.</summary>
/// <param name="Place">Where.</param>
/// <param name="Form">How they are packed.</param>
/// <param name="AtDoors">In the door end; otherwise in the end with the machinery.</param>
/// <param name="Bodies">The goods, in scene coordinates.</param>
/// <param name="MassKg">Their mass.</param>
internal sealed record Concealment(HidingPlace Place, PackForm Form, bool AtDoors, IReadOnlyList<Solid> Bodies, double MassKg);

/// <summary>Where goods are hidden in a reefer.</summary>
public enum HidingPlace
{
    /// <summary>Among compressor, condenser and controls.</summary>
    Machinery,

    /// <summary>In the air duct behind the evaporator's panel.</summary>
    EvaporatorPanel,

    /// <summary>In the foam of the roof.</summary>
    RoofInsulation,

    /// <summary>In the foam of a side wall.</summary>
    WallInsulation,

    /// <summary>Under the T-section floor.</summary>
    Floor,

    /// <summary>In the foam of a door.</summary>
    Door,
}

/// <summary>How hidden goods are packed.</summary>
public enum PackForm
{
    /// <summary>Pressed bricks of about a kilogram, stacked.</summary>
    Bricks,

    /// <summary>One wrapped block.</summary>
    Bundle,

    /// <summary>Bags of loose powder.</summary>
    Bags,
}
