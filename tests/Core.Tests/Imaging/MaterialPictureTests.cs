using VisionInspection.Core.Imaging;

namespace VisionInspection.Core.Tests.Imaging;

public class MaterialPictureTests
{
    private const double Heavy = 1.22;
    private const double Light = 1.27;

    [Theory]
    [InlineData(1)]
    [InlineData(1.1)]
    public void Of_SomeLightAmongHeavy_IsAboveTheRestHoweverTheEnergiesLie(double energies)
    {
        // One in ten is light, of the same attenuations.
        float[] high = [.. Enumerable.Range(0, 1000).Select(i => (float)Math.Exp(-.2 - (i % 97 / 40.0)))];
        float[] picture = [.. high.Select((t, i) => (float)Math.Pow(t, energies * (i % 10 == 0 ? Light : Heavy)))];

        MaterialPicture.Of(high, picture);

        float[] light = [.. picture.Where((_, i) => i % 10 == 0)], heavy = [.. picture.Where((_, i) => i % 10 != 0)];
        Assert.True(light.Min() > .53, $"{light.Min()}");
        Assert.True(heavy.Max() < .5, $"{heavy.Max()}");
    }

    [Fact]
    public void Of_OneMaterialThatHardens_IsUnknownThroughout()
    {
        float[] high = [.. Enumerable.Range(0, 1000).Select(i => (float)Math.Exp(-i / 300.0))];
        float[] picture = [.. high.Select(t => (float)Math.Exp((1.3 * Math.Log(t)) + (.03 * Math.Log(t) * Math.Log(t))))];

        MaterialPicture.Of(high, picture);

        Assert.All(picture, sample => Assert.Equal(MaterialPicture.Unknown, sample, 3));
    }

    [Fact]
    public void Of_AirAlone_IsUnknown()
    {
        float[] high = [.. Enumerable.Repeat(1f, 64)];
        float[] picture = [.. high];

        MaterialPicture.Of(high, picture);

        Assert.All(picture, sample => Assert.Equal(MaterialPicture.Unknown, sample));
    }
}
