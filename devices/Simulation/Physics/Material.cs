namespace VisionInspection.Devices.Simulation.Physics;

/// <summary>The materials of the simulated world. Their densities and attenuation stand in <c>MaterialTable</c>.</summary>
public enum Material
{
    /// <summary>Iron and steel.</summary>
    Steel,

    /// <summary>Aluminium.</summary>
    Aluminium,

    /// <summary>Copper and brass.</summary>
    Copper,

    /// <summary>Lead.</summary>
    Lead,

    /// <summary>Wood, paper, cardboard, cotton: cellulose.</summary>
    Cellulose,

    /// <summary>Plastics: polyethylene.</summary>
    Polyethylene,

    /// <summary>Polyurethane foam of insulated walls.</summary>
    PolyurethaneFoam,

    /// <summary>Rubber.</summary>
    Rubber,

    /// <summary>Water, and food that is mostly water: meat, fruit.</summary>
    Water,

    /// <summary>Dry organic powder and grain: sugar, flour, coffee, drugs (C12H22O11).</summary>
    DryOrganic,

    /// <summary>Fuel and oil.</summary>
    Oil,

    /// <summary>Glass.</summary>
    Glass,

    /// <summary>Stone, concrete, tiles, sand: silica and calcium carbonate.</summary>
    Stone,
}
