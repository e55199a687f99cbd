using VisionInspection.Devices.Simulation.Cargo;

namespace VisionInspection.Devices.Simulation.Scenes;

/// <summary>
/// One consignment in several containers, under one bill of lading and one goods code: the same goods, packed and stowed
/// the same way. What a recipe draws first (goods, density, sizes of cartons or reels, how far the load reaches) is the
/// lot's; the rest differs from container to container.
/// </summary>
/// <param name="Kind">What it is.</param>
/// <param name="Seed">Equal seeds are the same consignment.</param>
public sealed record CargoLot(CargoKind Kind, ulong Seed)
{
    /// <summary>Heading under which goods of no kind of their own travel: of two such containers nothing need be alike.</summary>
    public const string NoKind = "9999";

    // Recipes draw their dozen or so general numbers first.
    private const int CommonDraws = 10;

    /// <summary>A lot of chance: its kind is one of those that fill a container and have a heading of their own.</summary>
    /// <param name="kinds">Kinds to choose from.</param>
    /// <param name="seed">Seed.</param>
    public static CargoLot Draw(IReadOnlyList<CargoKind> kinds, ulong seed) =>
        new(new SceneRandom(seed).Choose([.. kinds.Where(kind => !kind.NearlyEmpty && kind.HsHeading != NoKind)]), seed);

    /// <summary>The numbers one container of the lot is stowed by.</summary>
    internal SceneRandom Stowing(SceneRandom own) => own.AfterCommon(Seed, CommonDraws);

    /// <summary>Whether the lot travels refrigerated: half of those that may.</summary>
    internal bool Reefer => Kind.FitsReefer && (Seed & 1) == 0;
}
