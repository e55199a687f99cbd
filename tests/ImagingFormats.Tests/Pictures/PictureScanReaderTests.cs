using VisionInspection.Codecs;

namespace VisionInspection.ImagingFormats.Tests.Pictures;

public sealed class PictureScanReaderTests
{
    public static TheoryData<string> RealScans =>
    [
        "empty-40ft", "empty-two-20ft", "loaded-20ft", "loaded-bags-20ft", "loaded-coffee-40ft", "loaded-pulp-40ft",
        "loaded-two-vans-40ft",
    ];

    [FixtureTheory("real-xray")]
    [MemberData(nameof(RealScans))]
    public void Read_RealScan_FindsAirAsWhiteAndAsBlackAfterInversion(string scan)
    {
        byte[] file = Fixtures.Read($"real-xray/{scan}.png");
        Picture picture = PictureDecoder.Decode(file, PictureLimits.Default);
        byte[] inverted = [.. picture.Bytes.Select(sample => (byte)(255 - sample))];

        ScanPlane plane = Read(file).Views[0].Primary;
        ScanPlane back = Read(PngWriter.Gray8(inverted, picture.Width, picture.Height)).Views[0].Primary;

        Assert.InRange(plane.Source.Air, 252, 255);
        Assert.Equal(0, plane.Source.Dark);
        Assert.Equal(255 - plane.Source.Air, back.Source.Air);
        Assert.Equal(255, back.Source.Dark);
        Assert.Equal(plane.Samples, back.Samples);
        Assert.True(plane.Source.Encoded.Span.SequenceEqual(file));
    }

    [FixtureTheory("real-xray")]
    [MemberData(nameof(RealScans))]
    public void Read_RealScanWithLowContrastIn16Bits_FindsAirAndPolarity(string scan)
    {
        Picture picture = PictureDecoder.Decode(Fixtures.Read($"real-xray/{scan}.png"), PictureLimits.Default);
        var noise = new Random(7);
        ushort[] bright = [.. picture.Bytes.Select(sample => (ushort)(9000 + (sample * 20) + noise.Next(-40, 41)))];
        ushort[] dark = [.. bright.Select(sample => (ushort)(65535 - sample))];

        ScanPlane one = Read(PngWriter.Gray16(bright, picture.Width, picture.Height)).Views[0].Primary;
        ScanPlane other = Read(PngWriter.Gray16(dark, picture.Width, picture.Height)).Views[0].Primary;

        Assert.InRange(one.Source.Air, 9000 + (252 * 20) - 40, 9000 + (255 * 20) + 40);
        Assert.Equal(0, one.Source.Dark);
        Assert.InRange(other.Source.Air, 65535 - 9000 - (255 * 20) - 40, 65535 - 9000 - (252 * 20) + 40);
        Assert.Equal(65535, other.Source.Dark);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Read_MoreOfThinWallsThanOfAir_TakesTheBorderForAir(bool inverted)
    {
        byte[] samples = [.. Enumerable.Repeat((byte)252, 200 * 100)];
        for (int y = 12; y < 90; y++)
        {
            samples.AsSpan((y * 200) + 12, 176).Fill((byte)(y < 60 ? 226 : 10));
        }

        samples = inverted ? [.. samples.Select(sample => (byte)(255 - sample))] : samples;

        ScanPlane plane = Read(PngWriter.Gray8(samples, 200, 100)).Views[0].Primary;

        Assert.Equal(inverted ? 3 : 252, plane.Source.Air);
        Assert.Equal(226.0 / 252 * 65535, plane.Samples[(30 * 200) + 100], 1.0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(128)]
    [InlineData(255)]
    public void Read_BlankPicture_IsAScanWithARemark(byte value)
    {
        Scan scan = Read(PngWriter.Gray8([.. Enumerable.Repeat(value, 40 * 30)], 40, 30));

        Assert.Contains(scan.Remarks, remark => remark.StartsWith("no contrast", StringComparison.Ordinal));
        Assert.Equal(value * 257, scan.Views[0].Primary.Samples[0]);
    }

    [Fact]
    public void Read_ColourPicture_TurnsToGreyAndSaysHowColourful()
    {
        byte[] rgb = new byte[30 * 20 * 3];
        for (int i = 0; i < rgb.Length; i += 3)
        {
            (rgb[i], rgb[i + 1], rgb[i + 2]) = ((byte)(i % 256), 40, 200);
        }

        byte[] grey = [.. Enumerable.Range(0, 30 * 20).SelectMany(i => Enumerable.Repeat((byte)(i % 251), 3))];

        Assert.InRange(Read(PngWriter.Rgb8(rgb, 30, 20)).Views[0].Primary.Source.Chroma, 0.5, 1);
        Assert.Equal(0, Read(PngWriter.Rgb8(grey, 30, 20)).Views[0].Primary.Source.Chroma);
    }

    [Fact]
    public void Read_NotAPicture_RefusesAtTheStart()
    {
        var refusal = Assert.Throws<ScanFormatException>(() => Read("hello, this is text"u8.ToArray()));

        Assert.Equal(("format", 0), (refusal.Field, refusal.Offset));
    }

    [FixtureFact("images")]
    public void Read_PicturesOfStrangers_ReadOrRefuseWithOneException()
    {
        var outcomes = new List<string>();
        foreach (string path in Directory.EnumerateFiles(Fixtures.PathTo("images/pillow/images")).Order(StringComparer.Ordinal))
        {
            byte[] file = File.ReadAllBytes(path);
            if (PictureDecoder.IsPicture(file))
            {
                string outcome;
                try
                {
                    ScanView view = Read(file).Views[0];
                    outcome = $"{view.Width}x{view.Height} {view.Primary.Source.Bits} bits";
                }
                catch (ScanFormatException refusal)
                {
                    outcome = refusal.Message;
                }

                outcomes.Add($"{Path.GetFileName(path)}: {outcome}");
            }
        }

        // One line a file: its size and depth as read, or why it is refused.
        Golden.Check("formats-strangers-pictures.txt", outcomes);
    }

    [FixtureTheory("images")]
    [InlineData("tiff_strip_raw.tif", "tiff_strip_planar_raw.tif")]
    [InlineData("tiff_strip_raw.tif", "tiff_strip_planar_lzw.tiff")]
    [InlineData("tiff_strip_raw.tif", "tiff_tiled_raw.tif")]
    [InlineData("tiff_strip_raw.tif", "tiff_tiled_planar_raw.tif")]
    [InlineData("tiff_strip_raw.tif", "tiff_tiled_planar_lzw.tiff")]
    [InlineData("tiff_strip_raw.tif", "tiff_adobe_deflate.tif")]
    [InlineData("hopper.tif", "hopper_lzw.tif")]
    [InlineData("16bit.cropped.tif", "16bit.MM.cropped.tif")]
    [InlineData("16bit.deflate.tif", "16bit.MM.deflate.tif")]
    public void Decode_SamePictureStoredTwoWays_GivesTheSameSamples(string one, string other)
    {
        Picture first = PictureDecoder.Decode(Fixtures.Read($"images/pillow/images/{one}"), PictureLimits.Default);
        Picture second = PictureDecoder.Decode(Fixtures.Read($"images/pillow/images/{other}"), PictureLimits.Default);

        Assert.Equal(first.Bytes, second.Bytes);
        Assert.Equal(first.Words, second.Words);
        Assert.True(first.Bytes.Length + first.Words.Length > 0);
    }

    private static Scan Read(byte[] file) => ScanReader.Read("scan", new MemoryStream(file), ReadLimits.Default);
}
