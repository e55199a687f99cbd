namespace VisionInspection.Devices.Simulation.Cargo.Stowing;

/// <summary>A box of room in a hold: what goods are given to be drawn into.</summary>
/// <param name="X">Front side.</param>
/// <param name="Y">Bottom.</param>
/// <param name="Z">Side towards the source.</param>
/// <param name="Length">Along x.</param>
/// <param name="Height">Along y.</param>
/// <param name="Width">Along z.</param>
internal readonly record struct Space(double X, double Y, double Z, double Length, double Height, double Width)
{
    /// <summary>Rear side.</summary>
    public double Rear => X + Length;

    /// <summary>Upper side.</summary>
    public double Top => Y + Height;

    /// <summary>Side away from the source.</summary>
    public double Far => Z + Width;

    /// <summary>Middle along x.</summary>
    public double MidX => X + (Length / 2);

    /// <summary>Middle of the height.</summary>
    public double MidY => Y + (Height / 2);

    /// <summary>Middle of the width.</summary>
    public double MidZ => Z + (Width / 2);

    /// <summary>Its volume, cubic metres.</summary>
    public double Volume => Length * Height * Width;

    /// <summary>All of a hold.</summary>
    public static Space Of(CargoHold hold) => new(0, 0, 0, hold.Length, hold.Height, hold.Width);

    /// <summary>Smaller by a margin at its four upright sides.</summary>
    public Space Inset(double margin) =>
        this with { X = X + margin, Z = Z + margin, Length = Length - (2 * margin), Width = Width - (2 * margin) };

    /// <summary>What is left above a height.</summary>
    public Space Above(double height) => this with { Y = Y + height, Height = Height - height };

    /// <summary>Room of the given size in the middle of this one's floor.</summary>
    public Space Centred(double length, double height, double width) =>
        new(MidX - (length / 2), Y, MidZ - (width / 2), length, height, width);

    /// <summary>Room of the given size anywhere on this one's floor.</summary>
    public Space Somewhere(SceneRandom random, double length, double height, double width) =>
        new(
            X + (random.Unit() * Math.Max(0, Length - length)),
            Y,
            Z + (random.Unit() * Math.Max(0, Width - width)),
            Math.Min(length, Length),
            Math.Min(height, Height),
            Math.Min(width, Width));
}
