using VisionInspection.Core.Findings;
using VisionInspection.Core.Reefers;

namespace VisionInspection.Core.Tests.Reefers.Earlier;

/// <summary>An end drawn by formula: organs here and there, a frame around them, perhaps a package that lets two fifths through less.</summary>
internal static class DrawnEnd
{
    /// <summary>The package's middle, in samples of the cut end.</summary>
    public const int PackageX = 38, PackageY = 88;

    public static EndPicture Of(bool package, double scale = 1, double tilt = 0, double exponent = 1)
    {
        int width = (int)(140 * scale), height = 380;
        double Part(int organ, double step) => (1 + organ) * step % 1;
        (double X, double Y, double Half, double Through)[] organs =
            [.. Enumerable.Range(0, 24).Select(k => (.1 + (.5 * Part(k, .618)), .05 + (.9 * Part(k, .755)), .01 + (.03 * Part(k, .57)), .15 + (.5 * Part(k, .414))))];
        var samples = new ushort[width * height];
        for (int i = 0; i < samples.Length; i++)
        {
            double u = (i % width + .5) / width, v = ((i / width) + .5) / height + (tilt * (u - .5));
            double through = v is < .04 or > .93 || u < .06 ? .3 : .9;
            foreach ((double x, double y, double half, double share) in organs)
            {
                through *= Math.Abs(u - x) < half && Math.Abs(v - y) < half ? share : 1;
            }

            through *= package && Math.Abs(u - .6) < .06 && Math.Abs(v - .5) < .03 ? .6 : 1;
            samples[i] = (ushort)(60000 * Math.Pow(through, exponent));
        }

        return new EndPicture(samples, width, 60000, new PixelBox(0, 0, width, height), false);
    }

    /// <summary>The same seen from the other side.</summary>
    public static EndPicture Mirrored(EndPicture end)
    {
        ushort[] samples = [.. end.Samples];
        for (int start = 0; start < samples.Length; start += end.Width)
        {
            samples.AsSpan(start, end.Width).Reverse();
        }

        return end with { Samples = samples, AtRight = true };
    }
}
