using System.Buffers;
using VisionInspection.Core.Findings;

namespace VisionInspection.Core.Stages;

/// <summary>Transmission of the containers cut out, by slot, so that a later stage with a coarser look at the same window need not read the scan again.</summary>
internal sealed class CropPictures(int capacity, int size, int width)
{
    private readonly float[] transmissions = ArrayPool<float>.Shared.Rent(Math.Max(1, capacity * size));

    /// <summary>The picture of one container, row by row.</summary>
    public Span<float> Of(int slot) => transmissions.AsSpan(slot * size, size);

    /// <summary>
    /// Fills a picture of the same window, half as wide and half as high; false where that would not be what a stretch of the
    /// samples gives: the sizes are no halves, or the window is smaller than the picture, so that its samples were interpolated.
    /// </summary>
    public bool TryHalve(int slot, PixelBox window, Span<float> target, int targetWidth)
    {
        int height = size / width;
        if (targetWidth * 2 != width || target.Length * 4 != size || window.Width < width || window.Height < height)
        {
            return false;
        }

        // A mean of means over equal areas is the mean.
        ReadOnlySpan<float> picture = Of(slot);
        for (int y = 0; y < height / 2; y++)
        {
            ReadOnlySpan<float> upper = picture.Slice(2 * y * width, width), lower = picture.Slice(((2 * y) + 1) * width, width);
            Span<float> row = target.Slice(y * targetWidth, targetWidth);
            for (int x = 0; x < row.Length; x++)
            {
                row[x] = (upper[2 * x] + upper[(2 * x) + 1] + lower[2 * x] + lower[(2 * x) + 1]) * 0.25f;
            }
        }

        return true;
    }

    /// <summary>Gives the memory back.</summary>
    public void Return() => ArrayPool<float>.Shared.Return(transmissions);
}
