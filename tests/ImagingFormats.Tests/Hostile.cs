namespace VisionInspection.ImagingFormats.Tests;

/// <summary>What every reader is put through: each truncation and each flipped bit of a small sample.</summary>
internal static class Hostile
{
    /// <summary>Every cut must be refused, inside what was left.</summary>
    /// <param name="file">A whole file.</param>
    /// <param name="read">The reader.</param>
    /// <param name="stride">Bytes between cuts; 1 tries them all.</param>
    public static void EveryCutIsRefused(byte[] file, Action<byte[]> read, int stride = 1)
    {
        for (int kept = 0; kept < file.Length; kept += stride)
        {
            byte[] cut = file[..kept];
            var refusal = Assert.Throws<ScanFormatException>(() => read(cut));
            Assert.InRange(refusal.Offset, -1, kept);
        }
    }

    /// <summary>Every flip must be refused or read; nothing but the one exception may come out.</summary>
    /// <param name="file">A whole file.</param>
    /// <param name="read">The reader; may assert on what it read.</param>
    /// <param name="stride">Bits between flips; 1 tries them all.</param>
    /// <returns>How many were refused.</returns>
    public static int EveryFlipIsRefusedOrRead(byte[] file, Action<byte[]> read, int stride = 1)
    {
        int refused = 0;
        byte[] flipped = (byte[])file.Clone();
        for (long bit = 0; bit < file.Length * 8L; bit += stride)
        {
            flipped[bit / 8] ^= (byte)(1 << (int)(bit % 8));
            try
            {
                read(flipped);
            }
            catch (ScanFormatException)
            {
                refused++;
            }

            flipped[bit / 8] ^= (byte)(1 << (int)(bit % 8));
        }

        return refused;
    }
}
