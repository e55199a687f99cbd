using VisionInspection.Core.Comparison.Alignment;
using VisionInspection.Core.Comparison.Changes;
using VisionInspection.Core.Findings;

namespace VisionInspection.Core.Comparison;

/// <summary>An aligned pair as pictures of one size, row by row, a byte a sample.</summary>
public sealed class ComparisonPictures
{
    // Attenuation at which a picture is black, and change that takes a difference from grey to white or black.
    private const float Black = 3.5f, Full = 0.6f;

    internal ComparisonPictures(AlignedPlanes aligned, DifferenceMap map)
    {
        (Width, Height, Window) = (map.First.Width, map.First.Height, aligned.First.Window);
        First = Array.ConvertAll(map.First.Samples, Grey);
        Second = Array.ConvertAll(map.Second.Samples, Grey);
        Difference = Array.ConvertAll(map.Change.Samples, c => (byte)Math.Clamp(128 + (c / Full * 127), 0, 255));
        Confidence = Array.ConvertAll(map.Unsure, u => u == Unsure.None ? byte.MaxValue : (byte)0);
        for (int i = 0; i < Second.Length; i++)
        {
            Second[i] = (map.Unsure[i] & Unsure.Gap) != 0 ? (byte)128 : Second[i];
            Difference[i] = Confidence[i] == 0 ? (byte)128 : Difference[i];
        }
    }

    /// <summary>Width of each picture.</summary>
    public int Width { get; }

    /// <summary>Height of each picture.</summary>
    public int Height { get; }

    /// <summary>The samples of the first view that the pictures lie over.</summary>
    public PixelBox Window { get; }

    /// <summary>The first scan: dense is black.</summary>
    public byte[] First { get; }

    /// <summary>The second, brought over the first in place and grey level; mid-grey where it shows nothing.</summary>
    public byte[] Second { get; }

    /// <summary>Change of attenuation: mid-grey is none, white came, black went; mid-grey too where nothing can be said.</summary>
    public byte[] Difference { get; }

    /// <summary>255 where the difference is to be believed; 0 in saturated, misaligned and missing places and at edges.</summary>
    public byte[] Confidence { get; }

    private static byte Grey(float attenuation) => (byte)Math.Clamp(255 * (1 - (attenuation / Black)), 0, 255);
}
