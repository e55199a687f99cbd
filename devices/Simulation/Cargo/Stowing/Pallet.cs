using VisionInspection.Devices.Simulation.Physics;

namespace VisionInspection.Devices.Simulation.Cargo.Stowing;

/// <summary>A wooden pallet: deck boards over runners or blocks (ISO 6780 plan sizes).</summary>
internal static class Pallet
{
    /// <summary>Height of a usual pallet, metres.</summary>
    public const double Height = 0.145;

    private const double Wood = 0.33; // Of solid cellulose: pine of about 500 kg/m3.
    private const double Board = 0.022;

    /// <summary>Plan sizes in use, along the hold and across it.</summary>
    public static (double Length, double Width) Size(SceneRandom random) =>
        random.Choose<(double, double)>([(1.2, 1.0), (1.2, 0.8), (1.0, 1.2), (0.8, 1.2), (1.14, 1.14), (1.1, 1.1)]);

    /// <summary>Puts a pallet at the bottom of a space and gives what is left above it.</summary>
    public static Space Put(Load load, Space space, bool runnersAcross = true)
    {
        load.Block(Material.Cellulose, space with { Height = Board }, Wood * 0.6);
        load.Block(Material.Cellulose, space with { Y = space.Y + Height - Board, Height = Board }, Wood * 0.85);
        Space gap = space with { Y = space.Y + Board, Height = Height - (2 * Board) };
        for (int i = 0; i < 3; i++)
        {
            Space runner = runnersAcross
                ? gap with { X = gap.X + ((gap.Length - 0.1) * i / 2), Length = 0.1 }
                : gap with { Z = gap.Z + ((gap.Width - 0.1) * i / 2), Width = 0.1 };
            load.Block(Material.Cellulose, runner, Wood);
        }

        return space.Above(Height);
    }
}
