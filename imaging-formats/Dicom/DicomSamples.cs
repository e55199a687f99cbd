using System.Buffers.Binary;
using VisionInspection.Codecs;
using VisionInspection.ImagingFormats.Pictures;

namespace VisionInspection.ImagingFormats.Dicom;

/// <summary>Unpacked frame bytes to one grey channel of 16 bits.</summary>
internal static class DicomSamples
{
    /// <summary>Takes the stored bits out, shifts signed values up to begin at 0, turns colour to grey.</summary>
    public static GreyPicture ToGrey(DicomDataset data, DicomImage image, ReadOnlySpan<byte> bytes, bool isSigned)
    {
        bool wide = image.BytesPerSample > 2;
        var header = new PictureHeader(
            "dicom", image.Width, image.Height, image.Components == 3 || IsPalette(image) ? 3 : 1,
            wide ? SampleType.Float : SampleType.UInt16, Math.Min(16, image.BitsStored));
        if (wide)
        {
            return GreyPicture.Stretched("(7FE0,0010) PixelData", header, Wide(image, bytes, isSigned));
        }

        int bits = Math.Max(8, image.BitsStored);
        (ushort[] words, bool shifted) = Stored(image, bytes, isSigned);
        if (IsPalette(image))
        {
            return GreyPicture.FromColour(header, DicomColour.FromPalette(data, words), 8);
        }

        if (image.Components == 3)
        {
            return GreyPicture.FromColour(header, DicomColour.ToRgb(image, words, data.Syntax), bits);
        }

        return new GreyPicture(header, words, bits, 0, shifted ? $"signed samples shifted up by {1 << (image.BitsStored - 1)}" : null);
    }

    private static bool IsPalette(DicomImage image) => image.Photometric == "PALETTE COLOR";

    private static (ushort[] Words, bool Shifted) Stored(DicomImage image, ReadOnlySpan<byte> bytes, bool isSigned)
    {
        ushort[] words = GC.AllocateUninitializedArray<ushort>(bytes.Length / image.BytesPerSample);
        int shift = image.HighBit - image.BitsStored + 1;
        int mask = (1 << image.BitsStored) - 1;
        int sign = 1 << (image.BitsStored - 1);
        int signs = 0;
        for (int i = 0; i < words.Length; i++)
        {
            int raw = image.BytesPerSample == 1 ? bytes[i] : BinaryPrimitives.ReadUInt16LittleEndian(bytes[(2 * i)..]);
            int value = (raw >> shift) & mask;
            words[i] = (ushort)value;
            signs |= value;
        }

        bool shifted = isSigned && (signs & sign) != 0;
        for (int i = 0; shifted && i < words.Length; i++)
        {
            words[i] = (ushort)(words[i] ^ sign); // two's complement plus half the range
        }

        return (words, shifted);
    }

    private static double[] Wide(DicomImage image, ReadOnlySpan<byte> bytes, bool isSigned)
    {
        int size = image.BytesPerSample;
        double[] values = new double[bytes.Length / size];
        for (int i = 0; i < values.Length; i++)
        {
            ReadOnlySpan<byte> at = bytes[(i * size)..];
            values[i] = (image.IsFloat, size, isSigned) switch
            {
                (true, 4, _) => BinaryPrimitives.ReadSingleLittleEndian(at),
                (true, _, _) => BinaryPrimitives.ReadDoubleLittleEndian(at),
                (false, 4, true) => BinaryPrimitives.ReadInt32LittleEndian(at),
                (false, 4, false) => BinaryPrimitives.ReadUInt32LittleEndian(at),
                (false, _, true) => BinaryPrimitives.ReadInt64LittleEndian(at),
                _ => BinaryPrimitives.ReadUInt64LittleEndian(at),
            };
        }

        return values;
    }
}
