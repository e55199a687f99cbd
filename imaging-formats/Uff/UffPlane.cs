using System.Runtime.InteropServices;
using VisionInspection.Codecs;
using VisionInspection.ImagingFormats.Pictures;

namespace VisionInspection.ImagingFormats.Uff;

/// <summary>One plane's bytes to samples and back.</summary>
internal static class UffPlane
{
    /// <summary>Decodes; the bytes must be of exactly the stated size and depth.</summary>
    /// <exception cref="ScanFormatException">They are not.</exception>
    public static ushort[] Decode(
        string field, PlaneSource source, int width, int height, PlaneQuantity quantity, ReadLimits limits)
    {
        ushort[] samples = source.Encoding == "raw"
            ? Raw(field, source, width, height)
            : Picture(field, source, width, height, limits);
        if (quantity == PlaneQuantity.Transmission)
        {
            Transmission.Normalise(samples, dark: 0, source.Air);
        }

        return samples;
    }

    /// <summary>True when bytes that came from elsewhere can stand in a UFF file as they are.</summary>
    public static bool CanKeep(ScanPlane plane, int width, int height)
    {
        if (plane.Source.Encoded.IsEmpty || plane.Source.Dark != 0 || plane.Source.Air is < 0 or > ushort.MaxValue)
        {
            return false;
        }

        if (plane.Source.Encoding == "raw")
        {
            return plane.Source.Encoded.Length == (long)width * height * plane.Source.Bits / 8;
        }

        try
        {
            ReadOnlySpan<byte> file = plane.Source.Encoded.Span;
            return Fault(PictureDecoder.Identify(file, PictureLimits.Default), plane.Source, width, height) is null;
        }
        catch (CodecException)
        {
            return false;
        }
    }

    // What a picture's header has against the plane it stands for; null where it fits.
    private static string? Fault(PictureHeader header, PlaneSource source, int width, int height) =>
        header.Format == source.Encoding && header.Width == width && header.Height == height && header.Channels == 1
        && header.Bits == source.Bits && header.Samples != SampleType.Float
            ? null
            : $"{header.Format} {header.Width} x {header.Height}, {header.Bits} bits, {header.Channels} channels; "
                + $"{source.Encoding} {width} x {height}, {source.Bits} bits, 1 channel stated";

    private static ushort[] Raw(string field, PlaneSource source, int width, int height)
    {
        ReadOnlySpan<byte> bytes = source.Encoded.Span;
        long expected = (long)width * height * source.Bits / 8;
        if (bytes.Length != expected)
        {
            throw new ScanFormatException(
                $"{field}@href", bytes.Length, $"{bytes.Length} bytes, {width} x {height} of {source.Bits} bits need {expected}");
        }

        if (source.Bits == 16)
        {
            ushort[] words = GC.AllocateUninitializedArray<ushort>(bytes.Length / 2);
            bytes.CopyTo(MemoryMarshal.AsBytes(words.AsSpan())); // little-endian, as every machine this runs on
            return words;
        }

        return GreyPicture.Widen(bytes);
    }

    private static ushort[] Picture(string field, PlaneSource source, int width, int height, ReadLimits limits)
    {
        // The stated size bounds the picture: a larger one is refused before it is decoded.
        var allowed = new PictureLimits(width, height, Math.Min(limits.MaxPlaneBytes, (long)width * height * source.Bits / 8));
        try
        {
            PictureHeader header = PictureDecoder.Identify(source.Encoded.Span, allowed);
            if (Fault(header, source, width, height) is { } fault)
            {
                throw new ScanFormatException($"{field}@href", 0, fault);
            }

            Picture picture = PictureDecoder.Decode(source.Encoded.Span, allowed);
            return source.Bits == 16 ? picture.Words : GreyPicture.Widen(picture.Bytes);
        }
        catch (CodecException refusal)
        {
            throw new ScanFormatException($"{field}@href ({refusal.Format})", refusal.Offset, refusal.Reason, refusal);
        }
    }
}
