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
}
