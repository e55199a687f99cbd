namespace VisionInspection.Documents.Input;

/// <summary>Pictures stretched, turned and mirrored: interleaved 8-bit samples, row by row.</summary>
internal static class PixelGrid
{
    /// <summary>Stretches a picture, bilinear.</summary>
    public static byte[] Resize(byte[] samples, int width, int height, int newWidth, int newHeight, int channels)
    {
        byte[] resized = GC.AllocateUninitializedArray<byte>(checked(newWidth * newHeight * channels));
        int[] columns = new int[newWidth];
        int[] shares = new int[newWidth];
        for (int x = 0; x < newWidth; x++)
        {
            (columns[x], shares[x]) = Place(x, width, newWidth);
        }

        int row = 0;
        for (int y = 0; y < newHeight; y++)
        {
            (int top, int share) = Place(y, height, newHeight);
            int first = top * width * channels;
            int second = Math.Min(top + 1, height - 1) * width * channels;
            for (int x = 0; x < newWidth; x++)
            {
                int left = columns[x] * channels;
                int right = Math.Min(columns[x] + 1, width - 1) * channels;
                for (int channel = 0; channel < channels; channel++)
                {
                    int upper = (samples[first + left + channel] * (256 - shares[x])) + (samples[first + right + channel] * shares[x]);
                    int lower = (samples[second + left + channel] * (256 - shares[x])) + (samples[second + right + channel] * shares[x]);
                    resized[row++] = (byte)(((upper * (256 - share)) + (lower * share) + 32768) >> 16);
                }
            }
        }

        return resized;
    }

    /// <summary>Obeys an orientation tag, 1 to 8 (TIFF 6.0, section 8).</summary>
    public static (byte[] Samples, int Width, int Height) Orient(byte[] samples, int width, int height, int channels, int orientation)
    {
        bool isMirrored = orientation is 2 or 4 or 5 or 7;
        byte[] upright = isMirrored ? Mirror(samples, width, height, channels) : samples;
        int turn = orientation switch
        {
            3 or 4 => 180,
            6 or 7 => 90,
            5 or 8 => 270,
            _ => 0,
        };
        return (Turn(upright, width, height, channels, turn), turn % 180 == 0 ? width : height, turn % 180 == 0 ? height : width);
    }

    /// <summary>Turns a picture clockwise by 0, 90, 180 or 270 degrees.</summary>
    public static byte[] Turn(byte[] samples, int width, int height, int channels, int degrees)
    {
        if (degrees == 0)
        {
            return samples;
        }

        byte[] turned = GC.AllocateUninitializedArray<byte>(samples.Length);
        int newWidth = degrees == 180 ? width : height;
        int source = 0;
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                (int left, int top) = degrees switch
                {
                    90 => (height - 1 - y, x),
                    180 => (width - 1 - x, height - 1 - y),
                    _ => (y, width - 1 - x),
                };
                int target = ((top * newWidth) + left) * channels;
                for (int channel = 0; channel < channels; channel++)
                {
                    turned[target + channel] = samples[source++];
                }
            }
        }

        return turned;
    }

    private static byte[] Mirror(byte[] samples, int width, int height, int channels)
    {
        byte[] mirrored = GC.AllocateUninitializedArray<byte>(samples.Length);
        int source = 0;
        for (int y = 0; y < height; y++)
        {
            for (int x = width - 1; x >= 0; x--)
            {
                samples.AsSpan(source, channels).CopyTo(mirrored.AsSpan(((y * width) + x) * channels));
                source += channels;
            }
        }

        return mirrored;
    }

    // The pixel left of a new pixel's centre, and the share of the one after it, in 1/256.
    private static (int Pixel, int Share) Place(int at, int size, int newSize)
    {
        double centre = Math.Clamp(((at + 0.5) * size / newSize) - 0.5, 0, size - 1);
        int pixel = (int)centre;
        return (pixel, (int)((centre - pixel) * 256));
    }
}
