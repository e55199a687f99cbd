using VisionInspection.Core.Findings;

namespace VisionInspection.Service.Evaluation;

/// <summary>Reads a saliency map in source pixels.</summary>
internal static class Saliency
{
    /// <summary>The source pixels under the hottest cell; the first in reading order where several are as hot.</summary>
    public static PixelBox HottestCell(SaliencyMap map)
    {
        int hottest = map.Values.AsSpan().IndexOf(map.Values.Max());
        int column = hottest % map.Width;
        int row = hottest / map.Width;
        int left = map.Covers.X + (column * map.Covers.Width / map.Width);
        int right = map.Covers.X + ((column + 1) * map.Covers.Width / map.Width);
        int top = map.Covers.Y + (row * map.Covers.Height / map.Height);
        int bottom = map.Covers.Y + ((row + 1) * map.Covers.Height / map.Height);
        return new PixelBox(left, top, Math.Max(1, right - left), Math.Max(1, bottom - top));
    }

    /// <summary>Whether a mask of the whole picture is set anywhere in the box.</summary>
    public static bool Any(this PixelBox box, bool[] mask, int width, int height)
    {
        for (int y = Math.Max(0, box.Y); y < Math.Min(height, box.Y + box.Height); y++)
        {
            for (int x = Math.Max(0, box.X); x < Math.Min(width, box.X + box.Width); x++)
            {
                if (mask[(y * width) + x])
                {
                    return true;
                }
            }
        }

        return false;
    }
}
