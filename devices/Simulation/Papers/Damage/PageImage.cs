namespace VisionInspection.Devices.Simulation.Papers.Damage;

/// <summary>A page as a picture: 0 is black, 255 is paper.</summary>
/// <param name="Width">Pixels across.</param>
/// <param name="Height">Pixels down.</param>
/// <param name="Samples">Row by row.</param>
/// <param name="Resolution">Pixels per inch.</param>
public sealed record PageImage(int Width, int Height, byte[] Samples, int Resolution)
{
    /// <summary>1 for grey; 3 for red, green, blue, interleaved.</summary>
    public int Channels { get; init; } = 1;
}
