using VisionInspection.Codecs;
using VisionInspection.Devices.Simulation;
using VisionInspection.Devices.Simulation.Papers.Damage;

namespace VisionInspection.Devices.Tests.Papers;

public class PageDamageTests
{
    // Black bars on white, 300 dpi.
    private static readonly PageImage Bars = new(600, 300, [.. Enumerable.Range(0, 600 * 300).Select(i => i % 600 / 20 % 2 == 0 ? (byte)0 : (byte)255)], 300);

    [Fact]
    public void Apply_Fax_IsBlackAndWhiteAtHalfTheResolution()
    {
        PageImage fax = PageDamage.Apply(Bars, DamageKind.Fax, new SceneRandom(1));

        Assert.Equal((300, 150, 150), (fax.Width, fax.Height, fax.Resolution));
        Assert.All(fax.Samples, sample => Assert.True(sample is 0 or 255));
        Assert.InRange(fax.Samples.Count(sample => sample == 0), 18_000, 27_000);
    }

    [Fact]
    public void Apply_Scanner_KeepsSizeAndIsRepeatable()
    {
        PageImage scan = PageDamage.Apply(Bars, DamageKind.Scanner, new SceneRandom(1));

        Assert.Equal((600, 300), (scan.Width, scan.Height));
        Assert.NotEqual(Bars.Samples, scan.Samples);
        Assert.Equal(scan.Samples, PageDamage.Apply(Bars, DamageKind.Scanner, new SceneRandom(1)).Samples);
    }

    [Fact]
    public void Tiff_TwoPages_AreReadBackAsTheyWere()
    {
        PageImage grey = PageDamage.Apply(Bars, DamageKind.Scanner, new SceneRandom(2));

        byte[] file = PageFile.Tiff([Bars, grey]);

        Assert.Equal(grey.Samples, PictureDecoder.DecodePage(file, 1, 2, PictureLimits.Default).Bytes);
        Assert.Equal(Bars.Width, PictureDecoder.DecodePage(file, 0, 2, PictureLimits.Default).Width);
    }

    [Fact]
    public void Apply_Stamped_KeepsColourThroughTheFile()
    {
        byte[] red = [.. Enumerable.Range(0, 120 * 90 * 3).Select(i => i % 3 == 0 ? (byte)220 : (byte)30)];
        PageImage scan = PageDamage.Apply(new PageImage(120, 90, red, 200) { Channels = 3 }, DamageKind.Stamped, new SceneRandom(1));

        Picture read = PictureDecoder.DecodePage(PageFile.Tiff([scan, Bars]), 0, 2, PictureLimits.Default);

        Assert.Equal(3, scan.Channels);
        Assert.Equal((120, 90, 3), (read.Width, read.Height, read.Header.Channels));
        Assert.Equal(scan.Samples, read.Bytes);
        int middle = ((45 * 120) + 60) * 3;
        Assert.True(read.Bytes[middle] > read.Bytes[middle + 1] + 100, "the middle is red");
    }

    [Fact]
    public void Apply_Bend_MovesALineDownAtTheSpineAlone()
    {
        byte[] line = [.. Enumerable.Range(0, 600 * 300).Select(i => i / 600 is >= 100 and < 104 ? (byte)0 : (byte)255)];

        PageImage bent = PageBend.Apply(new PageImage(600, 300, line, 300), 1, (u, _) => u > 0.5 ? 1 : 0);

        // A line of text is a sixth of an inch.
        Assert.Equal(0, bent.Samples[(102 * 600) + 50]);
        Assert.Equal(255, bent.Samples[(102 * 600) + 550]);
        Assert.Equal(0, bent.Samples[(152 * 600) + 550]);
    }
}
