namespace VisionInspection.Devices.Simulation.Output;

/// <summary>The box around what a mask holds.</summary>
internal static class MaskBox
{
    /// <summary>Around all that is true in columns from first to before last; empty where nothing is.</summary>
    public static PixelBox Of(bool[] mask, int width, int first, int last)
    {
        int left = int.MaxValue, right = -1, top = int.MaxValue, bottom = -1;
        for (int y = 0; y < mask.Length / width; y++)
        {
            for (int x = first; x < last; x++)
            {
                if (mask[(y * width) + x])
                {
                    (left, right, top, bottom) = (Math.Min(left, x), Math.Max(right, x), Math.Min(top, y), y);
                }
            }
        }

        return right < 0 ? default : new PixelBox(left, top, right + 1 - left, bottom + 1 - top);
    }
}
