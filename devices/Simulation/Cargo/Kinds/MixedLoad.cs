using VisionInspection.Devices.Simulation.Scenes;

namespace VisionInspection.Devices.Simulation.Cargo.Kinds;

/// <summary>Two consignments in one container, one kind of goods behind the other.</summary>
internal static class MixedLoad
{
    private const double LeastRoom = 1.8;

    /// <summary>The kind.</summary>
    public static CargoKind Kind { get; } = new("mixed-load", "9999", FitsReefer: false, Fill);

    // Goods that fit a short piece of a hold; vehicles, long timber and bulk do not.
    private static IReadOnlyList<CargoKind> Goods { get; } =
    [
        Bags.Coffee, Bags.Cement, Bags.Sugar, BigBags.Kind, Drums.Kind, IbcTanks.Kind, PaperReels.Kind, Bales.Cotton, Tyres.Kind,
        Machines.Kind, StoneGoods.Tiles, Cartons.Uniform, Cartons.Groupage, Cartons.Toys, PalletGoods.Electronics,
        PalletGoods.Drinks, PalletGoods.Octabins, Furniture.Kind, Appliances.Kind, MetalGoods.Cable, Household.Kind,
    ];

    private static IReadOnlyList<Solid> Fill(CargoHold hold, SceneRandom random)
    {
        double split = Math.Clamp(hold.Length * random.Uniform(0.2, 0.8), LeastRoom, hold.Length - LeastRoom);
        double share = split / hold.Length;
        CargoHold front = hold with { Length = split, MaxPayloadKg = hold.MaxPayloadKg * share };
        CargoHold rear = hold with { Length = hold.Length - split, MaxPayloadKg = hold.MaxPayloadKg * (1 - share) };
        return
        [
            .. random.Choose(Goods).Fill(front, random.Fork()),
            .. random.Choose(Goods).Fill(rear, random.Fork()).Select(s => SolidGeometry.Moved(s, split, 0, 0)),
        ];
    }
}
