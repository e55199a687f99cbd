using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using VisionInspection.Core.Findings;
using VisionInspection.Core.Imaging;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Core.Weighing;

/// <summary>
/// What the beam lost in a container, as the weight model reads it: means of -ln transmission over bands of its box, both
/// energies, and how much of each band lets next to nothing through. A mean is not changed by the pixel size, so that the
/// model gives mass per area and the area comes from the pitch.
/// </summary>
/// <remarks>
/// <c>[0, 84)</c>: 12 row bands, top first, of seven means each: a, a²/6, l, l²/6, a·l/6 (a: -ln t of the primary plane, l:
/// of the low energy, 0 without one), share with t &lt; 0.015, share with t &lt; 0.005. <c>[84, 108)</c>: 12 column bands of
/// the rows from 10 % to 75 %, left first: a, share with t &lt; 0.005. <c>[108, 111)</c>: 1 with a low energy, 1 of 8-bit
/// samples, ln of the area in m² less 2.5. t is relative to air; a and l are divided by the contrast of the rendering.
/// </remarks>
public static class AttenuationProfile
{
    /// <summary>Numbers of a profile.</summary>
    public const int Length = (RowBands * RowMeans) + (ColumnBands * ColumnMeans) + 3;

    private const int RowBands = 12;
    private const int RowMeans = 7;
    private const int ColumnBands = 12;
    private const int ColumnMeans = 2;

    // Behind 1/500 of the beam there is more scatter than signal.
    private const float LeastTransmission = 0.002f;
    private const float Dark = 0.015f;
    private const float Black = 0.005f;
    private const float Square = 1 / 6f;
    private const double LogAreaShift = 2.5;

    // Means over so many samples are exact enough; of more, every second row or fourth is measured.
    private const int MostSamples = 1 << 19;

    // Narrow at the ends, where posts, doors and machinery stand.
    private static readonly double[] ColumnEdges = [0, .02, .05, .1, .2, .3, .5, .7, .8, .9, .95, .98, 1];

