using VisionInspection.Codecs;

namespace VisionInspection.Documents.Reading;

/// <summary>A page's picture, upright and straightened: the one that boxes refer to.</summary>
/// <param name="Width">Pixels across.</param>
/// <param name="Height">Pixels down.</param>
/// <param name="Resolution">Pixels per inch.</param>
/// <param name="Grey">Row by row, 0 is black.</param>
public sealed record PagePicture(int Width, int Height, double Resolution, byte[] Grey)
{
    /// <summary>The picture as a PNG file.</summary>
    public byte[] ToPng() => PngWriter.Gray8(Grey, Width, Height);

    /// <summary>A part of the picture; what lies outside the page is left off.</summary>
    /// <param name="box">Which part.</param>
    public PagePicture Crop(PageBox box)
    {
        int left = Math.Clamp(box.X, 0, Width - 1);
        int top = Math.Clamp(box.Y, 0, Height - 1);
        int right = (int)Math.Clamp((long)box.X + box.Width, left + 1, Width);
        int bottom = (int)Math.Clamp((long)box.Y + box.Height, top + 1, Height);
        int width = right - left;
        byte[] part = GC.AllocateUninitializedArray<byte>(width * (bottom - top));
        for (int y = top; y < bottom; y++)
        {
            Grey.AsSpan((y * Width) + left, width).CopyTo(part.AsSpan((y - top) * width));
        }

        return new PagePicture(width, bottom - top, Resolution, part);
    }
}
