using VisionInspection.Codecs;

namespace VisionInspection.Service.Tests.Support;

/// <summary>Small scans that every reader takes.</summary>
internal static class Pictures
{
    /// <summary>Air, with a dark block that depends on the seed; PNG, 16 bit.</summary>
    public static byte[] Make(int seed)
    {
        const int Width = 64;
        const int Height = 32;
        ushort[] samples = new ushort[Width * Height];
        Array.Fill(samples, (ushort)60_000);
        var random = new Random(seed);
        for (int y = 8; y < 24; y++)
        {
            for (int x = 16; x < 48; x++)
            {
                samples[(y * Width) + x] = (ushort)random.Next(2_000, 30_000);
            }
        }

        return PngWriter.Gray16(samples, Width, Height);
    }
}
