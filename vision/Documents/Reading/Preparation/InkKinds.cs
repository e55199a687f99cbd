namespace VisionInspection.Documents.Reading.Preparation;

/// <summary>What each pixel of a colour page is: paper, dark print, or coloured ink.</summary>
internal sealed class InkKinds
{
    /// <summary>Print that is dark in every channel.</summary>
    public const byte Dark = 1;

    /// <summary>Ink that is bright in one channel and not in another.</summary>
    public const byte Coloured = 2;

    // Between the brightest and the darkest channel, paper being white: JPEG gives black print fringes of less.
    private const int LeastColour = 56;
    private const int DarkBelow = 100;

    // Every so many pixels are enough to see the paper's own colour.
    private const int Stride = 7;
    private const int DarkestPaper = 128;

    private readonly byte[][] levels;
    private readonly byte[] rgb;

    /// <summary>Tells the pixels apart.</summary>
    /// <param name="rgb">Red, green, blue, interleaved.</param>
    public InkKinds(byte[] rgb)
    {
        this.rgb = rgb;
        levels = [Levels(rgb, 0), Levels(rgb, 1), Levels(rgb, 2)];
        Of = new byte[rgb.Length / 3];
        for (int i = 0; i < Of.Length; i++)
        {
            (int red, int green, int blue) = At(i);
            int most = Math.Max(red, Math.Max(green, blue));
            bool isColoured = most - Math.Min(red, Math.Min(green, blue)) >= LeastColour;
            Of[i] = most < DarkBelow ? Dark : isColoured ? Coloured : (byte)0;
            DarkCount += most < DarkBelow ? 1 : 0;
            ColouredCount += Of[i] == Coloured ? 1 : 0;
        }
    }

    /// <summary>The kind of each pixel; 0 for paper and what is neither.</summary>
    public byte[] Of { get; }

    /// <summary>How many are dark.</summary>
    public int DarkCount { get; }

    /// <summary>How many are coloured.</summary>
    public int ColouredCount { get; }

    /// <summary>A pixel's colour, the paper being white.</summary>
    public (int Red, int Green, int Blue) At(int pixel) =>
        (levels[0][rgb[pixel * 3]], levels[1][rgb[(pixel * 3) + 1]], levels[2][rgb[(pixel * 3) + 2]]);

    // The paper is the commonest bright level of each channel.
    private static byte[] Levels(byte[] rgb, int channel)
    {
        int[] counts = new int[256];
        for (int at = channel; at < rgb.Length; at += 3 * Stride)
        {
            counts[rgb[at]]++;
        }

        int paper = DarkestPaper + Array.IndexOf(counts[DarkestPaper..], counts[DarkestPaper..].Max());
        return [.. Enumerable.Range(0, 256).Select(level => (byte)Math.Min(255, level * 255 / paper))];
    }
}