    /// <summary>Measures a container.</summary>
    /// <param name="view">The view.</param>
    /// <param name="box">Its box, inside the view.</param>
    /// <param name="areaM2">Area of the box on the container's near side, m².</param>
    /// <param name="contrast">Exponent of the rendering, 1 for samples in proportion to the signal.</param>
    /// <param name="profile">Receives the numbers.</param>
    /// <param name="air">Level of open air in the primary plane, in sample units; found out where it is not known.</param>
    public static void Of(ScanView view, PixelBox box, double areaM2, double contrast, Span<float> profile, float? air = null)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentOutOfRangeException.ThrowIfNotEqual(profile.Length, Length);
        ScanPlane primary = view.Primary;
        ScanPlane? low = view.LowEnergy;
        Levels high = Levels.Of(air ?? SampleLevels.Of(primary.Samples, view.Width).Air, contrast);
        Levels second = low is null ? default : Levels.Of(SampleLevels.Of(low.Samples, view.Width).Air, contrast);
        profile.Clear();
        Rows(primary.Samples, low?.Samples, view.Width, box, high, second, profile[..(RowBands * RowMeans)]);
        Columns(primary.Samples, view.Width, box, high, profile.Slice(RowBands * RowMeans, ColumnBands * ColumnMeans));
        profile[^3] = low is null ? 0 : 1;
        profile[^2] = primary.Source.Bits <= 8 ? 1 : 0;
        profile[^1] = (float)(Math.Log(areaM2) - LogAreaShift);
        high.Return();
        second.Return();
    }

    private static void Rows(
        ushort[] samples, ushort[]? lowSamples, int width, PixelBox box, Levels high, Levels second, Span<float> profile)
    {
        Span<double> sums = stackalloc double[RowMeans];
        int step = Step(box);
        for (int band = 0; band < RowBands; band++)
        {
            int from = band * box.Height / RowBands, to = Math.Max(from + 1, (band + 1) * box.Height / RowBands);
            sums.Clear();
            int rows = 0;
            for (int y = from; y < to; y += step)
            {
                int start = ((box.Y + y) * width) + box.X;
                ReadOnlySpan<ushort> row = samples.AsSpan(start, box.Width);
                ReadOnlySpan<ushort> lowRow = lowSamples is null ? default : lowSamples.AsSpan(start, box.Width);
                AddRow(row, lowRow, high, second, sums);
                rows++;
            }

            double count = (double)rows * box.Width;
            for (int i = 0; i < RowMeans; i++)
            {
                profile[(band * RowMeans) + i] = (float)(sums[i] / count);
            }
        }
    }

    private static int Step(PixelBox box) => 1 + (int)(((long)box.Width * box.Height) / MostSamples);

    private static void AddRow(ReadOnlySpan<ushort> row, ReadOnlySpan<ushort> lowRow, Levels high, Levels second, Span<double> sums)
    {
        float a1 = 0, a2 = 0, l1 = 0, l2 = 0, al = 0;
        int dark = 0, black = 0;
        for (int x = 0; x < row.Length; x++)
        {
            float a = high.Attenuation[row[x]];
            a1 += a;
            a2 += a * a;
            dark += row[x] < high.Dark ? 1 : 0;
            black += row[x] < high.Black ? 1 : 0;
            if (lowRow.Length > 0)
            {
                float l = second.Attenuation[lowRow[x]];
                l1 += l;
                l2 += l * l;
                al += a * l;
            }
        }

        sums[0] += a1;
        sums[1] += a2 * Square;
        sums[2] += l1;
        sums[3] += l2 * Square;
        sums[4] += al * Square;
        sums[5] += dark;
        sums[6] += black;
    }

    private static void Columns(ushort[] samples, int width, PixelBox box, Levels high, Span<float> profile)
    {
        int top = box.Y + (box.Height / 10), bottom = Math.Max(top + 1, box.Y + (box.Height * 3 / 4));
        int step = Step(box);
        for (int band = 0; band < ColumnBands; band++)
        {
            int from = (int)(ColumnEdges[band] * box.Width), to = Math.Max(from + 1, (int)(ColumnEdges[band + 1] * box.Width));
            double sum = 0;
            int black = 0;
            int rows = 0;
            for (int y = top; y < bottom; y += step)
            {
                foreach (ushort sample in samples.AsSpan((y * width) + box.X + from, to - from))
                {
                    sum += high.Attenuation[sample];
                    black += sample < high.Black ? 1 : 0;
                }

                rows++;
            }

            double count = (double)rows * (to - from);
            profile[band * ColumnMeans] = (float)(sum / count);
            profile[(band * ColumnMeans) + 1] = (float)(black / count);
        }
    }

    /// <summary>A plane's samples as attenuation, by table.</summary>
    /// <param name="Attenuation">-ln of transmission over contrast, by sample.</param>
    /// <param name="Dark">Samples under it are dark.</param>
    /// <param name="Black">Samples under it are black.</param>
    private readonly record struct Levels(float[] Attenuation, int Dark, int Black)
    {
        public static Levels Of(float air, double contrast)
        {
            float[] table = ArrayPool<float>.Shared.Rent(ushort.MaxValue + 1);
            Fill(table, air, (float)(-1 / contrast));
            return new Levels(table, (int)(AttenuationProfile.Dark * air), (int)(AttenuationProfile.Black * air));
        }

        // The table's length is a multiple of any vector's.
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void Fill(float[] table, float air, float scale)
        {
            Span<Vector<float>> wide = MemoryMarshal.Cast<float, Vector<float>>(table.AsSpan(0, ushort.MaxValue + 1));
            Vector<float> least = new(LeastTransmission);
            for (int i = 0; i < wide.Length; i++)
            {
                Vector<float> transmission = Vector.CreateSequence<float>(i * Vector<float>.Count, 1) / new Vector<float>(air);
                wide[i] = Vector.Log(Vector.Min(Vector.Max(transmission, least), Vector<float>.One)) * scale;
            }
        }

        /// <summary>Gives the table back.</summary>
        public void Return()
        {
            if (Attenuation is not null)
            {
                ArrayPool<float>.Shared.Return(Attenuation);
            }
        }
    }
}
