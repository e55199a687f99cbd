using VisionInspection.ImagingFormats.Pictures;

namespace VisionInspection.ImagingFormats.Tests.Pictures;

public sealed class TransmissionTests
{
    [Theory]
    [InlineData(0, 65535)]
    [InlineData(0, 60000)]
    [InlineData(0, 255)]
    [InlineData(0, 1)]
    [InlineData(65535, 0)]
    [InlineData(61234, 1234)]
    [InlineData(1234, 61234)]
    [InlineData(32767, 32768)]
    public void Normalise_EveryValue_IsTheRoundedShareOfTheRange(int dark, int air)
    {
        // Three more than a whole number of vectors, so that the values after the last one are met too.
        ushort[] samples = [.. Enumerable.Range(0, 65536 + 3).Select(value => (ushort)(value & 0xFFFF))];

        Transmission.Normalise(samples, dark, air);

        long range = Math.Abs((long)air - dark);
        for (int i = 0; i < samples.Length; i++)
        {
            long above = air > dark ? (i & 0xFFFF) - (long)dark : dark - (long)(i & 0xFFFF);
            long numerator = (above * 65535) + (range / 2);
            Assert.Equal(numerator < 0 ? 0 : Math.Min(numerator / range, 65535), samples[i]);
        }
    }

    [Fact]
    public void Normalise_ManyRanges_NeverRoundsAStepOff()
    {
        for (int air = 1; air <= 65534; air += 13)
        {
            ushort[] samples = [(ushort)(air / 3), (ushort)(air / 2), (ushort)(air - 1), (ushort)air, .. Enumerable.Range(0, 60).Select(i => (ushort)(i * air / 60))];
            ushort[] values = [.. samples];

            Transmission.Normalise(samples, 0, air);

            Assert.All(values.Zip(samples), pair => Assert.Equal(((pair.First * 65535L) + (air / 2)) / air, pair.Second));
        }
    }
}
