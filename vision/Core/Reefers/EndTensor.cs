using VisionInspection.Core.Imaging;
using VisionInspection.Core.Reefers.Earlier;

namespace VisionInspection.Core.Reefers;

/// <summary>
/// An end as a reefer model sees it, its outer face on the left: ranks and scaled logarithm of the transmission; what two energies
/// say of the material, where the model asks for it; and what changed since an earlier scan, where it asks for that too.
/// </summary>
internal static class EndTensor
{
    private const int Own = 3;

    /// <summary>Fills a tensor.</summary>
    /// <param name="end">The end.</param>
    /// <param name="tensor">Receives the channels, one after another.</param>
    /// <param name="channels">How many: 2, or 3, or 3 and those of <see cref="ChangePicture"/>.</param>
    /// <param name="width">Samples across.</param>
    public static void Fill(EndPicture end, Span<float> tensor, int channels, int width)
    {
        int size = tensor.Length / channels;
        Span<float> ranks = tensor[..size], attenuation = tensor.Slice(size, size);
        Transmission(end, end.Samples, end.Air, attenuation, width);
        if (channels >= Own)
        {
            Span<float> material = tensor.Slice(2 * size, size);
            Material(end, attenuation, material, width);
            if (channels > Own)
            {
                ChangePicture.Of(attenuation, material, end.Earlier, end.Low is not null, tensor[(Own * size)..]);
            }
        }

        RankPicture.Of(attenuation, ranks);
        LogAttenuation.Of(attenuation, attenuation);
    }

    /// <summary>Turns every row about.</summary>
    public static void Mirror(Span<float> rows, int width)
    {
        for (int start = 0; start < rows.Length; start += width)
        {
            rows.Slice(start, width).Reverse();
        }
    }

    private static void Material(EndPicture end, ReadOnlySpan<float> high, Span<float> material, int width)
    {
        if (end.Low is null)
        {
            material.Fill(MaterialPicture.Unknown);
            return;
        }

        Transmission(end, end.Low, end.LowAir, material, width);
        MaterialPicture.Of(high, material);
    }

    private static void Transmission(EndPicture end, ushort[] samples, float air, Span<float> plane, int width)
    {
        Stretch.Window(samples, end.Width, end.Window, air, plane, width);
        if (end.AtRight)
        {
            Mirror(plane, width);
        }
    }
}
