namespace VisionInspection.Devices.Simulation.Scenes.Vehicles;

/// <summary>A semitrailer for containers: where its parts are, drawn once so that load and chassis agree.</summary>
/// <param name="Front">Its foremost end along the conveyance, metres.</param>
/// <param name="Rear">Its last end.</param>
/// <param name="DeckHeight">Height on which containers stand.</param>
/// <param name="Kind">Build.</param>
internal sealed record TrailerDesign(double Front, double Rear, double DeckHeight, TrailerKind Kind)
{
    /// <summary>Place of the kingpin.</summary>
    public double Kingpin => Front + 1.1;
}

/// <summary>Builds of container trailers.</summary>
internal enum TrailerKind
{
    /// <summary>Two beams and bolsters.</summary>
    Skeletal,

    /// <summary>Beams that step down behind a low gooseneck, which enters a 40 ft container's tunnel.</summary>
    Gooseneck,

    /// <summary>Deck between side rails, often with blocks or boards at the ends.</summary>
    Flatbed,

    /// <summary>Low port trailer with slanted guides at both ends.</summary>
    Terminal,
}
