namespace VisionInspection.ImagingFormats.Pictures;

/// <summary>File values to transmission: the dark value becomes 0, the air value 65535, what lies beyond is clipped.</summary>
internal static class Transmission
{
    private const int Full = ushort.MaxValue;

    /// <summary>Normalises in place.</summary>
    /// <param name="samples">Values of the file; on return, transmission.</param>
    /// <param name="dark">Value of a fully absorbed sample.</param>
    /// <param name="air">Value of an unattenuated sample; not equal to <paramref name="dark"/>.</param>
    public static void Normalise(Span<ushort> samples, int dark, int air)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(air, dark);
        if (dark == 0 && air == Full)
        {
            return;
        }

        ushort[] table = Table(dark, air);
        for (int i = 0; i < samples.Length; i++)
        {
            samples[i] = table[samples[i]];
        }
    }

    private static ushort[] Table(int dark, int air)
    {
        var table = new ushort[Full + 1];
        long range = Math.Abs((long)air - dark);
        for (int value = 0; value <= Full; value++)
        {
            long above = air > dark ? (long)value - dark : (long)dark - value;
            table[value] = (ushort)Math.Clamp(((above * Full) + (range / 2)) / range, 0, Full);
        }

        return table;
    }
}
