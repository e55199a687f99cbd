namespace VisionInspection.Core.Comparison.Alignment;

/// <summary>
/// How much each cell of a <see cref="RestField"/> has to say of where it goes. Only what the first scan shows has a say: a flat
/// cell would follow whatever came since then, and make it vanish between two places that were there before.
/// </summary>
internal static class Votes
{
    // Mean square of features at which a cell has half a say.
    private const float Texture = .12f;

    /// <summary>0 to 1 for each cell, row by row.</summary>
    /// <param name="first">Features of the first scan at half size.</param>
    /// <param name="field">Whose cells.</param>
    public static float[] Of(Plane first, RestField field)
    {
        int across = field.Dx.Width, down = field.Dx.Height, cell = RestField.Cell / 2;
        var energy = new float[across * down];
        for (int y = 0; y < first.Height; y++)
        {
            ReadOnlySpan<float> row = first.Row(y);
            int cells = Math.Min(y / cell, down - 1) * across;
            for (int x = 0; x < row.Length; x++)
            {
                energy[cells + Math.Min(x / cell, across - 1)] += row[x] * row[x];
            }
        }

        return Array.ConvertAll(energy, e => e / (e + (Texture * cell * cell)));
    }
}
