using VisionInspection.Devices.Simulation.Cargo.Kinds;
using VisionInspection.Devices.Simulation.Cargo.NearlyEmpty;

namespace VisionInspection.Devices.Simulation.Cargo;

/// <summary>Every kind of cargo the simulator can stow.</summary>
public static class CargoCatalogue
{
    /// <summary>All kinds, loads first, then what is left in nearly empty containers.</summary>
    public static IReadOnlyList<CargoKind> All { get; } =
    [
        Bags.Coffee,
        Bags.Rice,
        Bags.Cement,
        Bags.Sugar,
        BigBags.Kind,
        Drums.Kind,
        IbcTanks.Kind,
        PaperReels.Kind,
        Bales.Pulp,
        Bales.Cotton,
        SteelCoils.Kind,
        Tyres.Kind,
        Vehicles.Cars,
        Vehicles.Vans,
        Motorcycles.Kind,
        Machines.Kind,
        Timber.Sawn,
        Timber.Logs,
        StoneGoods.Tiles,
        StoneGoods.Slabs,
        Cartons.Uniform,
        Cartons.Groupage,
        Cartons.Toys,
        Cartons.Frozen,
        Bulk.Kind,
        PalletGoods.Fruit,
        PalletGoods.Electronics,
        PalletGoods.Drinks,
        PalletGoods.Octabins,
        Furniture.Kind,
        Scrap.Kind,
        Appliances.Kind,
        Sheets.Glass,
        Sheets.SolarPanels,
        MetalGoods.Pipes,
        MetalGoods.Cable,
        Household.Kind,
        MixedLoad.Kind,
        LeftCarton.Kind,
        FewCartons.Kind,
        BarePallets.Kind,
        OnePallet.Kind,
        Dunnage.Kind,
        People.Kind,
        FloorLayer.Kind,
        Bundle.Kind,
        OneDrum.Kind,
        SpareTyre.Kind,
        ToolBox.Kind,
    ];
}
