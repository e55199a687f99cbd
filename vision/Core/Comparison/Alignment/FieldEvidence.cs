using System.Numerics;
using System.Runtime.CompilerServices;

namespace VisionInspection.Core.Comparison.Alignment;

/// <summary>
/// What there is to see of how far off a <see cref="RestField"/> is, cell by cell: the input of <c>models/parallax-field</c>,
/// whose card says what each channel is.
/// </summary>
internal static class FieldEvidence
{
    /// <summary>Channels: shifts of the depth search, shifts around the field down and along, and seven of what lies there.</summary>
    public const int Channels = DepthSearch.Labels + (2 * Around) + 1 + 2 + 7;

    // Shifts around the field that are tried, samples of full size: each down to this, and one so far along either way.
    private const int Around = 3, Along = 2;

    private const int Cell = RestField.Cell;

    // Differences of features beyond this are a change or another depth, as in the depth search.
    private const float Robust = .8f;

    // Shifts and attenuation are divided by these.
    private const float Shift = 8, Thick = 4;

    /// <summary>The evidence, [channels, rows of cells, columns of cells].</summary>
    /// <param name="first">The first scan.</param>
    /// <param name="warped">The second's features at full size as column warp and field show them.</param>
    /// <param name="searched">Mean differences by shift and cell of the depth search, as <see cref="DepthSearch.Find"/> gives them.</param>
    /// <param name="votes">How much each cell has to say.</param>
    /// <param name="field">The field.</param>
    public static float[] Of(Pyramid first, Plane warped, float[] searched, float[] votes, RestField field)
    {
        int across = field.Dx.Width, down = field.Dx.Height, cells = across * down;
        var evidence = new float[Channels * cells];
        searched.CopyTo(evidence, 0);
        Plane features = first.Features(0), thick = first.Attenuation(3);
        int channel = DepthSearch.Labels;
        for (int dy = -Around; dy <= Around; dy++)
        {
            Differences(features, warped, 0, dy, field, evidence.AsSpan(channel++ * cells, cells));
        }

        Differences(features, warped, -Along, 0, field, evidence.AsSpan(channel++ * cells, cells));
        Differences(features, warped, Along, 0, field, evidence.AsSpan(channel++ * cells, cells));
        Differences(features, features, 0, 1, field, evidence.AsSpan(channel++ * cells, cells));
        Differences(features, features, 1, 0, field, evidence.AsSpan(channel++ * cells, cells));
        Span<float> dyOf = evidence.AsSpan(channel++ * cells, cells), dxOf = evidence.AsSpan(channel++ * cells, cells);
        Span<float> thickness = evidence.AsSpan(channel++ * cells, cells), height = evidence.AsSpan(channel++ * cells, cells);
        votes.CopyTo(evidence, channel * cells);
        for (int at = 0; at < cells; at++)
        {
            (int i, int j) = (at % across, at / across);
            dyOf[at] = field.Dy.Samples[at] / Shift;
            dxOf[at] = field.Dx.Samples[at];
            thickness[at] = thick.Row(Math.Min(j, thick.Height - 1))[Math.Min(i, thick.Width - 1)] / Thick;
            height[at] = ((2 * j) - (down - 1)) / (float)down;
        }

        return evidence;
    }

    // Mean of e^2 / (e^2 + r^2) of a cell, the second shifted.
    private static void Differences(Plane first, Plane second, int dx, int dy, RestField field, Span<float> means)
    {
        int across = field.Dx.Width, left = Math.Max(0, -dx), right = Math.Min(first.Width, first.Width - dx);
        var sums = new float[first.Width];
        for (int j = 0; j < field.Dx.Height; j++)
        {
            Array.Clear(sums);
            for (int y = j * Cell; y < (j + 1) * Cell && y < first.Height; y++)
            {
                int there = Math.Clamp(y + dy, 0, first.Height - 1);
                Add(sums.AsSpan(left..right), first.Row(y)[left..right], second.Row(there)[(left + dx)..(right + dx)]);
            }

            for (int i = 0; i < across; i++)
            {
                float sum = 0;
                for (int x = i * Cell; x < (i + 1) * Cell && x < sums.Length; x++)
                {
                    sum += sums[x];
                }

                means[(j * across) + i] = sum / (Cell * Cell);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add(Span<float> sums, ReadOnlySpan<float> first, ReadOnlySpan<float> second)
    {
        int x = 0, wide = Vector<float>.Count;
        var most = new Vector<float>(Robust * Robust);
        for (; x <= sums.Length - wide; x += wide)
        {
            Vector<float> e = new Vector<float>(first[x..]) - new Vector<float>(second[x..]);
            e *= e;
            (new Vector<float>(sums[x..]) + (e / (e + most))).CopyTo(sums[x..]);
        }

        for (; x < sums.Length; x++)
        {
            float e = first[x] - second[x];
            sums[x] += e * e / ((e * e) + (Robust * Robust));
        }
    }
}
