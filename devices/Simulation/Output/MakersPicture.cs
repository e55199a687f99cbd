using VisionInspection.Codecs;
using VisionInspection.Devices.Simulation.Imaging;
using VisionInspection.Devices.Simulation.Scenes;
using VisionInspection.Devices.Simulation.Scenes.Containers.Reefers;

namespace VisionInspection.Devices.Simulation.Output;

/// <summary>One picture of every maker's machinery end, above as it is and below the same reefer with goods hidden in it.</summary>
public static class MakersPicture
{
    private const int Rows = 560;
    private const int Wide = 200;
    private const int High = 400;
    private const int Gap = 6;
    private const byte Ground = 128;

    /// <summary>Composes the picture, an 8-bit PNG; makers in the order of <see cref="MakerLayouts.All"/>.</summary>
    /// <param name="seed">First seed; maker n has this seed plus n.</param>
    public static byte[] Compose(ulong seed)
    {
        int width = MakerLayouts.All.Count * (Wide + Gap), height = 2 * (High + Gap);
        var canvas = new byte[width * height];
        Array.Fill(canvas, Ground);
        for (int i = 0; i < MakerLayouts.All.Count; i++)
        {
            Paste(End(seed + (ulong)i, MakerLayouts.All[i], 0), canvas, width, i * (Wide + Gap), 0);
            Paste(End(seed + (ulong)i, MakerLayouts.All[i], 1), canvas, width, i * (Wide + Gap), High + Gap);
        }

        return PngWriter.Gray8(canvas, width, height, 9);
    }

    private static SimulatedEnd End(ulong seed, MakerLayout maker, double concealed) => EndSimulator.Simulate(seed, new SimulationOptions
    {
        Scene = new SceneOptions
        {
            Kinds = Cargo.CargoCatalogue.All, BareShare = 0, ReeferShare = 1, Plan = LoadPlan.OneForty, EmptyShare = 1,
            Reefers = new ReeferOptions { Makers = [maker], ConcealedShare = concealed, ConcealedKg = (8, 25) },
        },
        Profiles = [VendorProfiles.Named("dual-gantry")],
        Rows = (Rows, Rows),
        LowEnergy = false,
    })[0];

    // The container's end from roof to rail and an eleventh of its length, at a square root of the transmission to open the dark.
    private static void Paste(SimulatedEnd end, byte[] canvas, int width, int x0, int y0)
    {
        (double left, double top, double right, double bottom) = end.Container;
        double across = (right - left) / 11 / Wide, down = (bottom - top) * 1.06 / High;
        for (int y = 0; y < High; y++)
        {
            int row = Math.Clamp((int)(top - (.03 * (bottom - top)) + (y * down)), 0, end.Height - 1);
            for (int x = 0; x < Wide; x++)
            {
                int line = Math.Clamp((int)(left + ((x - (.04 * Wide)) * across)), 0, end.Width - 1);
                double transmission = Math.Min(1, end.Samples[(row * end.Width) + line] / (end.Air * ushort.MaxValue));
                canvas[((y0 + y) * width) + x0 + x] = (byte)(255 * Math.Sqrt(transmission));
            }
        }
    }
}
