namespace VisionInspection.Codecs;

/// <summary>Stops a writer's wrong size here, where the native side would read past the end.</summary>
internal static class PictureSize
{
    /// <summary>Throws unless <paramref name="bytes"/> is exactly the picture.</summary>
    public static void Check(long bytes, int width, int height, int bytesPerPixel)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        if (bytes != (long)width * height * bytesPerPixel)
        {
            throw new ArgumentException($"{bytes} bytes for {width} x {height} pixels of {bytesPerPixel} bytes");
        }
    }
}
