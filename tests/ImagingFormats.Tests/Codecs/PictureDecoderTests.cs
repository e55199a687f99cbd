using VisionInspection.Codecs;

namespace VisionInspection.ImagingFormats.Tests.Codecs;

public sealed class PictureDecoderTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(6)]
    public void Decode_OwnPng16_GivesTheSamplesBack(int level)
    {
        ushort[] samples = Ramp16(37, 23);

        Picture picture = PictureDecoder.Decode(PngWriter.Gray16(samples, 37, 23, level), PictureLimits.Default);

        Assert.Equal(("png", 37, 23, 1, 16), (picture.Header.Format, picture.Width, picture.Height, picture.Header.Channels, picture.Header.Bits));
        Assert.Equal(samples, picture.Words);
    }

    [Fact]
    public void Decode_OwnPng8AndRgb_GivesTheSamplesBack()
    {
        byte[] samples = Ramp8(36 * 5);

        Assert.Equal(samples, PictureDecoder.Decode(PngWriter.Gray8(samples, 36, 5), PictureLimits.Default).Bytes);
        Picture colour = PictureDecoder.Decode(PngWriter.Rgb8(samples, 12, 5), PictureLimits.Default);
        Assert.Equal(3, colour.Header.Channels);
        Assert.Equal(samples, colour.Bytes);
    }

    [Fact]
    public void Decode_OwnTiff_GivesTheSamplesBack()
    {
        ushort[] words = Ramp16(31, 17);
        byte[] bytes = Ramp8(31 * 17);

        Assert.Equal(words, PictureDecoder.Decode(TiffWriter.Gray16(words, 31, 17), PictureLimits.Default).Words);
        Assert.Equal(bytes, PictureDecoder.Decode(TiffWriter.Gray8(bytes, 31, 17), PictureLimits.Default).Bytes);
    }

    [Fact]
    public void Decode_OwnJpeg_IsCloseToTheSamples()
    {
        byte[] samples = new byte[64 * 48];
        for (int i = 0; i < samples.Length; i++)
        {
            samples[i] = (byte)(40 + (i % 64) + (i / 64 * 2));
        }

        Picture picture = PictureDecoder.Decode(JpegWriter.Gray8(samples, 64, 48, 95), PictureLimits.Default);

        Assert.Equal(("jpeg", 64, 48, 1), (picture.Header.Format, picture.Width, picture.Height, picture.Header.Channels));
        Assert.All(samples.Zip(picture.Bytes), pair => Assert.InRange(Math.Abs(pair.First - pair.Second), 0, 4));
    }

    [Theory]
    [InlineData("png")]
    [InlineData("tiff")]
    [InlineData("jpeg")]
    public void Decode_CutAtAnyByte_RefusesInsideTheFile(string format)
    {
        byte[] file = Small(format);
        for (int kept = 0; kept < file.Length; kept++)
        {
            byte[] cut = file[..kept];
            var refusal = Assert.Throws<CodecException>(() => PictureDecoder.Decode(cut, PictureLimits.Default));
            Assert.InRange(refusal.Offset, -1, kept);
        }
    }

    [Theory]
    [InlineData("png")]
    [InlineData("tiff")]
    [InlineData("jpeg")]
    public void Decode_AnyFlippedBit_RefusesOrDecodes(string format)
    {
        byte[] file = Small(format);
        var limits = new PictureLimits(4096, 4096, 1 << 24);
        int refused = 0;
        for (int bit = 0; bit < file.Length * 8; bit++)
        {
            file[bit / 8] ^= (byte)(1 << (bit % 8));
            try
            {
                _ = PictureDecoder.Decode(file, limits);
            }
            catch (CodecException)
            {
                refused++;
            }

            file[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        Assert.True(refused > 0);
        if (format == "png")
        {
            Assert.Equal(file.Length * 8, refused); // every byte of a PNG is under a CRC or is structure
        }
    }

    [Fact]
    public void Identify_LargerThanAllowed_RefusesByLimit()
    {
        byte[] file = PngWriter.Gray8(new byte[100 * 80], 100, 80);

        Assert.Equal(CodecRefusal.Limit, Refusal(new PictureLimits(99, 80, 1 << 20)));
        Assert.Equal(CodecRefusal.Limit, Refusal(new PictureLimits(100, 79, 1 << 20)));
        Assert.Equal(CodecRefusal.Limit, Refusal(new PictureLimits(100, 80, 7999)));
        Assert.Equal(100, PictureDecoder.Identify(file, new PictureLimits(100, 80, 8000)).Width);

        CodecRefusal Refusal(PictureLimits limits) =>
            Assert.Throws<CodecException>(() => PictureDecoder.Identify(file, limits)).Refusal;
    }

    private static byte[] Small(string format) => format switch
    {
        "png" => PngWriter.Gray16(Ramp16(9, 7), 9, 7),
        "tiff" => TiffWriter.Gray16(Ramp16(9, 7), 9, 7),
        _ => JpegWriter.Gray8(Ramp8(24 * 17), 24, 17, 80),
    };

    private static ushort[] Ramp16(int width, int height) =>
        [.. Enumerable.Range(0, width * height).Select(i => (ushort)(i * 1009 % 65536))];

    private static byte[] Ramp8(int count) => [.. Enumerable.Range(0, count).Select(i => (byte)(i * 7 % 256))];
}
