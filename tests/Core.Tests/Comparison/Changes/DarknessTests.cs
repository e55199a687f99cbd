using VisionInspection.Core.Comparison.Changes;

namespace VisionInspection.Core.Tests.Comparison.Changes;

public class DarknessTests
{
    [Fact]
    public void Of_EightBits_AFiftieth() => Assert.Equal(.02f, Of(noise: .002, dark: 40, bits: 8));

    [Fact]
    public void Of_NothingDark_IsNotBelievedToShowMuch() => Assert.Equal(.018f, Of(noise: .001, dark: 0, bits: 16));

    [Theory]
    [InlineData(.0015)]
    [InlineData(.003)]
    public void Of_NoiseInTheDark_ThreeTimesIt(double noise) => Assert.Equal(3 * noise, Of(noise, dark: 40, bits: 16), .1 * 3 * noise);

    [Theory]
    [InlineData(.0001, .003f)]
    [InlineData(.01, .018f)]
    public void Of_HardlyAnyNoiseOrMuch_NoMoreAndNoLessThanAScannerTells(double noise, float told) => Assert.Equal(told, Of(noise, dark: 40, bits: 16));

    // So many rows at a hundredth of air, as noisy as is said.
    private static float Of(double noise, int dark, int bits) => Darkness.Of(FlatPlanes.Working(
        FlatPlanes.Of(100, 80, (x, y) => y < dark ? -Math.Log(Math.Max(1e-4, .01 + (noise * FlatPlanes.Noise(x, y)))) : 0), bits: bits));
}
