using VisionInspection.Devices.Simulation.Imaging;
using VisionInspection.Devices.Simulation.Scenes;
using VisionInspection.Devices.Simulation.Scenes.Containers.Reefers;

namespace VisionInspection.Devices.Simulation.Output;

/// <summary>What passes the scanner when ends of containers are simulated by number.</summary>
public sealed record EndScenes
{
    /// <summary>Machines to choose from; by default all that are not held out.</summary>
    public IReadOnlyList<VendorProfile> Profiles { get; init; } = [.. VendorProfiles.All.Where(p => !p.HeldOut)];

    /// <summary>Makers of reefers and how often something is hidden.</summary>
    public ReeferOptions Reefers { get; init; } = new() { ConcealedShare = .5 };

    /// <summary>Share of containers of 40 feet that are reefers; of 20 feet it is half of that.</summary>
    public double ReeferShare { get; init; } = .8;

    /// <summary>Least and most samples of a line.</summary>
    public (int Least, int Most) Rows { get; init; } = (352, 640);

    /// <summary>The scene of container n: four in five are of 40 feet, as most reefers are.</summary>
    public SimulationOptions Number(int n) => new()
    {
        Scene = new SceneOptions
        {
            Kinds = Cargo.CargoCatalogue.All, BareShare = 0, ReeferShare = ReeferShare, Reefers = Reefers,
            Plan = n % 5 == 0 ? LoadPlan.OneTwenty : LoadPlan.OneForty,
        },
        Profiles = Profiles,
        Rows = Rows,
    };
}
