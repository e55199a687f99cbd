namespace VisionInspection.Devices.Simulation.Scenes.Containers.Reefers;

/// <summary>Reefers as they are in service, for what looks into their machinery.</summary>
public sealed record ReeferOptions
{
    /// <summary>Makers to choose from; by default all that are not held out.</summary>
    public IReadOnlyList<MakerLayout> Makers { get; init; } = [.. MakerLayouts.All.Where(m => !m.HeldOut)];

    /// <summary>Share of reefers with something hidden in them.</summary>
    public double ConcealedShare { get; init; }

    /// <summary>Least and most mass of what is hidden, kg; drawn evenly in its logarithm.</summary>
    public (double Least, double Most) ConcealedKg { get; init; } = (.5, 40);

    /// <summary>
    /// 0 for the visit itself; another number for one of years before: the same reefer on the same trailer, some of its repairs not
    /// yet made, other oddities, other cargo, turned otherwise.
    /// </summary>
    public ulong Visit { get; init; }
}
