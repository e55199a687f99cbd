namespace VisionInspection.Documents.Reading.Preparation;

/// <summary>A page divided into squares.</summary>
/// <param name="Width">Pixels across the page.</param>
/// <param name="Height">Pixels down the page.</param>
/// <param name="Side">Pixels of a square's side.</param>
internal sealed record InkGrid(int Width, int Height, int Side)
{
    private const int LeastColoured = 3;

    /// <summary>Squares across.</summary>
    public int Across { get; } = ((Width - 1) / Side) + 1;

    private int Down { get; } = ((Height - 1) / Side) + 1;

    /// <summary>Which squares hold coloured ink.</summary>
    public bool[] Coloured(InkKinds kinds)
    {
        int[] counts = new int[Across * Down];
        int at = 0;
        for (int y = 0; y < Height; y++)
        {
            int row = y / Side * Across;
            for (ReadOnlySpan<byte> left = kinds.Of.AsSpan(at, Width); left.IndexOf(InkKinds.Coloured) is int found and >= 0; left = left[(found + 1)..])
            {
                counts[row + ((Width - left.Length + found) / Side)]++;
            }

            at += Width;
        }

        return Array.ConvertAll(counts, count => count >= LeastColoured);
    }

    /// <summary>The up to eight squares around one.</summary>
    public IEnumerable<int> Beside(int tile)
    {
        (int x, int y) = (tile % Across, tile / Across);
        for (int row = Math.Max(0, y - 1); row <= Math.Min(Down - 1, y + 1); row++)
        {
            for (int column = Math.Max(0, x - 1); column <= Math.Min(Across - 1, x + 1); column++)
            {
                if (row != y || column != x)
                {
                    yield return (row * Across) + column;
                }
            }
        }
    }

    /// <summary>The pixels of some squares.</summary>
    public IEnumerable<int> Pixels(IEnumerable<int> tiles)
    {
        foreach (int tile in tiles)
        {
            int left = tile % Across * Side;
            int right = Math.Min(Width, left + Side);
            int top = tile / Across * Side;
            for (int y = top; y < Math.Min(Height, top + Side); y++)
            {
                for (int x = left; x < right; x++)
                {
                    yield return (y * Width) + x;
                }
            }
        }
    }
}
