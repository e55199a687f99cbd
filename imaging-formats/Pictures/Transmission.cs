using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace VisionInspection.ImagingFormats.Pictures;

/// <summary>File values to transmission: the dark value becomes 0, the air value 65535, what lies beyond is clipped.</summary>
internal static class Transmission
{
    private const int Full = ushort.MaxValue;
    private const double Whole = 1L << 52;

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

        int range = Math.Abs(air - dark);
        Scale(samples, dark, air > dark ? Full : -Full, range);
    }

    // A value v becomes floor((65535 (v - dark) + range / 2) / range), clipped: exactly, though with a product for the quotient.
    // The numerator is a whole number; a quarter more is too little to reach the next multiple of the range, and more than
    // what rounding a double takes away. So the quotient is never whole, and less a half it rounds to its floor.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Scale(Span<ushort> samples, int dark, double full, int range)
    {
        double factor = full / range;
        double shift = (((range / 2) + 0.25) / range) - 0.5 - (dark * factor);
        Span<Vector<ushort>> wide = MemoryMarshal.Cast<ushort, Vector<ushort>>(samples);
        var factors = new Vector<double>(factor);
        var shifts = new Vector<double>(shift);
        foreach (ref Vector<ushort> part in wide)
        {
            Vector.Widen(part, out Vector<uint> low, out Vector<uint> high);
            part = Vector.Narrow(Scaled(low, factors, shifts), Scaled(high, factors, shifts));
        }

        for (int i = wide.Length * Vector<ushort>.Count; i < samples.Length; i++)
        {
            samples[i] = (ushort)Math.Round(Math.Clamp((samples[i] * factor) + shift, 0, Full));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<uint> Scaled(Vector<uint> values, Vector<double> factors, Vector<double> shifts)
    {
        Vector.Widen(values, out Vector<ulong> low, out Vector<ulong> high);
        return Vector.Narrow(Scaled(low, factors, shifts), Scaled(high, factors, shifts));
    }

    // Whole numbers are the low bits of doubles from 2^52 on: that converts both ways on any machine, which an instruction does on few.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<ulong> Scaled(Vector<ulong> values, Vector<double> factors, Vector<double> shifts)
    {
        Vector<double> whole = new(Whole);
        Vector<double> scaled = (((values | whole.As<double, ulong>()).As<ulong, double>() - whole) * factors) + shifts;
        Vector<double> clipped = Vector.Min(Vector.Max(scaled, Vector<double>.Zero), new Vector<double>(Full));
        return (clipped + whole).As<double, ulong>() & new Vector<ulong>(Full);
    }
}
