using VisionInspection.Devices.Simulation.Cargo;
using VisionInspection.Devices.Simulation.Imaging;
using VisionInspection.Devices.Simulation.Pairs;
using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Service.Evaluation.Pairs;

/// <summary>A kind of pairs to measure on, and what is wanted there.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Options">How the pairs are made.</param>
internal sealed record PairKind(string Name, PairOptions Options)
{
    private const double BeamShift = 0.25;

    private static readonly PairOptions Identical = new()
    {
        Scene = new SceneOptions { Kinds = CargoCatalogue.All, BareShare = 0, EmptyShare = .25 }, Profiles = VendorProfiles.All,
    };

    /// <summary>Goals for the mean error and for the error that 95 % of places stay under, samples.</summary>
    public (double Mean, double Percentile95)? Registration { get; init; }

    /// <summary>Goals for the share of packages of 5 kg found, and for false regions a pair.</summary>
    public (double Found, double False)? Packages { get; init; }

    /// <summary>Goal for the share of pairs without any region.</summary>
    public double? WithoutRegion { get; init; }

    /// <summary>Goal for the share of pairs said to be not the same.</summary>
    public double? NotTheSame { get; init; }

    /// <summary>The vehicle is compared, without its containers.</summary>
    public bool Vehicle { get; init; }

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<PairKind> All { get; } =
    [
        new("same beam", Identical with { PackageKg = [2, 5, 10, 20] }) { Registration = (.2, 1), Packages = (.9, .1) },
        new("beam moved", Identical with { PackageKg = [2, 5, 10, 20], MostBeamShift = BeamShift }) { Registration = (.5, 2), Packages = (.85, .3) },
        new("identical", Identical) { WithoutRegion = .95 },
        new("identical, beam moved", Identical with { MostBeamShift = BeamShift }),
        new("different", Identical with { Different = true }) { NotTheSame = .99 },
        new("vehicle, empty", Carrying(LoadPlan.Bare)) { Vehicle = true },
        new("vehicle, same load", Carrying(LoadPlan.OneForty)) { Vehicle = true },
        new("vehicle, other container", Carrying(LoadPlan.OneForty) with { Reloaded = Others(LoadPlan.OneForty) }) { Vehicle = true },
        new("vehicle, two for one", Carrying(LoadPlan.OneForty) with { Reloaded = Others(LoadPlan.TwoTwenty) }) { Vehicle = true },
        new("vehicle, unloaded", Carrying(LoadPlan.OneForty) with { Reloaded = Others(LoadPlan.Bare) }) { Vehicle = true },
        new("different vehicles", Carrying(LoadPlan.OneForty) with { Different = true }) { Vehicle = true },
    ];

    private static PairOptions Carrying(LoadPlan plan) => Identical with { Scene = Identical.Scene with { Plan = plan } };

    // Goods in another order are other goods by the same chance.
    private static SceneOptions Others(LoadPlan plan) =>
        Identical.Scene with { Plan = plan, Kinds = [.. CargoCatalogue.All.Reverse()], ReeferShare = .5, EmptyShare = .1 };
}
